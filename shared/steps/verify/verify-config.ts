import { z } from 'zod';

/** Whether something is asked for, and whether it must be given. */
const askSchema = z.enum(['none', 'optional', 'required']);
const labelSchema = z.string().min(1).max(60);

/** The languages that run in the app. */
const languageSchema = z.enum(['python', 'javascript']);

/** Code that is put around what is run, such as a task's tests. */
const harnessSchema = z.strictObject({
  language: languageSchema,
  before: z.string().max(50_000).default(''),
  after: z.string().max(50_000).default(''),
});

/** How the expert can find out whether something is right. */
const meansSchema = z.enum(['source', 'run', 'calculation']);

export const verifyConfigSchema = z.strictObject({
  texts: z.enum(['responses', 'passages', 'all']).default('responses'),
  /** What the four verdicts are called here. */
  labels: z
    .strictObject({
      correct: labelSchema.default('Correct'),
      partly: labelSchema.default('Partly correct'),
      incorrect: labelSchema.default('Incorrect'),
      'cannot-tell': labelSchema.default('Cannot tell'),
    })
    .prefault({}),
  /** Whether each text is split into claims with a verdict of their own… */
  claims: askSchema.default('optional'),
  /** …and into how many at least, where they are required. */
  leastClaims: z.int().min(1).max(50).default(1),
  /** Whether a claim that is not correct must say what is wrong. */
  explainClaims: z.boolean().default(true),
  /** Why a text is right or wrong, step by step. */
  explanation: askSchema.default('optional'),
  /** The least number of words of the explanation, where it is required. */
  leastWords: z.int().min(1).max(5_000).default(1),
  /** How many pieces of evidence each text needs at least, its claims' included. */
  leastEvidence: z.int().min(0).max(20).default(0),
  means: z.array(meansSchema).min(1).max(3).default(['source', 'run', 'calculation']),
  harness: harnessSchema.nullable().default(null),
  /** What a program may use: seconds, and megabytes of memory. */
  seconds: z.int().min(1).max(60).default(10),
  megabytes: z.int().min(64).max(1_024).default(256),
});

export type VerifyConfig = z.infer<typeof verifyConfigSchema>;
export type Harness = z.infer<typeof harnessSchema>;
export type Means = z.infer<typeof meansSchema>;
