import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { documentOf } from '../markdown/document-of';
import { OPEN_TAG } from '../markdown/markdown-document';
import { selectionSize, type TextSize } from './count-text';

/** Counted when the hands rest for this long, in milliseconds. */
const SETTLE_MS = 400;

export interface Counts {
  /** Null until they were counted for the first time. */
  readonly words: number | null;
  readonly selected: TextSize | null;
}

/** Words of the text and of what is selected in it. The text keeps the count of every block, so one key costs one block. */
export function useCounts(editor: LexicalEditor): Counts {
  const [counts, setCounts] = useState<Counts>({ words: null, selected: null });
  useEffect(() => {
    let idle = 0;
    const count = (): void => {
      idle = requestIdleCallback(
        () => {
          const words = documentOf(editor).countWords();
          const selected = selectionSize(editor);
          setCounts((last) =>
            last.words === words && last.selected === null && selected === null ? last : { words, selected },
          );
        },
        { timeout: 1_000 },
      );
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    count();
    const unregister = editor.registerUpdateListener(({ tags }) => {
      // However much of a long text is there yet: what is counted is what is stored.
      if (tags.has(OPEN_TAG)) {
        return;
      }
      clearTimeout(timer);
      cancelIdleCallback(idle);
      timer = setTimeout(count, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      unregister();
    };
  }, [editor]);
  return counts;
}
