import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { documentOf } from './markdown/document-of';
import { OPEN_TAG } from './markdown/markdown-document';
import { PASTE_PART_TAG } from './paste/large/paste-job';
import type { ProseChange } from './prose-editor-handle';

/** Tells of every change of content, and of no other update (caret, focus, opening). */
export function useChangeListener(editor: LexicalEditor, onChange: ProseChange): void {
  useEffect(() => {
    const document = documentOf(editor);
    const readMarkdown = () => document.read();
    const countWords = () => document.countWords();
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      const isChange = dirtyElements.size > 0 || dirtyLeaves.size > 0;
      // Part of a paste is nothing to save: what it is a part of will be.
      if (isChange && !tags.has(OPEN_TAG) && !tags.has(PASTE_PART_TAG)) {
        onChange(readMarkdown, countWords);
      }
    });
  }, [editor, onChange]);
}
