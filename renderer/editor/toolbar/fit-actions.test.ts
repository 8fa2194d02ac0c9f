import { expect, test } from 'vitest';
import { fitActions } from './fit-actions';

const GROUPS = [
  ['a', 'b', 'c'],
  ['d', 'e'],
];
const SIZES = { button: 10, separator: 4 };

test('everything is shown where it has room', () => {
  expect(fitActions(GROUPS, 54, SIZES)).toEqual({ shown: GROUPS, hidden: [] });
});

test('what has no room goes into the menu, whose button takes a place', () => {
  expect(fitActions(GROUPS, 53, SIZES)).toEqual({ shown: [['a', 'b', 'c']], hidden: [['d', 'e']] });
  expect(fitActions(GROUPS, 54 - 0.5, SIZES).hidden).toEqual([['d', 'e']]);
  expect(fitActions(GROUPS, 30, SIZES)).toEqual({ shown: [['a', 'b']], hidden: [['c'], ['d', 'e']] });
  expect(fitActions(GROUPS, 0, SIZES)).toEqual({ shown: [], hidden: GROUPS });
});
