import { z } from 'zod';
import { lineSchema } from '../../domain/markdown-text';
import type { Task } from '../../domain/task';
import { codeIdSchema, codeSchema } from '../../domain/taxonomy';

/** What is labelled: the task as a whole, each of its texts, or passages that the expert selects in them. */
export const labelTargetSchema = z.enum(['task', 'texts', 'spans']);

/** One taxonomy, and how a step uses it. */
const labelSetSchema = z.strictObject({
  /** Names the set in answers and exports. */
  id: codeIdSchema,
  name: lineSchema,
  hint: z.string().max(2_000).default(''),
  /** The id of a taxonomy of the project; null where the codes stand here. */
  from: codeIdSchema.nullable().default(null),
  codes: z.array(codeSchema).max(500).default([]),
  on: labelTargetSchema.default('task'),
  /** How many codes the task, or each text, must have; of a set for spans: how many spans must be labelled. */
  least: z.int().nonnegative().max(100).default(1),
  /** How many codes the task, a text or a span may have; null for any number. */
  most: z.int().positive().max(100).nullable().default(1),
  /** Whether the expert says why a code applies, code by code. */
  reasons: z.enum(['none', 'optional', 'required']).default('none'),
  /** What a reason may rest on, to choose from. Without any, the expert names it. */
  standards: z.array(lineSchema).max(50).default([]),
});

export const labelConfigSchema = z.strictObject({
  taxonomies: z.array(labelSetSchema).max(12).default([]),
  /** Which texts are shown, and labelled where a set is on texts or spans. */
  texts: z.enum(['responses', 'passages', 'all']).default('all'),
});

export type LabelSet = z.infer<typeof labelSetSchema>;
export type LabelConfig = z.infer<typeof labelConfigSchema>;

/** The ids of the project's taxonomies that a task uses, whose configurations were parsed (see parseTask). */
export function taxonomiesUsedBy(task: Task): string[] {
  const sets = task.steps
    .filter(({ kind }) => kind === 'label')
    .flatMap(({ config }) => (config as unknown as LabelConfig).taxonomies);
  return [...new Set(sets.flatMap(({ from }) => from ?? []))];
}
