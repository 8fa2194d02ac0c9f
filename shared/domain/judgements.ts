import type { FlagId, ImageId, ResponseId, TextId } from '../lib/ids';
import type { TextAnchor } from '../lib/text-anchor';

/** Something of a project's lists (a taxonomy, a dimension, a category, a severity): its id, and what people call it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A code of a taxonomy, with the names from the top of its hierarchy down to its own. */
export interface LabelCode extends Named {
  readonly path?: readonly string[];
}

/** Codes of one taxonomy, given to the whole task (`text` null), to a text, or to a span of it. */
export interface Labelling {
  readonly taxonomy: Named;
  readonly codes: readonly LabelCode[];
  readonly text: TextId | null;
  readonly anchor: TextAnchor | null;
  readonly reason: string;
  /** What the reason rests on, where the expert names it: a guideline, a section, a rule of the project. */
  readonly standard?: string;
}

/** Which of two responses is better, on one dimension or (null) all in all. */
export interface Comparison {
  readonly dimension: Named | null;
  /** As the expert saw them: the first stood on the left. */
  readonly pair: readonly [ResponseId, ResponseId];
  /** `null` where neither is better. */
  readonly better: ResponseId | null;
  readonly outcome: 'better' | 'tie' | 'both-bad';
  /** 1 (slightly) … `strengths` (much); 0 where neither is better. */
  readonly strength: number;
  readonly strengths: number;
}

/** A point on a scale that one dimension of one text was given. */
export interface Score {
  readonly text: TextId;
  readonly dimension: Named;
  readonly value: number;
  /** The ends of the scale. */
  readonly least: number;
  readonly most: number;
  readonly note: string;
  /** True where a high value means that something bad happened. */
  readonly negative?: boolean;
}

/** A passage that is wrong, harmful or doubtful. */
export interface Flag {
  readonly id: FlagId;
  readonly text: TextId;
  readonly anchor: TextAnchor;
  readonly category: Named;
  readonly severity: Named;
  /** True where the project counts this severity as a weakness that must be traced. */
  readonly serious: boolean;
  readonly wrong: string;
  readonly right: string;
  /** By which standard it is wrong, where the expert names it. */
  readonly standard?: string;
}

export type VerdictValue = 'correct' | 'partly' | 'incorrect' | 'cannot-tell';

/** Whether a text, or one claim of it, is right. */
export interface Verdict {
  readonly text: TextId;
  /** Null for the text as a whole. */
  readonly claim: TextAnchor | null;
  readonly value: VerdictValue;
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
}

/** What a verdict rests on. */
export type Evidence =
  | { readonly kind: 'source'; readonly url: string; readonly quote: string }
  | {
      readonly kind: 'run';
      readonly language: string;
      readonly code: string;
      readonly input: string;
      readonly output: string;
      readonly outcome: string;
    }
  | { readonly kind: 'calculation'; readonly expression: string; readonly result: string };

/** Whether what is said about an image is so, and where it is to be seen. Coordinates are pixels of the image. */
export interface ImageClaim {
  readonly image: ImageId;
  readonly claim: string;
  readonly value: 'true' | 'false' | 'cannot-tell';
  readonly regions: readonly Region[];
  readonly note: string;
  /** What would be right, where the claim is false. */
  readonly right: string;
}

export type Region =
  | {
      readonly shape: 'box' | 'ellipse';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly label: string;
    }
  | {
      readonly shape: 'polygon';
      readonly points: readonly (readonly [number, number])[];
      readonly label: string;
    }
  | { readonly shape: 'point'; readonly x: number; readonly y: number; readonly label: string };
