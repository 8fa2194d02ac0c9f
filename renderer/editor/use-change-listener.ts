import type { LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import { OPEN_TAG } from './markdown/markdown-document';
import type { ProseChange } from './prose-editor-handle';
import { documentOf } from './prose-extension';

/** Tells of every change of content, and of no other update (caret, focus, opening). */
export function useChangeListener(editor: LexicalEditor, onChange: ProseChange): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const document = documentOf(editor);
    const readMarkdown = () => document.read();
    const countWords = () => document.countWords();
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if ((dirtyElements.size > 0 || dirtyLeaves.size > 0) && !tags.has(OPEN_TAG)) {
        latest.current(readMarkdown, countWords);
      }
    });
  }, [editor]);
}
