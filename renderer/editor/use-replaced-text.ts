import type { LexicalEditor } from 'lexical';
import { useLayoutEffect, useRef } from 'react';
import { replaceAll } from './blocks/replace-all';
import { documentOf } from './markdown/document-of';
import type { ProseEditorProps } from './prose-editor-handle';

/** Puts `value` in when `version` is another than it was when the editor appeared, or than last time. */
export function useReplacedText(
  editor: LexicalEditor,
  { value, version = 0 }: Pick<ProseEditorProps, 'value' | 'version'>,
): void {
  const shown = useRef(version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value that comes back from our own saves must not disturb the writer
  useLayoutEffect(() => {
    if (shown.current !== version) {
      shown.current = version;
      replaceAll(editor, documentOf(editor), value);
    }
  }, [editor, version]);
}
