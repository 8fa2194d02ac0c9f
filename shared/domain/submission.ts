import { z } from 'zod';
import {
  expertIdSchema,
  projectIdSchema,
  responseIdSchema,
  sha256Schema,
  stepIdSchema,
  submissionIdSchema,
  taskIdSchema,
} from '../lib/ids';
import { jsonSchema } from '../lib/json-value';
import { authorshipSchema } from './authorship';

/** The answer of one step, with the version of the answer's shape. */
const submittedStepSchema = z.strictObject({
  id: stepIdSchema,
  kind: z.string().min(1).max(40),
  version: z.int().positive(),
  answer: jsonSchema,
  /** How it was written, where the project asks; null where it does not, or where nothing was. */
  authorship: authorshipSchema.nullable().default(null),
});

/** Finished work, frozen: these bytes are hashed, sent, stored and never changed. */
export const submissionSchema = z.strictObject({
  format: z.literal(1),
  id: submissionIdSchema,
  task: taskIdSchema,
  bundle: sha256Schema,
  project: projectIdSchema,
  expert: expertIdSchema,
  startedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime(),
  /** The order in which this expert saw the responses. */
  responseOrder: z.array(responseIdSchema).max(8),
  steps: z.array(submittedStepSchema).min(1).max(30),
  /** The pictures that the answers name and that were sent, each once. What is named and not listed was nowhere to be found. */
  pictures: z.array(sha256Schema).max(1_000).default([]),
  /** Why the expert went on although something was left untraced; null when nothing was. */
  reason: z.string().trim().min(1).max(5_000).nullable(),
  app: z.strictObject({ name: z.literal('goldsmith'), version: z.string().max(40) }),
});

export type Submission = z.infer<typeof submissionSchema>;
