import { useEffect, useState } from 'react';

/** So many blocks are drawn with a frame where not all are drawn at once. */
const PER_FRAME = 60;

/** How many of the blocks of a text are drawn: all, or where they are too many to be drawn at once, more with each frame. */
export function useParts(blocks: number, isInParts: boolean): number {
  const [drawn, setDrawn] = useState(isInParts ? PER_FRAME : blocks);
  const isWhole = !isInParts || drawn >= blocks;
  useEffect(() => {
    if (isWhole) {
      return;
    }
    const frame = requestAnimationFrame(() => setDrawn((before) => before + PER_FRAME));
    return () => cancelAnimationFrame(frame);
  });
  return isWhole ? blocks : drawn;
}
