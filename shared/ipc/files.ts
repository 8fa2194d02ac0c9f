import { z } from 'zod';
import { FILE_ENDING } from '../files/limits';
import { submissionIdSchema } from '../lib/ids';

/** What came of opening a file from the hub. */
export const openedFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('taken'),
    /** Bundles that are stored now and were not before. */
    bundles: z.int().nonnegative(),
    /** Submissions of which it is known now that the hub holds them. */
    receipts: z.int().nonnegative(),
    /** Submissions that the hub gave back. */
    returned: z.int().nonnegative(),
    /** Whether the hub's list of changes went on. */
    isNews: z.boolean(),
  }),
  /** Nothing of it was kept; `reason` says why, and what to do. */
  z.strictObject({ kind: z.literal('refused'), reason: z.string() }),
]);

/** Where a file lies that was dropped on the window. Of any other file the page learns nothing, not even that it is there. */
export const filePathSchema = z
  .string()
  .max(4_096)
  .refine((path) => path.toLowerCase().endsWith(FILE_ENDING), `must end with ${FILE_ENDING}`);

/** What is to be written to a file: one submission, or (null) all that wait. */
export const exportSubmissionsSchema = z.strictObject({ submission: submissionIdSchema.nullable() });

export const exportedSubmissionsSchema = z.strictObject({
  file: z.string(),
  /** How many it holds. With none there is no file. */
  submissions: z.int().nonnegative(),
  /** How many more wait: they did not fit, or the disk has changed what was to be sent. */
  left: z.int().nonnegative(),
  /** Whether it proves who wrote it; it cannot where nobody is signed in any more. */
  isSealed: z.boolean(),
});

export type OpenedFile = z.infer<typeof openedFileSchema>;
export type ExportedSubmissions = z.infer<typeof exportedSubmissionsSchema>;
