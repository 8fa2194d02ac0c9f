import { useEffect, useState } from 'react';

/** Fewer than take a frame to draw. */
const MORE = 24;

/**
 * How many entries of a list of `all` are drawn: as many as are seen at once with what is around them, and more after
 * each frame, so that nobody waits for those that have to be scrolled to.
 */
export function useGrowingCount(all: number, seen: number): number {
  const [count, setCount] = useState(seen);
  const isWhole = count >= all;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it has grown it grows on with the next frame
  useEffect(() => {
    if (isWhole) {
      return;
    }
    const frame = requestAnimationFrame(() => setCount((drawn) => drawn + MORE));
    return () => cancelAnimationFrame(frame);
  }, [count, isWhole]);
  return Math.min(count, all);
}
