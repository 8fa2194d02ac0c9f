import { expect, test } from 'vitest';
import { responseIdSchema } from '#shared/lib/ids';
import { evaluateKind } from '#shared/steps/evaluate/evaluate-kind';
import { cellOf, gridFindings, withCell, withRanking } from './evaluate-answer';

const empty = { ratings: {}, ranking: [] };
const [a, b] = [responseIdSchema.parse('a'), responseIdSchema.parse('b')];

test('a rating and its note are kept in one cell, and each can be changed alone', () => {
  const rated = withCell(empty, 'a', 'dose', { value: 2 });
  const noted = withCell(rated, 'a', 'dose', { note: 'full dose' });
  expect(cellOf(noted, 'a', 'dose')).toEqual({ value: 2, note: 'full dose' });
  expect(evaluateKind.answerSchema.safeParse(noted).success).toBe(true);
});

test('taking a rating away keeps a note, and leaves nothing when there was none', () => {
  const noted = withCell(empty, 'a', 'dose', { value: 2, note: 'why' });
  expect(cellOf(withCell(noted, 'a', 'dose', { value: null }), 'a', 'dose').note).toBe('why');
  expect(withCell(withCell(empty, 'a', 'dose', { value: 2 }), 'a', 'dose', { value: null }).ratings).toEqual({
    a: {},
  });
});

test('a ranking keeps only responses that are there, and no empty groups', () => {
  expect(withRanking(empty, [['gone'], ['b', 'a']], [a, b]).ranking).toEqual([['a', 'b']]);
});

test('findings about ratings are placed in the grid, others are not', () => {
  const place = { severity: 'blocks' as const, message: 'Rate it.' };
  const findings = [
    { path: ['ratings', 'a', 'dose'], ...place },
    { path: ['ranking'], ...place },
  ];
  expect(gridFindings(findings)).toEqual([{ column: 'a', row: 'dose', ...place }]);
});
