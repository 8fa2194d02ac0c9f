import type { LexicalEditor } from 'lexical';
import { type ReactNode, useEffect, useState } from 'react';
import { documentOf } from '../prose-extension';

const SETTLE_MS = 500;

/** Words of the text, counted when the hands rest. */
export function WordCount({ editor }: { readonly editor: LexicalEditor }): ReactNode {
  const [words, setWords] = useState<number | null>(null);
  useEffect(() => {
    const count = () => setWords(documentOf(editor).countWords());
    let timer = setTimeout(count, SETTLE_MS);
    const unregister = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) {
        clearTimeout(timer);
        timer = setTimeout(count, SETTLE_MS);
      }
    });
    return () => {
      clearTimeout(timer);
      unregister();
    };
  }, [editor]);
  return (
    <span className="prose-word-count ms-auto min-w-20 self-center pe-2 text-end text-ink-faint text-xs tabular-nums">
      {words === null ? '' : `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`}
    </span>
  );
}
