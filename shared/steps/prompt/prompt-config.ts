import { z } from 'zod';
import { listedSchema } from '../../domain/listed';
import { markdownSchema } from '../../domain/markdown-text';
import { presenceSchema } from '../presence';

/** How the turns of a chain that follow the first one are marked, unless a project has marks of its own. */
const usualTurnKinds = [
  {
    id: 'clarification',
    name: 'Clarification',
    meaning: 'Asks what was meant, or says more exactly what is asked.',
  },
  {
    id: 'deeper-dive',
    name: 'Deeper dive',
    meaning: 'Takes one point of the answer further: a reason, a limit, the next step.',
  },
  {
    id: 'course-correction',
    name: 'Course correction',
    meaning: 'Brings a new fact or a changed aim, or leads the model off a wrong track.',
  },
];

const usualDifficulties = [
  { id: 'easy', name: 'Easy', meaning: 'A newcomer to the field could answer with a reference at hand.' },
  { id: 'moderate', name: 'Moderate', meaning: 'Takes daily practice, and weighing two or three facts.' },
  { id: 'hard', name: 'Hard', meaning: 'Specialists would have to think, and might differ.' },
];

const usualForms = [
  { id: 'factual', name: 'Factual', meaning: 'Has one answer that can be looked up or worked out.' },
  { id: 'open-ended', name: 'Open-ended', meaning: 'Has several good answers; judgement is asked for.' },
  {
    id: 'ambiguous',
    name: 'Ambiguous',
    meaning: 'Leaves something out or can be read in two ways, as people do.',
  },
  { id: 'multi-part', name: 'Multi-part', meaning: 'Asks several things that hang together.' },
];

const chainSchema = z.strictObject({
  least: z.int().min(1).max(50).default(3),
  most: z.int().min(1).max(50).default(12),
  kinds: z.array(listedSchema).min(1).max(9).default(usualTurnKinds),
  /** The reply that the expert assumes from the model, between two turns. */
  replies: presenceSchema.default('optional'),
  /** Marks that must occur, and how often. */
  needs: z
    .array(z.strictObject({ kind: z.string().max(100), least: z.int().min(1).max(50).default(1) }))
    .max(9)
    .default([]),
});

const variantsSchema = z.strictObject({
  least: z.int().min(1).max(50).default(2),
  most: z.int().min(1).max(50).default(20),
  /** An empty list: variants are not marked with a difficulty. */
  difficulties: z.array(listedSchema).max(12).default(usualDifficulties),
  /** An empty list: variants are not marked with a form. */
  forms: z.array(listedSchema).max(12).default(usualForms),
  /** Combinations that must occur, and how often; null stands for any. */
  needs: z
    .array(
      z.strictObject({
        difficulty: z.string().max(100).nullable().default(null),
        form: z.string().max(100).nullable().default(null),
        least: z.int().min(1).max(50).default(1),
      }),
    )
    .max(50)
    .default([]),
});

export const promptConfigSchema = z.strictObject({
  /** One prompt, a chain of turns that follow one another, or several variants of one need. */
  mode: z.enum(['single', 'chain', 'variants']).default('single'),
  /** What is asked for, shown above the work. */
  brief: markdownSchema.default(''),
  /** Whether the prompt field starts with the material's last user turn, to be refined, or empty. */
  start: z.enum(['empty', 'material']).default('empty'),
  /** Of a single prompt, of the first turn of a chain, of every variant. */
  minWords: z.int().nonnegative().max(10_000).default(8),
  context: presenceSchema.default('optional'),
  constraints: presenceSchema.default('required'),
  /** How many realistic constraints are asked for where they are required. */
  minConstraints: z.int().nonnegative().max(20).default(1),
  /** Conditions at the edge of what is usual, in a list of their own. */
  edges: presenceSchema.default('hidden'),
  minEdges: z.int().nonnegative().max(20).default(1),
  /** Advice where a prompt reads like a textbook; for `domain`, numbers, units and names are looked for as well. */
  style: z.enum(['off', 'everyday', 'domain']).default('everyday'),
  chain: chainSchema.prefault({}),
  variants: variantsSchema.prefault({}),
});

export type PromptConfig = z.infer<typeof promptConfigSchema>;
