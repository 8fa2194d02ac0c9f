import { useEffect, useState } from 'react';
import { countWords } from '#shared/domain/markdown-text';

/** Longer texts than this are counted when nothing else is to do, in UTF-16 code units. */
const COUNTED_AT_ONCE = 20_000;

/** The words of a text as the checks count them. Counting a long one never holds up a key. */
export function useWordCount(text: string): number {
  const [count, setCount] = useState(() => countWords(text));
  useEffect(() => {
    if (text.length <= COUNTED_AT_ONCE) {
      setCount(countWords(text));
      return;
    }
    const request = requestIdleCallback(() => setCount(countWords(text)), { timeout: 2_000 });
    return () => cancelIdleCallback(request);
  }, [text]);
  return count;
}
