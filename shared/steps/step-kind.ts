import type { z } from 'zod';
import type { Contributions } from '../domain/contributions';
import type { Finding } from '../domain/finding';
import type { Material } from '../domain/task';
import type { TextPlace } from '../domain/text-source';
import type { CriterionId } from '../lib/ids';
import type { Json } from '../lib/json-value';
import type { Facts } from './field';

/** What a step kind may look at: its own configuration and answer, the task's material, and what was said before. */
export interface StepView<Config, Answer> {
  readonly config: Config;
  readonly answer: Answer;
  readonly material: Material;
  /** What the steps before this one contribute. */
  readonly earlier: Contributions;
}

/** A reference that an answer holds into a text of the task. */
export interface HeldReference extends TextPlace {
  /** Where it stands in the answer. */
  readonly path: readonly (string | number)[];
  /** As a sentence begins with it: "A quote". */
  readonly subject: string;
  /** The expert has seen that the text says something else now, and leaves it. */
  readonly kept: boolean;
}

/** A passage that was chosen in a text while another step was on the screen. */
export interface ChosenPassage extends TextPlace {
  /** A new id, for what is made of it. */
  readonly id: string;
  /** How the text is called: "Response A". */
  readonly sourceName: string;
  /** The passage as Markdown, where its words alone would be another text; null if not. */
  readonly markdown: string | null;
}

/** A building block of tasks, without its looks (those are in renderer/steps). */
export interface StepKind<Config, Answer> {
  readonly kind: string;
  /** What people call it. */
  readonly name: string;
  /** Version of the answer's shape; raised with every change of it, together with a migration. */
  readonly version: number;
  readonly configSchema: z.ZodType<Config>;
  readonly answerSchema: z.ZodType<Answer>;
  /** The answer before the expert has done anything. */
  empty(config: Config, material: Material): Answer;
  /** What is missing or doubtful, at its place. Errors: none. */
  check(view: StepView<Config, Answer>): readonly Finding[];
  /** What conditions of the project's own fields may look at (see fields/field.ts), by name. */
  facts?(view: StepView<Config, Answer>): Facts;
  /** What the answer means to later steps and to training formats. */
  contribute(view: StepView<Config, Answer>): Contributions;
  /** The references that the answer holds into other texts; none, where this is left out. */
  references?(view: StepView<Config, Answer>): readonly HeldReference[];
  /** The answer with a passage quoted, or flagged; null where this step cannot take it. */
  quote?(view: StepView<Config, Answer>, passage: ChosenPassage): Answer | null;
  flag?(view: StepView<Config, Answer>, passage: ChosenPassage): Answer | null;
  /** The answer with a passage linked to one of its criteria. */
  linkToCriterion?(
    view: StepView<Config, Answer>,
    passage: ChosenPassage,
    criterion: CriterionId,
  ): Answer | null;
  /** `migrations[n]` turns an answer of version n + 1 into one of version n + 2. */
  readonly migrations: readonly ((old: Json) => Json)[];
  /** A realistic example, used by tests and documentation. */
  sample(): { readonly config: Config; readonly answer: Answer };
}

/** A step kind with its types forgotten, so that different kinds fit in one table. */
export type AnyStepKind = StepKind<unknown, unknown>;

/**
 * Forgets the types of a step kind. Sound as long as configuration and answer were parsed by the kind's own schemas,
 * which `parseTask` and `readAnswer` (registry.ts) see to.
 */
export function forgetTypes<Config, Answer>(kind: StepKind<Config, Answer>): AnyStepKind {
  return kind as unknown as AnyStepKind;
}
