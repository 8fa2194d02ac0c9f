import { expect, test } from 'vitest';
import { formatValidators } from '../../support/validators/format-validators';

const user = { role: 'user', content: 'Define estoppel.' };
const good = { role: 'assistant', content: 'A bar on going back on a promise.' };
const bad = { role: 'assistant', content: 'A type of fee.' };

const rows: Record<string, Record<string, unknown>> = {
  'openai-chat': { messages: [{ role: 'system', content: 'You are a lawyer.' }, user, good] },
  'openai-preference': {
    input: { messages: [user], tools: [], parallel_tool_calls: true },
    preferred_output: [good],
    non_preferred_output: [bad],
  },
  'trl-preference': { prompt: [user], chosen: [good], rejected: [bad] },
  'trl-sft': { prompt: [user], completion: [good] },
  rubric: {
    prompt_id: 'p1',
    prompt: [user],
    rubrics: [
      { criterion: 'Names the promise', points: 10, tags: ['axis:completeness'] },
      { criterion: 'Calls it a fee', points: -8, tags: [] },
    ],
    example_tags: ['theme:law'],
    ideal_completions_data: null,
  },
};

test('the validators accept what the documentation shows', () => {
  for (const [format, row] of Object.entries(rows)) {
    expect(formatValidators[format]?.(row)).toEqual([]);
  }
});

test('the validators see a missing key, a key too many and a value of the wrong kind', () => {
  for (const [format, row] of Object.entries(rows)) {
    for (const key of Object.keys(row)) {
      const { [key]: _gone, ...rest } = row;
      expect(formatValidators[format]?.(rest), `${format} without ${key}`).not.toEqual([]);
      expect(
        formatValidators[format]?.({ ...row, [key]: 7 }),
        `${format} with ${key} as a number`,
      ).not.toEqual([]);
    }
    expect(formatValidators[format]?.({ ...row, provenance: 'x' }), `${format} with more`).not.toEqual([]);
  }
});

test('the validators see what is well formed and yet makes no sense', () => {
  const problems = (format: string, change: object) =>
    formatValidators[format]?.({ ...rows[format], ...change });
  expect(problems('openai-chat', { messages: [user] })).not.toEqual([]);
  expect(problems('openai-chat', { messages: [user, user, good] })).not.toEqual([]);
  expect(problems('openai-chat', { messages: [user, { role: 'assistant', content: ' ' }] })).not.toEqual([]);
  expect(problems('openai-preference', { non_preferred_output: [good] })).not.toEqual([]);
  expect(problems('openai-preference', { preferred_output: [user] })).not.toEqual([]);
  expect(problems('trl-preference', { prompt: [user, good] })).not.toEqual([]);
  expect(problems('trl-preference', { chosen: [good, good] })).not.toEqual([]);
  expect(problems('trl-sft', { completion: [] })).not.toEqual([]);
  expect(problems('rubric', { rubrics: [{ criterion: 'x', points: 0, tags: [] }] })).not.toEqual([]);
  expect(problems('rubric', { rubrics: [{ criterion: 'x', points: -3, tags: [] }] })).not.toEqual([]);
  expect(problems('rubric', { prompt: [user, user] })).not.toEqual([]);
});
