import { z } from 'zod';
import { questionText } from './question';
import type { TrainingFormat } from './training-format';
import type { TrainingRecord } from './training-record';

const rowSchema = z
  .strictObject({
    prompt: z.string().min(1),
    completions: z.array(z.string().min(1)).min(1),
    labels: z.array(z.boolean()),
  })
  .refine((row) => row.labels.length === row.completions.length, 'every step has its label');

/**
 * Stepwise supervision for Hugging Face TRL (PRM trainer), which knows it in the standard form alone: strings.
 * The label is false for a step that is wrong. A neutral step, which is neither right nor wrong, is no error and counts
 * as true, as in "Let's Verify Step by Step" (Lightman et al. 2023), whose scores are best so; PRM800K as TRL converts
 * it counts it as false. Steps after the first wrong one are kept: the expert marks each on its own merits.
 * Source: TRL documentation, Dataset formats and types.
 */
export const trlStepwise: TrainingFormat = { name: 'trl-stepwise', rowSchema, rows };

function rows(record: TrainingRecord): z.infer<typeof rowSchema>[] {
  return (record.contributions.reasonings ?? []).flatMap(({ problem, steps }) => {
    const written = steps.filter((step) => step.markdown.trim() !== '');
    const prompt = questionText(problem);
    // A chain that was not judged teaches nothing about its steps.
    return prompt.trim() === '' || written.length === 0 || written.some((step) => step.mark === null)
      ? []
      : [
          {
            prompt,
            completions: written.map((step) => step.markdown),
            labels: written.map((step) => step.mark !== 'wrong'),
          },
        ];
  });
}
