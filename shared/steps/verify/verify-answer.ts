import { z } from 'zod';
import { textIdSchema } from '../../lib/ids';
import { textAnchorSchema } from '../../lib/text-anchor';

const idSchema = z.string().min(1).max(128);
const valueSchema = z.enum(['correct', 'partly', 'incorrect', 'cannot-tell']).nullable();

const evidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('source'),
    id: idSchema,
    url: z.string().max(2_000),
    quote: z.string().max(5_000),
  }),
  z.strictObject({
    kind: z.literal('run'),
    id: idSchema,
    language: z.enum(['python', 'javascript']),
    /** The whole program as it ran, with the project's tests where they were on. */
    code: z.string().max(200_000),
    input: z.string().max(50_000),
    /** What it wrote, both streams, and the value of its last line. */
    output: z.string().max(50_000),
    outcome: z.string().max(40),
  }),
  z.strictObject({
    kind: z.literal('calculation'),
    id: idSchema,
    expression: z.string().max(2_000),
    result: z.string().max(500),
  }),
]);

const claimSchema = z.strictObject({
  id: idSchema,
  anchor: textAnchorSchema,
  value: valueSchema,
  explanation: z.string().max(5_000),
  evidence: z.array(evidenceSchema).max(20),
});

const judgementSchema = z.strictObject({
  value: valueSchema,
  explanation: z.string().max(100_000),
  evidence: z.array(evidenceSchema).max(20),
  claims: z.array(claimSchema).max(200),
});

/** What the expert has on the desk to try things out with; it is kept, and not handed on. */
const benchSchema = z.strictObject({
  language: z.enum(['python', 'javascript']),
  code: z.string().max(200_000),
  input: z.string().max(50_000),
  /** Whether the project's harness is put around the code. */
  isHarnessed: z.boolean(),
  expression: z.string().max(2_000),
});

export const verifyAnswerSchema = z.strictObject({
  texts: z.record(textIdSchema, judgementSchema),
  bench: benchSchema,
});

export type EvidenceDraft = z.infer<typeof evidenceSchema>;
export type ClaimDraft = z.infer<typeof claimSchema>;
export type JudgementDraft = z.infer<typeof judgementSchema>;
export type Bench = z.infer<typeof benchSchema>;
export type VerifyAnswer = z.infer<typeof verifyAnswerSchema>;

/** A text that nothing has been said about yet. */
export const NO_JUDGEMENT: JudgementDraft = { value: null, explanation: '', evidence: [], claims: [] };
