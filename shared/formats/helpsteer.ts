import { z } from 'zod';
import type { Score } from '../domain/judgements';
import type { Turn } from '../domain/turn';
import { isQuestion } from './question';
import type { TrainingFormat } from './training-format';
import type { TrainingRecord } from './training-record';

const rowSchema = z
  .object({ prompt: z.string().min(1), response: z.string().min(1) })
  .catchall(z.int().min(0).max(4))
  .refine((row) => Object.keys(row).length > 2, 'a row has at least one attribute');

/**
 * Attribute ratings in the form of HelpSteer2: one row per response, with each dimension that it was scored on as an
 * attribute from 0 to 4. Attributes have the ids of the project's dimensions. A scale is mapped in a straight line from
 * its least to 0 and from its greatest to 4, and to the nearest whole number: 1–5 and 0–4 lose nothing, nor do scales of
 * two or three points, while a finer scale does (the csv export keeps it). A conversation of several turns becomes one
 * prompt with `<extra_id_1>` before each change of the speaker. A dimension on which more is worse keeps its direction.
 * Source: the dataset card of nvidia/HelpSteer2; NVIDIA/NeMo-Aligner, preprocess_helpsteer2_data.py.
 */
export const helpsteer: TrainingFormat = { name: 'helpsteer', rowSchema, rows };

function rows(record: TrainingRecord): object[] {
  if (!isQuestion(record.responsesPrompt)) {
    return [];
  }
  const prompt = promptText(record.responsesPrompt);
  return record.task.material.responses.flatMap(({ id, markdown }) => {
    const scores = (record.contributions.scores ?? []).filter((score) => score.text === (id as string));
    const attributes = scores.map((score) => [attributeName(score.dimension.id), inFive(score)] as const);
    return attributes.length === 0 ? [] : [{ prompt, response: markdown, ...Object.fromEntries(attributes) }];
  });
}

/** A point of any scale as 0 … 4. */
function inFive({ value, least, most }: Score): number {
  const share = most > least ? (value - least) / (most - least) : 0;
  return Math.round(Math.min(Math.max(share, 0), 1) * 4);
}

/** A dimension may be called as the two texts of a row are. */
function attributeName(id: string): string {
  return id === 'prompt' || id === 'response' ? `${id}_quality` : id;
}

function promptText(turns: readonly Turn[]): string {
  const system = turns[0]?.role === 'system' ? [turns[0].content] : [];
  const spoken = turns.slice(system.length).map(({ role, content }, index) => {
    const speaker = role === 'user' ? 'User' : 'Assistant';
    return index === 0 ? content : `<extra_id_1>${speaker}\n${content}`;
  });
  const [first = '', ...rest] = spoken;
  return [[...system, first].join('\n\n'), ...rest].join('\n');
}
