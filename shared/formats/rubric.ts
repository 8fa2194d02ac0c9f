import { z } from 'zod';
import { turnSchema } from '../domain/turn';
import { answeredConversation, finalIdeal } from './exchanges';
import type { TrainingFormat } from './training-format';
import { isPromptChanged, type TrainingRecord } from './training-record';

const rubricItemSchema = z.strictObject({
  criterion: z.string().min(1),
  points: z.number().min(-10).max(10),
  tags: z.array(z.string()),
});

const rowSchema = z.strictObject({
  prompt_id: z.string().min(1),
  prompt: z.array(turnSchema).min(1),
  rubrics: z.array(rubricItemSchema).min(1),
  example_tags: z.array(z.string()),
  ideal_completions_data: z
    .strictObject({
      ideal_completion: z.string().min(1),
      ideal_completions_group: z.string().nullable(),
      ideal_completions_ref_completions: z.array(z.string()).nullable(),
    })
    .nullable(),
});

/**
 * A rubric per line as HealthBench has it: negative points mark behaviour that must not happen, and "met" then means
 * that it did. Source: openai/simple-evals, healthbench_eval.py.
 */
export const rubric: TrainingFormat = { name: 'rubric', rowSchema, rows };

function rows(record: TrainingRecord): z.infer<typeof rowSchema>[] {
  const criteria = record.contributions.criteria ?? [];
  // A score is points won over the points that can be won: without any to win there is no rubric.
  if (!criteria.some((criterion) => criterion.weight > 0) || record.prompt.length === 0) {
    return [];
  }
  const exchange = { prompt: record.prompt, ideals: record.contributions.ideals ?? [] };
  const ideal = finalIdeal(exchange);
  return [
    {
      prompt_id: record.id,
      // Earlier turns need their answers: two messages of the user in a row are no conversation.
      prompt: answeredConversation(exchange)?.slice(0, -1) ?? [...record.prompt],
      rubrics: criteria.map((criterion) => ({
        criterion: criterion.text,
        points: criterion.weight,
        tags: [`kind:${criterion.kind}`],
      })),
      example_tags: [`domain:${record.task.domain}`],
      ideal_completions_data:
        ideal === null
          ? null
          : {
              ideal_completion: ideal.markdown,
              ideal_completions_group: null,
              // Only what answered the same prompt can be held beside the ideal answer.
              ideal_completions_ref_completions: isPromptChanged(record)
                ? null
                : record.task.material.responses.map((response) => response.markdown),
            },
    },
  ];
}
