import { z } from 'zod';
import { projectIdSchema } from '../lib/ids';
import { languageSchema, wordSchema } from './language';
import { lineSchema, markdownSchema } from './markdown-text';
import { taxonomySchema } from './taxonomy';

/** What the tasks of a bundle have in common. */
export const projectSchema = z.strictObject({
  id: projectIdSchema,
  name: lineSchema,
  summary: z.string().max(2_000).default(''),
  guidelines: markdownSchema,
  /** Those that are too large, or used by too many tasks, to stand in a step's configuration. */
  taxonomies: z.array(taxonomySchema).max(50).default([]),
  /** What its texts are written in, where a task says nothing else; null leaves it to the expert. */
  language: languageSchema.nullable().default(null),
  /** Whether it asks how answers were written (domain/authorship.ts). Its guidelines say so, and why. */
  authorship: z.boolean().default(false),
  /** Terms of the field that no dictionary has: spelling takes them as right. */
  words: z.array(wordSchema).max(20_000).default([]),
});

export type Project = z.infer<typeof projectSchema>;
