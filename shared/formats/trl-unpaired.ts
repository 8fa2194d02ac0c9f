import { z } from 'zod';
import { turnSchema } from '../domain/turn';
import { isQuestion } from './question';
import type { TrainingFormat } from './training-format';
import type { TrainingRecord } from './training-record';

const rowSchema = z.strictObject({
  prompt: z.array(turnSchema).min(1),
  completion: z.array(z.strictObject({ role: z.literal('assistant'), content: z.string().min(1) })).length(1),
  label: z.boolean(),
});

/**
 * Unpaired preference for Hugging Face TRL, conversational (KTO trainer): a response and whether it is a good one.
 * A verdict on a whole response says so: correct is good, incorrect is not, anything between says neither. Where there
 * is no verdict, "both bad" in a comparison all in all makes both responses bad. Flags give no rows: they are about a
 * passage, and a response with a flawed passage may still be the better one to learn from.
 * Source: TRL documentation, Dataset formats and types.
 */
export const trlUnpaired: TrainingFormat = { name: 'trl-unpaired', rowSchema, rows };

function rows(record: TrainingRecord): z.infer<typeof rowSchema>[] {
  const { responsesPrompt: prompt } = record;
  if (!isQuestion(prompt)) {
    return [];
  }
  // Two responses may say the same; of what is said about one text the later word counts.
  const good = new Map<string, boolean | null>();
  const texts = new Map<string, string>(
    record.task.material.responses.map(({ id, markdown }) => [id, markdown]),
  );
  const say = (id: string, isGood: boolean | null) => {
    const text = texts.get(id);
    if (text !== undefined) {
      good.set(text, isGood);
    }
  };
  for (const { dimension, outcome, pair } of record.contributions.comparisons ?? []) {
    if (dimension === null && outcome === 'both-bad') {
      for (const id of pair) {
        say(id, false);
      }
    }
  }
  for (const { text, claim, value } of record.contributions.verdicts ?? []) {
    if (claim === null) {
      say(text, value === 'correct' ? true : value === 'incorrect' ? false : null);
    }
  }
  return [...good].flatMap(([content, label]) =>
    label === null ? [] : [{ prompt: [...prompt], completion: [{ role: 'assistant', content }], label }],
  );
}
