import { z } from 'zod';

/** What any identifier may look like: safe in a file name, a URL path and a log line. */
const idSchema = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/, 'must be letters, digits, ".", "_", ":" or "-"');

export const projectIdSchema = idSchema.brand('ProjectId');
export const taskIdSchema = idSchema.brand('TaskId');
export const stepIdSchema = idSchema.brand('StepId');
export const responseIdSchema = idSchema.brand('ResponseId');
export const passageIdSchema = idSchema.brand('PassageId');
/** A text that can be quoted, flagged, labelled or judged: a response or a passage of the material. */
export const textIdSchema = z.union([responseIdSchema, passageIdSchema]);
export const imageIdSchema = idSchema.brand('ImageId');
export const fieldIdSchema = idSchema.brand('FieldId');
export const flagIdSchema = idSchema.brand('FlagId');
export const criterionIdSchema = idSchema.brand('CriterionId');
export const quoteIdSchema = idSchema.brand('QuoteId');
export const expertIdSchema = idSchema.brand('ExpertId');
export const submissionIdSchema = z.uuid().brand('SubmissionId');

/** A SHA-256 in lower-case hexadecimal, 64 characters. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal')
  .brand('Sha256');

export type ProjectId = z.infer<typeof projectIdSchema>;
export type TaskId = z.infer<typeof taskIdSchema>;
export type StepId = z.infer<typeof stepIdSchema>;
export type ResponseId = z.infer<typeof responseIdSchema>;
export type TextId = z.infer<typeof textIdSchema>;
export type ImageId = z.infer<typeof imageIdSchema>;
export type FlagId = z.infer<typeof flagIdSchema>;
export type CriterionId = z.infer<typeof criterionIdSchema>;
export type QuoteId = z.infer<typeof quoteIdSchema>;
export type ExpertId = z.infer<typeof expertIdSchema>;
export type SubmissionId = z.infer<typeof submissionIdSchema>;
export type Sha256 = z.infer<typeof sha256Schema>;
