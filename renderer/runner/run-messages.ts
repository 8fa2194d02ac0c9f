import { z } from 'zod';

/** The languages that run in the app, with nothing but their standard library. */
export const languageSchema = z.enum(['python', 'javascript']);

export const limitsSchema = z.strictObject({
  seconds: z.number().positive().max(60),
  megabytes: z.int().min(64).max(1_024),
  /** How much a program may write, both streams together, in characters. */
  characters: z.int().positive().max(1_000_000),
});

export const runRequestSchema = z.strictObject({
  language: languageSchema,
  code: z.string().max(400_000),
  /** What the program finds on standard input. */
  input: z.string().max(400_000),
  limits: limitsSchema,
});

export const outcomeSchema = z.enum([
  'finished',
  'failed',
  'timed-out',
  'out-of-memory',
  'too-much-output',
  'cancelled',
]);

const streamSchema = z.enum(['stdout', 'stderr']);
const runIdSchema = z.int().positive();

/** How a run ended, without what it wrote: that came in pieces. */
const endSchema = z.strictObject({
  outcome: outcomeSchema,
  /** The value of a last expression, as the language writes it; null where there is none. */
  value: z.string().max(10_000).nullable(),
  milliseconds: z.number().nonnegative(),
});

/** What the page tells the frame. */
export const toFrameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run'), id: runIdSchema, request: runRequestSchema }),
  z.strictObject({ kind: z.literal('cancel'), id: runIdSchema }),
  z.strictObject({ kind: z.literal('warm'), language: languageSchema }),
  z.strictObject({ kind: z.literal('ping') }),
]);

/** What the frame tells the page. What runs in it is hostile, so the page parses every word. */
export const fromFrameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('pong') }),
  z.strictObject({ kind: z.literal('phase'), id: runIdSchema, phase: z.enum(['loading', 'running']) }),
  z.strictObject({ kind: z.literal('output'), id: runIdSchema, stream: streamSchema, text: z.string() }),
  z.strictObject({ kind: z.literal('done'), id: runIdSchema, end: endSchema }),
]);

/** What the frame tells a language's worker: one run at a time. */
export interface ToWorker {
  readonly code: string;
  readonly input: string;
  readonly megabytes: number;
}

/** What a language's worker tells the frame. */
export const fromWorkerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('loaded') }),
  z.strictObject({ kind: z.literal('output'), stream: streamSchema, text: z.string() }),
  z.strictObject({
    kind: z.literal('done'),
    outcome: z.enum(['finished', 'failed', 'out-of-memory']),
    value: z.string().max(10_000).nullable(),
    /** Whether the worker may be used again: its memory never shrinks, so a large run uses it up. */
    isSpent: z.boolean(),
  }),
]);

export type Language = z.infer<typeof languageSchema>;
export type Limits = z.infer<typeof limitsSchema>;
export type RunRequest = z.infer<typeof runRequestSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type RunEnd = z.infer<typeof endSchema>;
export type ToFrame = z.infer<typeof toFrameSchema>;
export type FromFrame = z.infer<typeof fromFrameSchema>;
export type FromWorker = z.infer<typeof fromWorkerSchema>;
export type OutputStream = z.infer<typeof streamSchema>;
