import { expect, it } from 'vitest';
import { outlineOf } from './headings';

it('lists the headings in order, counted from the highest level there is', () => {
  expect(
    outlineOf('## One `code`, $x$\n\ntext\n\n#### Deep\n\n> ## In a quote\n\n```\n# not one\n```'),
  ).toEqual([
    { parts: ['One ', 'code', ', ', { tex: 'x' }], level: 1 },
    { parts: ['Deep'], level: 3 },
    { parts: ['In a quote'], level: 1 },
  ]);
});
