import { useLayoutEffect, useRef, useState } from 'react';

export interface LiveText {
  /** What the editor begins with. */
  readonly start: string;
  /** Part of the editor's `documentKey`: another number puts `start` in anew. */
  readonly version: number;
  /** Passes on what was read from the editor, and knows it again when it comes back as the answer. */
  readonly heard: (text: string) => string;
}

/**
 * Tells the editor's own saves, which come back as the answer, from a text that came from elsewhere (an undo, another
 * device), which must go into the editor.
 */
export function useLiveText(text: string): LiveText {
  const own = useRef<readonly [string, string]>([text, text]);
  const [{ start, version }, setDocument] = useState({ start: text, version: 0 });
  useLayoutEffect(() => {
    if (!own.current.includes(text)) {
      own.current = [text, text];
      setDocument((before) => ({ start: text, version: before.version + 1 }));
    }
  }, [text]);
  return {
    start,
    version,
    heard: (read) => {
      own.current = [read, own.current[0]];
      return read;
    },
  };
}
