import type { CriterionId, QuoteId, ResponseId } from '../lib/ids';
import type { TextAnchor } from '../lib/text-anchor';
import type { Turn } from './turn';

/**
 * What the answers of a task mean, whatever step they came from. Steps contribute, later steps and the training
 * formats read: neither needs to know which step kinds exist.
 */
export interface Contributions {
  /** The conversation that the expert wrote as the prompt. */
  readonly prompt?: readonly Turn[];
  readonly criteria?: readonly Criterion[];
  readonly ratings?: readonly Rating[];
  /** Responses from best to worst; responses in one group are tied. */
  readonly ranking?: readonly (readonly ResponseId[])[];
  readonly justification?: Justification;
  /** Ideal answers, each with the index (0-based) of the user's turn that it answers. */
  readonly ideals?: readonly IdealAnswer[];
}

/** A quality that responses are held to. */
export interface Criterion {
  readonly id: CriterionId;
  readonly text: string;
  readonly kind: CriterionKind;
  /** −10 … 10: points when the criterion is met; negative where meeting it is bad. */
  readonly weight: number;
}

export type CriterionKind = 'must' | 'should' | 'must-not';

/** How well one response does on one criterion. */
export interface Rating {
  readonly response: ResponseId;
  readonly criterion: CriterionId;
  /** A point of the step's scale. */
  readonly value: number;
  /** True where the project counts this point as a weakness that must be explained. */
  readonly low: boolean;
  readonly note: string;
}

export interface Justification {
  readonly markdown: string;
  readonly quotes: readonly Quote[];
}

/** A passage of a response that the expert quotes. */
export interface Quote {
  readonly id: QuoteId;
  readonly response: ResponseId;
  readonly anchor: TextAnchor;
}

export interface IdealAnswer {
  readonly turn: number;
  readonly markdown: string;
  /** Whether the ideal answer counts as better than every response that was judged. */
  readonly preferred: boolean;
}

/** Puts what a later step contributes on top of what earlier ones did; ideal answers are collected. */
export function mergeContributions(earlier: Contributions, later: Contributions): Contributions {
  const merged = { ...earlier, ...later };
  const ideals = [...(earlier.ideals ?? []), ...(later.ideals ?? [])];
  return ideals.length === 0 ? merged : { ...merged, ideals };
}
