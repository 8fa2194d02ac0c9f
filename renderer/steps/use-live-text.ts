import { useLayoutEffect, useRef, useState } from 'react';

export interface LiveText {
  /** What the editor begins with. */
  readonly start: string;
  /** The editor's `version`: another number puts `start` in the place of what is there. */
  readonly version: number;
  /** Passes on what was read from the editor, and knows it again when it comes back as the answer. */
  readonly heard: (text: string) => string;
}

/**
 * Tells the editor's own saves, which come back as the answer, from a text that came from elsewhere (an undo, another
 * device), which must go into the editor. Only what was read last is the editor's own: an undo may well lead back to
 * what stood there before that, and the screen must not go on showing what is no longer the answer.
 */
export function useLiveText(text: string): LiveText {
  const own = useRef(text);
  const [{ start, version }, setDocument] = useState({ start: text, version: 0 });
  useLayoutEffect(() => {
    if (own.current !== text) {
      own.current = text;
      setDocument((before) => ({ start: text, version: before.version + 1 }));
    }
  }, [text]);
  return {
    start,
    version,
    heard: (read) => {
      own.current = read;
      return read;
    },
  };
}
