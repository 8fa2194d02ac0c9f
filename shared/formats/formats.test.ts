import { describe, expect, it } from 'vitest';
import type { Answers } from '../domain/draft';
import type { Json } from '../lib/json-value';
import { parseTask } from '../steps/parse-task';
import { everyRecord } from '../testing/every-contribution';
import { exampleAnswers, exampleSubmission, exampleTask } from '../testing/six-steps';
import { trainingFormats } from './registry';
import { preferencePairs, type TrainingRecord, trainingRecord } from './training-record';

const prompt = [
  { role: 'system', content: 'You advise doctors.' },
  { role: 'user', content: 'eGFR 28.\n\nWhich dose for her?\n\nConstraints:\n- No INR checks.' },
];
const materialPrompt = [
  { role: 'system', content: 'You advise doctors.' },
  { role: 'user', content: 'Which dose?' },
];
const ideal = 'Apixaban 2.5 mg twice daily.';

/** The example's answers, but for a prompt that is the material's. */
function answersToTheSamePrompt(): Answers {
  return {
    ...exampleAnswers(),
    s1: { prompt: ' Which dose?\n', context: '', constraints: [] } as Json,
  } as Answers;
}

function recordOf(answers: Answers = exampleAnswers(), task = exampleTask()): TrainingRecord {
  const record = trainingRecord(task, exampleSubmission(task, answers));
  if (record === null) {
    throw new Error('the answers do not fit');
  }
  return record;
}

function rows(name: string, record = recordOf()) {
  const format = trainingFormats.find((candidate) => candidate.name === name);
  const found = format?.rows(record) ?? [];
  for (const row of found) {
    format?.rowSchema.parse(row);
  }
  return found;
}

describe('training data', () => {
  it('gives no pair for responses that are tied', () => {
    const pairs = preferencePairs(recordOf(answersToTheSamePrompt())).map((pair) => [
      pair.chosen,
      pair.rejected,
      pair.source,
    ]);
    expect(pairs).toEqual([
      ['Answer A', 'Answer B', 'ranking'],
      ['Answer A', 'Answer C', 'ranking'],
      [ideal, 'Answer A', 'ideal'],
      [ideal, 'Answer B', 'ideal'],
      [ideal, 'Answer C', 'ideal'],
    ]);
  });

  it('never pairs answers to two prompts: no ideal answer to another prompt than the responses answered', () => {
    expect(preferencePairs(recordOf()).map((pair) => pair.source)).toEqual(['ranking', 'ranking']);
    expect(rows('trl-preference')).toHaveLength(2);
    expect(rows('trl-preference')[0]).toMatchObject({ prompt: materialPrompt });
    expect(rows('rubric')).toMatchObject([
      { prompt, ideal_completions_data: { ideal_completions_ref_completions: null } },
    ]);
    expect(rows('rubric', recordOf(answersToTheSamePrompt()))).toMatchObject([
      { ideal_completions_data: { ideal_completions_ref_completions: ['Answer A', 'Answer B', 'Answer C'] } },
    ]);
  });

  it('takes a revised response as better than what it was', () => {
    const pairs = preferencePairs(everyRecord({ ranking: [], comparisons: [], ratings: [], ideals: [] }));
    expect(pairs).toMatchObject([{ chosen: 'Take 2.5 mg.', source: 'revision' }]);
  });

  it('gives every pair of a full ranking once, and none when all are tied', () => {
    const ranked = (ranking: string[][]) => {
      const answers = structuredClone(exampleAnswers()) as unknown as Record<string, { ranking: string[][] }>;
      Object.assign(answers['s3'] as object, { ranking });
      return preferencePairs(recordOf(answers as unknown as Answers)).filter(
        (pair) => pair.source === 'ranking',
      );
    };
    expect(ranked([['c'], ['a'], ['b']])).toHaveLength(3);
    expect(ranked([['a', 'b', 'c']])).toHaveLength(0);
  });

  it('ends a conversation with the ideal answer', () => {
    expect(rows('openai-chat')).toEqual([{ messages: [...prompt, { role: 'assistant', content: ideal }] }]);
    expect(rows('trl-sft')).toEqual([{ prompt, completion: [{ role: 'assistant', content: ideal }] }]);
  });

  it('puts preference pairs into both forms', () => {
    expect(rows('openai-preference')[0]).toEqual({
      input: { messages: materialPrompt, tools: [], parallel_tool_calls: true },
      preferred_output: [{ role: 'assistant', content: 'Answer A' }],
      non_preferred_output: [{ role: 'assistant', content: 'Answer B' }],
    });
    expect(rows('trl-preference', recordOf(answersToTheSamePrompt()))).toHaveLength(5);
  });

  it('carries criteria with their points', () => {
    expect(rows('rubric')).toMatchObject([
      {
        rubrics: [{ criterion: 'Gives the reduced dose', points: 8, tags: ['kind:must'] }],
        ideal_completions_data: { ideal_completion: ideal },
      },
    ]);
  });

  it('answers every turn of a longer conversation in its place', () => {
    const { terms } = exampleTask();
    const parsed = parseTask({
      id: 'turns',
      title: 'Two turns',
      domain: 'general',
      material: {
        prompt: [
          { role: 'user', content: 'First?' },
          { role: 'user', content: 'Then?' },
        ],
      },
      steps: [
        { id: 'w1', kind: 'write', title: 'Write', config: { minWords: 1, turn: 0 } },
        { id: 'w2', kind: 'write', title: 'Write', config: { minWords: 1 } },
      ],
      terms,
    });
    if (!parsed.ok) {
      throw new Error(parsed.error.reason);
    }
    const twoTurns = parsed.value;
    const answers = { w1: { markdown: 'One.' }, w2: { markdown: 'Two.' } } as unknown as Answers;
    expect(rows('openai-chat', recordOf(answers, twoTurns))).toEqual([
      {
        messages: [
          { role: 'user', content: 'First?' },
          { role: 'assistant', content: 'One.' },
          { role: 'user', content: 'Then?' },
          { role: 'assistant', content: 'Two.' },
        ],
      },
    ]);
    const half = { w1: { markdown: 'One.' }, w2: { markdown: '' } } as unknown as Answers;
    expect(rows('openai-chat', recordOf(half, twoTurns))).toEqual([]);
  });

  it('says nothing where nothing was written', () => {
    const task = exampleTask();
    const record = recordOf(
      Object.fromEntries(
        Object.entries({
          s1: { prompt: '', context: '', constraints: [] },
          s2: { criteria: [] },
          s3: { ratings: {}, ranking: [] },
          s4: { markdown: '', quotes: [] },
          s5: { markdown: '' },
          s6: { links: {} },
        }),
      ) as unknown as Answers,
      task,
    );
    for (const format of trainingFormats) {
      expect(format.rows(record), format.name).toEqual([]);
    }
    expect(preferencePairs(record)).toEqual([]);
  });
});
