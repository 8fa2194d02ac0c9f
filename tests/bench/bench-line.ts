/**
 * One line of `npm run bench`. Less is always better: what is better when larger is given as its time or its inverse.
 */
export interface BenchLine {
  name: string;
  /** Median of the measured runs. */
  value: number;
  unit: string;
  /** What it is compared with, measured in the same run and the same unit; null where the budget is absolute. */
  reference: number | null;
  /** value ÷ reference. */
  ratio: number | null;
  /** The most that the ratio may be, or the value where there is no reference. */
  budget: number;
}

/** What every file tests/bench/*.bench.ts exports as `run`. */
export type Bench = () => AsyncIterable<BenchLine>;

/** A line that is held against a reference from the same run. */
export function comparedLine(
  line: Omit<BenchLine, 'ratio' | 'reference'> & { reference: number },
): BenchLine {
  const { name, value, unit, reference, budget } = line;
  return {
    name,
    value: rounded(value),
    unit,
    reference: rounded(reference),
    ratio: rounded(value / reference),
    budget,
  };
}

/** A line whose budget is a plain amount. */
export function absoluteLine(line: Omit<BenchLine, 'ratio' | 'reference'>): BenchLine {
  const { name, value, unit, budget } = line;
  return { name, value: rounded(value), unit, reference: null, ratio: null, budget };
}

/** The middle of what was measured; the given share of the way up where that is asked for (0.95 for p95). */
export function percentile(values: readonly number[], share = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
