import { describe, expect, it } from 'vitest';
import type { Contributions } from '../domain/contributions';
import type { Comparison } from '../domain/judgements';
import { passageIdSchema, type ResponseId, responseIdSchema } from '../lib/ids';
import { exampleAnswers, exampleSubmission, exampleTask } from '../testing/six-steps';
import { preferencePairs, type TrainingRecord, trainingRecord } from './training-record';

const [a, b] = ['a', 'b'].map((id) => responseIdSchema.parse(id)) as [ResponseId, ResponseId];

function pairsOf(contributions: Contributions): string[] {
  const task = exampleTask();
  const record = trainingRecord(task, exampleSubmission(task, exampleAnswers()));
  if (record === null) {
    throw new Error('the answers do not fit');
  }
  const judged: TrainingRecord = { ...record, prompt: record.responsesPrompt, contributions };
  return preferencePairs(judged).map(({ chosen, rejected, source }) => `${chosen} > ${rejected} (${source})`);
}

function compared(better: ResponseId | null, change: Partial<Comparison> = {}): Comparison {
  const outcome = better === null ? 'tie' : 'better';
  const strength = better === null ? 0 : 2;
  return { dimension: null, pair: [a, b], better, outcome, strength, strengths: 3, ...change };
}

describe('preference pairs from comparisons', () => {
  it('prefer the response that was called better all in all, whichever side it stood on', () => {
    expect(pairsOf({ comparisons: [compared(a)] })).toEqual(['Answer A > Answer B (comparison)']);
    expect(pairsOf({ comparisons: [compared(b)] })).toEqual(['Answer B > Answer A (comparison)']);
  });

  it('are none for a tie, for both bad, and for single dimensions', () => {
    expect(pairsOf({ comparisons: [compared(null)] })).toEqual([]);
    expect(pairsOf({ comparisons: [compared(null, { outcome: 'both-bad' })] })).toEqual([]);
    expect(pairsOf({ comparisons: [compared(a, { dimension: { id: 'tone', name: 'Tone' } })] })).toEqual([]);
  });

  it('come once where a ranking says the same', () => {
    expect(pairsOf({ ranking: [[a], [b]], comparisons: [compared(a)] })).toEqual([
      'Answer A > Answer B (ranking)',
    ]);
  });

  it('put a preferred ideal answer above both, also where both were bad', () => {
    const ideals = [{ turn: 0, markdown: 'Ideal', preferred: true }];
    expect(pairsOf({ comparisons: [compared(null, { outcome: 'both-bad' })], ideals })).toEqual([
      'Ideal > Answer A (ideal)',
      'Ideal > Answer B (ideal)',
    ]);
  });
});

describe('preference pairs from revisions', () => {
  const revision = {
    text: passageIdSchema.parse('draft'),
    original: 'Draft',
    revised: 'Better',
    changes: [],
  };

  it('prefer a revised draft that became the ideal answer to what it was, and no other passage', () => {
    const ideals = [{ turn: 0, markdown: 'Better', preferred: true }];
    expect(pairsOf({ revisions: [revision], ideals })).toEqual(['Better > Draft (revision)']);
    expect(pairsOf({ revisions: [revision] })).toEqual([]);
  });
});
