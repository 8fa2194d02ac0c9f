import { type ReactNode, useLayoutEffect, useState } from 'react';

/**
 * Has everything that comes with it listen and take the focus before it is painted: React leaves that for later where a
 * tree is drawn bit by bit, and a key of that moment would reach nobody. It does it at once where there is more to draw.
 */
export function EffectsAtOnce(): ReactNode {
  const [, drawAgain] = useState(false);
  useLayoutEffect(() => drawAgain(true), []);
  return null;
}
