/** A time in which a heartbeat was not heard, in milliseconds since 1970. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** How long a thread had been on a processor by then, in milliseconds. */
export interface Sample {
  readonly at: number;
  readonly worked: number;
}

/**
 * How much of a gap was the thread's own work: the rest was other programs'. Between two samples work is taken for even,
 * and before the first and behind the last for all of the time, so that nothing is excused that nobody saw.
 */
export function workWithin(samples: readonly Sample[], { start, end }: Gap): number {
  const before = workedBy(samples, start);
  const after = workedBy(samples, end);
  return before === null || after === null ? end - start : Math.round(after - before);
}

function workedBy(samples: readonly Sample[], at: number): number | null {
  const next = samples.findIndex((sample) => sample.at >= at);
  const [left, right] = [samples[next - 1], samples[next]];
  if (left === undefined || right === undefined) {
    return null;
  }
  const share = right.at === left.at ? 0 : (at - left.at) / (right.at - left.at);
  return left.worked + share * (right.worked - left.worked);
}
