import { describe, expect, it } from 'vitest';
import type { Contributions } from '../domain/contributions';
import { everyRecord } from '../testing/every-contribution';
import { exchangesOf, idealBesideResponses } from './exchanges';
import { preferencePairs, type TrainingRecord, taughtConversations } from './training-record';

const other = [{ role: 'user' as const, content: 'And for her brother?' }];
const ideal = (markdown: string, turn = 0) => ({ turn, markdown, preferred: true });

function recordOf(contributions: Contributions): TrainingRecord {
  const record = everyRecord();
  return { ...record, contributions, prompt: contributions.prompt ?? record.prompt };
}

describe('exchanges of an expert who wrote several prompts', () => {
  const material = everyRecord().responsesPrompt;
  const turn = material.filter(({ role }) => role === 'user').length - 1;
  const record = recordOf({
    answered: [{ prompt: null, ideals: [ideal('Apixaban.', turn)] }],
    prompt: other,
    ideals: [ideal('Nothing.')],
    ranking: [],
    ratings: [],
    comparisons: [],
  });

  it('are taught each with its own answer', () => {
    const said = taughtConversations(record).map((turns) => turns.map(({ content }) => content));
    expect(said).toEqual([
      [...material.map(({ content }) => content), 'Apixaban.'],
      [other[0]?.content, 'Nothing.'],
    ]);
  });

  it('put beside the responses what answers the same prompt as they do', () => {
    expect(exchangesOf(record)).toHaveLength(2);
    expect(idealBesideResponses(record)?.markdown).toBe('Apixaban.');
    expect(idealBesideResponses(recordOf({ prompt: other, ideals: [ideal('Nothing.')] }))).toBeNull();
  });

  it('prefer it to the responses that were judged', () => {
    const [first] = record.task.material.responses;
    const judged = recordOf({ ...record.contributions, ranking: first === undefined ? [] : [[first.id]] });
    expect(preferencePairs(judged)).toEqual([
      { chosen: 'Apixaban.', rejected: first?.markdown, source: 'ideal' },
    ]);
  });
});

describe('two ideal answers to one turn', () => {
  it('count by the later one', () => {
    const turn = everyRecord().prompt.filter(({ role }) => role === 'user').length - 1;
    const record = recordOf({ ideals: [ideal('Reasoned.', turn), ideal('Written.', turn)] });
    expect(idealBesideResponses(record)?.markdown).toBe('Written.');
    expect(taughtConversations(record).map((turns) => turns.at(-1)?.content)).toEqual(['Written.']);
  });
});
