import type { z } from 'zod';
import type { TrainingRecord } from './training-record';

/** A form in which training pipelines read data: one JSON object per line. */
export interface TrainingFormat {
  readonly name: string;
  /** What every row is held to before it is written. */
  readonly rowSchema: z.ZodType;
  /** The rows that one submission gives; none where it holds nothing of this form. */
  rows(record: TrainingRecord): readonly object[];
}
