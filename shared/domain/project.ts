import { z } from 'zod';
import { projectIdSchema } from '../lib/ids';
import { lineSchema, markdownSchema } from './markdown-text';

/** What the tasks of a bundle have in common. */
export const projectSchema = z.strictObject({
  id: projectIdSchema,
  name: lineSchema,
  summary: z.string().max(2_000).default(''),
  guidelines: markdownSchema,
});

export type Project = z.infer<typeof projectSchema>;
