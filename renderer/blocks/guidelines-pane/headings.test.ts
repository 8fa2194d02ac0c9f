import { expect, it } from 'vitest';
import { outlineOf } from './headings';

it('lists the headings in order, counted from the highest level there is', () => {
  expect(outlineOf('## One `code`\n\ntext\n\n#### Deep\n\n> ## In a quote\n\n```\n# not one\n```')).toEqual([
    { title: 'One code', level: 1 },
    { title: 'Deep', level: 3 },
    { title: 'In a quote', level: 1 },
  ]);
});
