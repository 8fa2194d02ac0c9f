import { expect, test } from 'vitest';
import { parseCsv } from '../../support/validators/csv';
import { formatValidators } from '../../support/validators/format-validators';
import { labelingConfigProblems } from '../../support/validators/label-studio';

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
  'trl-unpaired': { prompt: [user], completion: [bad], label: false },
  'trl-stepwise': { prompt: '3*4+1?', completions: ['3*4=12.', '12+1=14.'], labels: [true, false] },
  'trl-prompt-only': { prompt: [user, good, { role: 'user', content: 'And waiver?' }] },
  sharegpt: {
    conversations: [
      { from: 'system', value: 'You are a lawyer.' },
      { from: 'human', value: 'Define estoppel.' },
      { from: 'gpt', value: 'A bar on going back on a promise.' },
    ],
  },
  helpsteer: { prompt: 'Q', response: 'A', helpfulness: 3 },
  'label-studio': {
    data: {
      submission: 's',
      task: 't',
      title: 'T',
      domain: 'law',
      prompt: 'Define estoppel.',
      texts: [{ id: 'a', title: 'Response 1', text: 'A 🙂 bar.' }],
      images: [],
      left: '',
      right: '',
      responses: [],
      chat: [],
    },
    annotations: [
      {
        was_cancelled: false,
        ground_truth: false,
        result: [
          {
            id: 'r1',
            from_name: 'flag_0',
            to_name: 'text_0',
            type: 'labels',
            origin: 'manual',
            value: { start: 2, end: 7, text: '🙂 bar', labels: ['Vague'] },
          },
        ],
      },
    ],
  },
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
  expect(problems('trl-unpaired', { label: 'true' })).not.toEqual([]);
  expect(problems('trl-unpaired', { prompt: [user, good] })).not.toEqual([]);
  expect(problems('trl-stepwise', { labels: [true] })).not.toEqual([]);
  expect(problems('trl-stepwise', { completions: [], labels: [] })).not.toEqual([]);
  expect(problems('trl-prompt-only', { prompt: [user, user] })).not.toEqual([]);
  const said = (...speakers: string[]) => ({
    conversations: speakers.map((from) => ({ from, value: 'x' })),
  });
  expect(problems('sharegpt', said('human', 'gpt', 'human'))).not.toEqual([]);
  expect(problems('sharegpt', said('gpt', 'human'))).not.toEqual([]);
  expect(problems('sharegpt', said('human', 'system', 'gpt'))).not.toEqual([]);
  expect(problems('helpsteer', { helpfulness: 5 })).not.toEqual([]);
  expect(problems('helpsteer', { helpfulness: 2.5 })).not.toEqual([]);
});

test('a passage of Label Studio is counted in code points, and its configuration must declare what is used', () => {
  const task = structuredClone(rows['label-studio']) as unknown as {
    annotations: { result: { value: { start: number; end: number } }[] }[];
  };
  const config =
    '<View><Text name="text_{{idx}}" value="$texts[{{idx}}].text"/>' +
    '<Labels name="flag_{{idx}}" toName="text_{{idx}}"><Label value="Vague"/></Labels></View>';
  expect(labelingConfigProblems(config, [task])).toEqual([]);
  expect(labelingConfigProblems(config.replace('Vague', 'Other'), [task])).not.toEqual([]);
  expect(labelingConfigProblems(config.replace('flag_', 'flaw_'), [task])).not.toEqual([]);
  expect(labelingConfigProblems(config.replace('</Labels>', ''), [task])).not.toEqual([]);
  // Counted in code units the emoji is two, and the passage another one.
  Object.assign(task.annotations[0]?.result[0]?.value ?? {}, { start: 3, end: 8 });
  expect(formatValidators['label-studio']?.(task)).not.toEqual([]);
});

test('a csv file is read letter by letter, and one that is none is refused', () => {
  expect(parseCsv('a,"b ""c"", d"\r\n,"x\ny"\r\n')).toEqual([
    ['a', 'b "c", d'],
    ['', 'x\ny'],
  ]);
  for (const bad of ['a,b', 'a\n', '"a\r\n', 'a"b\r\n', '"a"b\r\n']) {
    expect(() => parseCsv(bad), bad).toThrow();
  }
});
