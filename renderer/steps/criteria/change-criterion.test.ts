import { expect, test } from 'vitest';
import { criterionIdSchema } from '#shared/lib/ids';
import type { CriterionDraft } from '#shared/steps/criteria/criteria-kind';
import { totalPoints, withKind, withWeight } from './change-criterion';

function criterion(part: Partial<CriterionDraft>): CriterionDraft {
  return { id: criterionIdSchema.parse('c'), text: 'Names the dose', kind: 'must', weight: 5, ...part };
}

test('a weight that nobody chose follows the kind', () => {
  expect(withKind(criterion({ kind: 'must', weight: 5 }), 'should').weight).toBe(3);
  expect(withKind(criterion({ kind: 'should', weight: 3 }), 'must-not').weight).toBe(-5);
  expect(withKind(criterion({ kind: 'must', weight: 0 }), 'must-not').weight).toBe(-5);
});

test('a weight that was chosen keeps its size and flips its sign with the kind', () => {
  expect(withKind(criterion({ kind: 'must', weight: 8 }), 'must-not').weight).toBe(-8);
  expect(withKind(criterion({ kind: 'must-not', weight: -8 }), 'should').weight).toBe(8);
  expect(withKind(criterion({ kind: 'must', weight: 8 }), 'should').weight).toBe(8);
});

test('a typed weight takes the sign of the kind, stays within ten and is never nothing', () => {
  expect(withWeight(criterion({ kind: 'must-not', weight: -5 }), 7).weight).toBe(-7);
  expect(withWeight(criterion({ kind: 'must', weight: 5 }), 40).weight).toBe(10);
  expect(withWeight(criterion({ kind: 'must', weight: 5 }), 0).weight).toBe(1);
  expect(withWeight(criterion({ kind: 'must-not', weight: -5 }), 0).weight).toBe(-1);
  expect(withWeight(criterion({ weight: 5 }), Number.NaN).weight).toBe(5);
});

test('only what is written and good counts as points', () => {
  const criteria = [
    criterion({ weight: 8 }),
    criterion({ kind: 'must-not', weight: -8 }),
    criterion({ text: ' ', weight: 3 }),
  ];
  expect(totalPoints(criteria)).toBe(8);
});
