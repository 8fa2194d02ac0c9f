import { useEffect, useMemo, useRef, useState } from 'react';
import { startWorker } from '../../ui/start-worker';
import { LatestWorker } from './latest-worker';
import type { TextPair } from './serve-comparisons';

/** A way to compare two texts, and the file of a worker that does the same. The same object each time. */
export interface Comparer<Result> {
  readonly compare: (before: string, after: string) => Result;
  readonly workerAddress: string;
}

export interface Compared<Result> extends TextPair {
  readonly result: Result;
}

export interface Comparing<Result> {
  /** The newest comparison and the texts that it is of; null before the first one of long texts. */
  readonly compared: Compared<Result> | null;
  /** What is shown is of older texts, and the newest ones take a while. */
  readonly isSlow: boolean;
}

/** Texts up to this length together are compared at once, in UTF-16 code units. */
const AT_ONCE = 20_000;
/** After this long it is said that a comparison takes long, in milliseconds. */
const SLOW_MS = 2_000;

/** Compares two texts: short ones at once, long ones in a worker, so that no key waits for it. */
export function useCompared<Result>(
  { before, after }: TextPair,
  comparer: Comparer<Result>,
): Comparing<Result> {
  const isShort = before.length + after.length <= AT_ONCE;
  const atOnce = useMemo(
    () => (isShort ? { before, after, result: comparer.compare(before, after) } : null),
    [isShort, before, after, comparer],
  );
  const [late, setLate] = useState<Compared<Result> | null>(null);
  const [isSlow, setSlow] = useState(false);
  const worker = useWorker<TextPair, Result>(comparer.workerAddress);
  useEffect(() => {
    if (isShort) {
      return;
    }
    setSlow(false);
    const timer = window.setTimeout(() => setSlow(true), SLOW_MS);
    let isWanted = true;
    const settle = (result: Result): void => {
      window.clearTimeout(timer);
      if (isWanted) {
        setSlow(false);
        setLate({ before, after, result });
      }
    };
    worker.ask({ before, after }, settle, () => settle(comparer.compare(before, after)));
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [isShort, before, after, comparer, worker]);
  const compared = atOnce ?? late;
  const isCurrent = compared?.before === before && compared.after === after;
  return { compared, isSlow: isSlow && !isCurrent };
}

function useWorker<Question, Answer>(address: string): LatestWorker<Question, Answer> {
  const worker = useRef<LatestWorker<Question, Answer> | null>(null);
  worker.current ??= new LatestWorker(() => startWorker(address));
  const { current } = worker;
  useEffect(() => () => current.close(), [current]);
  return current;
}
