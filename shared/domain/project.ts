import { z } from 'zod';
import { projectIdSchema } from '../lib/ids';
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
});

export type Project = z.infer<typeof projectSchema>;
