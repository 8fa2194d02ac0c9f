/** The first wait after a failure, and the longest, in milliseconds. */
const FIRST = 1_000;
const LONGEST = 60_000;

/**
 * How long to wait after the nth failure in a row (1, 2, …), in milliseconds: doubling from one second to one minute,
 * each time drawn between half and whole of that, so that many apps do not knock together. `retryAfter` is obeyed.
 * `random` gives 0 ≤ x < 1.
 */
export function backOff(failures: number, retryAfter: number | null, random: () => number): number {
  const doubled = Math.min(LONGEST, FIRST * 2 ** Math.min(20, failures - 1));
  const drawn = doubled / 2 + (random() * doubled) / 2;
  return Math.max(drawn, Math.min(retryAfter ?? 0, 60 * 60_000));
}
