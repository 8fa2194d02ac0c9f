import { useEffect, useState } from 'react';
import { countWords } from '#shared/domain/markdown-text';

/** Counted when the text has stayed the same for so long, in milliseconds. */
const SETTLE_MS = 500;
/** Longer texts than this are counted when nothing else is to do, in UTF-16 code units. */
const COUNTED_AT_ONCE = 20_000;

/**
 * The words of a text as the checks count them. Whoever types sees the new count when the hands rest: a text is stored
 * every few keys, and each count would be made and drawn between two of them.
 */
export function useWordCount(text: string): number {
  const [count, setCount] = useState(() => countWords(text));
  useEffect(() => {
    let idle: number | undefined;
    const timer = setTimeout(() => {
      if (text.length <= COUNTED_AT_ONCE) {
        setCount(countWords(text));
      } else {
        idle = requestIdleCallback(() => setCount(countWords(text)), { timeout: 2_000 });
      }
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) {
        cancelIdleCallback(idle);
      }
    };
  }, [text]);
  return count;
}
