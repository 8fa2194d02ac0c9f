import type { CriterionId, QuoteId, ResponseId } from '../lib/ids';
import type { TextAnchor } from '../lib/text-anchor';
import type { Comparison, Flag, ImageClaim, Labelling, Named, Score, Verdict } from './judgements';
import type { TextPlace } from './text-source';
import type { Turn } from './turn';
import type { Conversation, FieldNote, Probe, PromptVariant, Reasoning, Revision } from './writings';

/**
 * What the answers of a task mean, whatever step they came from. Steps contribute, later steps and the training
 * formats read: neither needs to know which step kinds exist.
 */
export interface Contributions {
  /** The conversation that the expert wrote as the prompt. */
  readonly prompt?: readonly Turn[];
  /** For each turn of `prompt` how the expert marked it (a clarification, a deeper dive, …); null where not at all. */
  readonly promptMarks?: readonly (Named | null)[];
  readonly criteria?: readonly Criterion[];
  readonly ratings?: readonly Rating[];
  /** Responses from best to worst; responses in one group are tied. */
  readonly ranking?: readonly (readonly ResponseId[])[];
  readonly justification?: Justification;
  /** Ideal answers, each with the index (0-based) of the user's turn that it answers. */
  readonly ideals?: readonly IdealAnswer[];
  /** Prompts that a later step has put another in the place of, with the ideal answers to them, oldest first. */
  readonly answered?: readonly AnsweredPrompt[];
  readonly labels?: readonly Labelling[];
  readonly comparisons?: readonly Comparison[];
  readonly scores?: readonly Score[];
  readonly flags?: readonly Flag[];
  readonly verdicts?: readonly Verdict[];
  readonly imageClaims?: readonly ImageClaim[];
  readonly variants?: readonly PromptVariant[];
  readonly probes?: readonly Probe[];
  readonly revisions?: readonly Revision[];
  readonly reasonings?: readonly Reasoning[];
  readonly conversations?: readonly Conversation[];
  readonly notes?: readonly FieldNote[];
}

/** A quality that responses are held to. */
export interface Criterion {
  readonly id: CriterionId;
  readonly text: string;
  readonly kind: CriterionKind;
  /** −10 … 10: points when the criterion is met; negative where meeting it is bad. */
  readonly weight: number;
  /** Passages that the expert took as instances of it. */
  readonly links?: readonly CriterionLink[];
}

export interface CriterionLink extends TextPlace {
  readonly id: string;
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
  /** Passages that are quoted of other texts than responses. */
  readonly otherQuotes?: readonly OtherQuote[];
}

/** A passage of a response that the expert quotes. */
export interface Quote {
  readonly id: QuoteId;
  readonly response: ResponseId;
  readonly anchor: TextAnchor;
}

/** A passage that the expert quotes of what they wrote earlier, or of other material than responses. */
export interface OtherQuote extends TextPlace {
  readonly id: QuoteId;
}

export interface IdealAnswer {
  readonly turn: number;
  readonly markdown: string;
  /** Whether the ideal answer counts as better than every response that was judged. */
  readonly preferred: boolean;
}

export interface AnsweredPrompt {
  /** Null for the material's. */
  readonly prompt: readonly Turn[] | null;
  readonly ideals: readonly IdealAnswer[];
}

/** What is collected over the steps; of everything else the latest word counts. */
const COLLECTED = [
  'ideals',
  'answered',
  'labels',
  'comparisons',
  'scores',
  'flags',
  'verdicts',
  'imageClaims',
  'variants',
  'probes',
  'revisions',
  'reasonings',
  'conversations',
  'notes',
] as const satisfies readonly (keyof Contributions)[];

/** Puts what a later step contributes on top of what earlier ones did. */
export function mergeContributions(earlier: Contributions, later: Contributions): Contributions {
  const before = later.prompt === undefined ? earlier : withoutPrompt(earlier);
  const collected = COLLECTED.flatMap((name) => {
    const all = [...(before[name] ?? []), ...(later[name] ?? [])];
    return all.length === 0 ? [] : [[name, all] as const];
  });
  return { ...before, ...later, ...(Object.fromEntries(collected) as Contributions) };
}

/** Before another prompt comes: marks belong to the prompt that they came with, and ideal answers to the one they answer. */
function withoutPrompt({ prompt, promptMarks: _, ideals, ...others }: Contributions): Contributions {
  return ideals === undefined
    ? others
    : { ...others, answered: [...(others.answered ?? []), { prompt: prompt ?? null, ideals }] };
}
