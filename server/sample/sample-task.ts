import type { Terms } from '#shared/domain/task';
import type { CriteriaConfig } from '#shared/steps/criteria/criteria-kind';
import type { EvaluateConfig } from '#shared/steps/evaluate/evaluate-kind';
import type { JustifyConfig } from '#shared/steps/justify/justify-kind';
import type { PromptConfig } from '#shared/steps/prompt/prompt-config';
import type { WriteConfig } from '#shared/steps/write/write-kind';
import type { SampleImage } from './sample-image';
import type { SampleStep } from './sample-steps';

/** The kinds of work, as the guidelines tell them apart: general, prompts, evaluation, justification, content, challenge, all six steps. */
export const taskRows = [
  ...(['G1', 'G2', 'G3', 'G4', 'G5', 'G6'] as const),
  ...(['P1', 'P2', 'P3', 'P4'] as const),
  ...(['E1', 'E2', 'E3', 'E4', 'E5'] as const),
  ...(['J1', 'J2', 'J3', 'J4'] as const),
  ...(['C1', 'C2', 'C3', 'C4'] as const),
  ...(['S1', 'S2', 'S3', 'S4'] as const),
  ...(['M1', 'M2', 'M3', 'M4', 'M5', 'M6'] as const),
] as const;

export type TaskRow = (typeof taskRows)[number];

/** The whole assignment of six steps. */
export const sixSteps: readonly TaskRow[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'];

/** A task as its authors write it: texts in a Markdown file, the answer key beside it, the deadline in days from now. */
export interface SampleTask {
  readonly id: string;
  /** Which kinds of work it is an example of. */
  readonly rows: readonly TaskRow[];
  readonly title: string;
  readonly summary: string;
  readonly domain: string;
  readonly minutes: number;
  /** Pounds sterling. */
  readonly pay: number;
  readonly difficulty: Terms['difficulty'];
  /** Due at 17:00 UTC that many days from now; null where there is no hurry. */
  readonly dueInDays: number | null;
  readonly steps: readonly SampleStep[];
  /** The Markdown file, in the form that task-text.ts reads; empty for a task that starts from nothing. */
  readonly text: string;
  /** Pictures of images/; left out by a task without any. */
  readonly images?: readonly SampleImage[];
  /** What the authors know about each response. It stays here: a bundle never carries it. */
  readonly key: Readonly<Record<string, ResponseKey>>;
  /** The same for drafts among the passages, by passage. */
  readonly draftFlaws?: Readonly<Record<string, readonly Flaw[]>>;
  /** What is so of the pictures, claim by claim; `claim` quotes the caption, or a claim that the step gives. */
  readonly claims?: readonly ClaimKey[];
}

/** The authors' own judgement of a response. */
export interface ResponseKey {
  readonly model: string;
  /** 5: an expert would send it with at most small changes; 3: useful but needs repair; 1: harmful or useless. */
  readonly quality: 1 | 2 | 3 | 4 | 5;
  /** What is good about it or missing from it, where no passage can be quoted. */
  readonly note: string;
  readonly flaws: readonly Flaw[];
}

interface Flaw {
  /** A passage of the text, word for word. */
  readonly quote: string;
  readonly wrong: string;
}

/** The authors' own judgement of what is said about a picture. */
interface ClaimKey {
  readonly claim: string;
  readonly value: 'true' | 'false' | 'cannot-tell';
  readonly why: string;
}

/** A step: writing or refining the prompt. `hint` is the trainer’s tip beside the work; what `config` leaves out takes the kind’s default. */
export function promptStep(hint: string, config: Partial<PromptConfig> = {}): SampleStep {
  return { id: 'prompt', kind: 'prompt', title: 'Prompt', hint, config };
}

/** A step: saying what answers are held to. `hint` is the trainer’s tip beside the work; what `config` leaves out takes the kind’s default. */
export function criteriaStep(hint: string, config: Partial<CriteriaConfig> = {}): SampleStep {
  return { id: 'criteria', kind: 'criteria', title: 'Criteria', hint, config };
}

/** A step: rating and ranking the responses. `hint` is the trainer’s tip beside the work; what `config` leaves out takes the kind’s default. */
export function evaluateStep(hint: string, config: Partial<EvaluateConfig> = {}): SampleStep {
  return { id: 'evaluate', kind: 'evaluate', title: 'Evaluation', hint, config };
}

/** A step: giving reasons, with quotes. `hint` is the trainer’s tip beside the work; what `config` leaves out takes the kind’s default. */
export function justifyStep(hint: string, config: Partial<JustifyConfig> = {}): SampleStep {
  return { id: 'justify', kind: 'justify', title: 'Justification', hint, config };
}

/** A step: writing the ideal answer. `hint` is the trainer’s tip beside the work; what `config` leaves out takes the kind’s default. */
export function writeStep(hint: string, config: Partial<WriteConfig> = {}): SampleStep {
  return { id: 'write', kind: 'write', title: 'Ideal answer', hint, config };
}

/** A step: checking that everything is traced. `hint` is the trainer’s tip beside the work. */
export function traceStep(hint: string): SampleStep {
  return { id: 'trace', kind: 'trace', title: 'Consistency check', hint, config: {} };
}
