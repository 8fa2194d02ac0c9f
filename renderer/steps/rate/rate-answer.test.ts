import { expect, test } from 'vitest';
import { criterionIdSchema } from '#shared/lib/ids';
import { rateAnswerSchema, rateConfigSchema } from '#shared/steps/rate/rate-shape';
import { cellAt, type RatedRow, ratedRows } from '#shared/steps/rate/rated-rows';
import { gridFindings, gridRow, gridValues, withCell } from './rate-answer';

const config = rateConfigSchema.parse({
  dimensions: [
    { id: 'depth', name: 'Depth' },
    { id: 'harm', name: 'Harm', meaning: 'What follows.', negative: true, required: false },
  ],
  lowAt: 2,
});
const rows = ratedRows({ config, earlier: {} });
const [depth, harm] = rows as [RatedRow, RatedRow];

test('a rating and its note are kept in one cell, and an empty cell leaves no trace', () => {
  const rated = withCell({ scores: {} }, 'r1', 'depth', { value: 4 });
  const noted = withCell(rated, 'r1', 'depth', { note: 'Names the trial.' });
  expect(rateAnswerSchema.parse(noted)).toEqual(noted);
  expect(cellAt(noted, 'r1', 'depth')).toEqual({ value: 4, note: 'Names the trial.' });
  expect(
    withCell(withCell(noted, 'r1', 'depth', { note: '' }), 'r1', 'depth', { value: null }).scores,
  ).toEqual({ r1: {} });
});

test('the grid gets every cell, also those that say that nothing applies', () => {
  const answer = withCell({ scores: {} }, 'r2', 'harm', { value: 'not-applicable' });
  expect(gridValues(answer, rows, [{ id: 'r1' }, { id: 'r2' }])).toEqual({
    depth: { r1: null, r2: null },
    harm: { r1: null, r2: 'not-applicable' },
  });
});

test('a negative dimension says that a high rating means it happened, and has no weak side of its own', () => {
  expect(gridRow(harm)).toMatchObject({
    tone: 'negative',
    note: 'a high rating means that it happened · optional',
    lowAt: null,
  });
  expect(gridRow(depth)).toMatchObject({ lowAt: 2 });
  expect(gridRow(depth).tone).toBeUndefined();
});

test('a criterion that must not happen says that a high rating means it is avoided', () => {
  const criterion = {
    id: criterionIdSchema.parse('c'),
    text: 'Recommends warfarin',
    kind: 'must-not' as const,
    weight: -4,
  };
  const [row] = ratedRows({
    config: { ...config, dimensions: 'criteria' },
    earlier: { criteria: [criterion] },
  });
  expect(row === undefined ? null : gridRow(row)).toMatchObject({
    label: 'Recommends warfarin',
    tone: 'must-not',
    note: 'weight −4 · a high rating means that it is avoided',
  });
});

test('findings about a rating or its note stand in its cell', () => {
  const remark = { severity: 'blocks' as const, message: 'Say why.' };
  expect(
    gridFindings([
      { path: ['scores', 'r1', 'depth', 'note'], ...remark },
      { path: [], ...remark },
    ]),
  ).toEqual([{ column: 'r1', row: 'depth', ...remark }]);
});
