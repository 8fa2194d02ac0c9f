import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** So much is set at once where many texts come together: what a screen shows of them, and some more. */
const AT_ONCE = 2_000;
/** Texts that come within so short a time come together, in milliseconds. */
const TOGETHER = 500;
/** So long the window is kept from anything else at a time, in milliseconds: the rest is set with the next frame. */
const SLICE = 8;
/** And so much is set in that time, for what is set has to be laid out as well. */
const PER_FRAME = 500;

/** For everything else, in milliseconds. */
const PAUSE = 4;

/** Who waits, in the order in which they came, and how much it is. */
const waiting = new Map<() => void, number>();
let spent = 0;
let forgetting: ReturnType<typeof setTimeout> | undefined;

/**
 * Whether a text may be set now. One that `mayWait`, where many come together (a conversation of sixty messages), is set
 * in its turn: as many in a frame as leave the window time for what else is to be done.
 */
export function useTurn(source: string, mayWait: boolean): boolean {
  const [isDue, setDue] = useState(() => !mayWait || isAtOnce(source));
  useEffect(() => {
    if (isDue) {
      return;
    }
    const come = () => setDue(true);
    if (waiting.size === 0) {
      requestAnimationFrame(setSome);
    }
    waiting.set(come, costOf(source));
    return () => {
      waiting.delete(come);
    };
  }, [isDue, source]);
  return isDue || !mayWait;
}

function isAtOnce(source: string): boolean {
  clearTimeout(forgetting);
  forgetting = setTimeout(() => {
    spent = 0;
  }, TOGETHER);
  spent += costOf(source);
  return spent <= AT_ONCE;
}

/** An element of its own, and what stands in it. */
function costOf(source: string): number {
  return 40 + source.length / 5;
}

function setSome(): void {
  const start = performance.now();
  let set = 0;
  for (const [come, cost] of waiting) {
    waiting.delete(come);
    flushSync(come);
    set += cost;
    if (set > PER_FRAME || performance.now() - start > SLICE) {
      break;
    }
  }
  if (waiting.size > 0) {
    // Not at once: frames that are long would follow each other, and whatever waits for a timer would starve.
    setTimeout(() => requestAnimationFrame(setSome), PAUSE);
  }
}
