import type { FoundSpan } from './find-in-texts';

/** What the worker is asked. */
export interface PatternQuestion {
  readonly id: number;
  readonly source: string;
  readonly flags: string;
  readonly texts: readonly string[];
  readonly template: string | null;
}

export interface PatternAnswer {
  readonly id: number;
  readonly found: readonly FoundSpan[];
}
