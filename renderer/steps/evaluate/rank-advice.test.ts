import { expect, test } from 'vitest';
import type { Criterion, Rating } from '#shared/domain/contributions';
import { criterionIdSchema, type ResponseId, responseIdSchema } from '#shared/lib/ids';
import { contradictionSentence, rankContradictions, weightedMean } from './rank-advice';

const [a, b, c] = ['a', 'b', 'c'].map((id) => responseIdSchema.parse(id)) as [
  ResponseId,
  ResponseId,
  ResponseId,
];
const criteria: Criterion[] = [
  { id: criterionIdSchema.parse('dose'), text: 'Dose', kind: 'must', weight: 8 },
  { id: criterionIdSchema.parse('warfarin'), text: 'Warfarin', kind: 'must-not', weight: -2 },
];

function rate(response: ResponseId, ...values: number[]): Rating[] {
  return values.map((value, index) => {
    const criterion = criteria[index]?.id ?? criterionIdSchema.parse('none');
    return { response, criterion, value, low: false, note: '' };
  });
}

test('a heavy criterion counts for more than a light one, whatever its sign', () => {
  expect(weightedMean(a, criteria, rate(a, 5, 1))).toBeCloseTo(4.2);
  expect(weightedMean(a, criteria, rate(a, 1, 5))).toBeCloseTo(1.8);
});

test('a response without all its ratings has no score', () => {
  expect(weightedMean(a, criteria, rate(a, 5))).toBeNull();
  expect(rankContradictions([[a], [b]], criteria, [...rate(a, 1), ...rate(b, 5, 5)])).toEqual([]);
});

test('a ranking that goes with the ratings raises nothing, and neither does a tie', () => {
  const ratings = [...rate(a, 5, 5), ...rate(b, 1, 1)];
  expect(rankContradictions([[a], [b]], criteria, ratings)).toEqual([]);
  expect(rankContradictions([[a, b]], criteria, ratings)).toEqual([]);
});

test('a ranking against the ratings is named with both figures', () => {
  const ratings = [...rate(a, 4, 5), ...rate(b, 3, 2)];
  const [first] = rankContradictions([[b], [a]], criteria, ratings);
  expect(first).toBeDefined();
  if (first !== undefined) {
    const sentence = contradictionSentence(first, (id) => (id === a ? 'A' : 'B'));
    expect(sentence).toBe('Response B ranks above A but scores lower: 2.8 against 4.2.');
  }
});

test('the widest gap comes first', () => {
  const ratings = [...rate(a, 5, 5), ...rate(b, 4, 4), ...rate(c, 1, 1)];
  const pairs = rankContradictions([[c], [b], [a]], criteria, ratings).map(
    ({ above, below }) => `${above}>${below}`,
  );
  expect(pairs).toEqual(['c>a', 'c>b', 'b>a']);
});
