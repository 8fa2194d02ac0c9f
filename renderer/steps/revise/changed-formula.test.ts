import { expect, test } from 'vitest';
import { compareTexts } from '#shared/steps/revise/changes';
import { changedFormula } from './changed-formula';

function formulas(draft: string, revision: string): (readonly [string, string] | null)[] {
  return compareTexts(draft, revision).changes.map((change) => {
    const found = changedFormula(change, draft, revision);
    return found === null ? null : [found.before.source, found.after.source];
  });
}

test('a change in the middle of a formula is one of the whole formula', () => {
  expect(formulas('Low, $\\frac{72}{1{,}4} = 41$ ml.', 'Low, $\\frac{72}{1{,}40} = 41$ ml.')).toEqual([
    ['\\frac{72}{1{,}4} = 41', '\\frac{72}{1{,}40} = 41'],
  ]);
  expect(formulas('So $x$ and\n\n$$\na + b\n$$', 'So $x$ and\n\n$$\na - b\n$$')).toEqual([
    ['a + b', 'a - b'],
  ]);
  expect(formulas('So $$a + b$$ is.', 'So $$a - b$$ is.')).toEqual([['a + b', 'a - b']]);
});

test('a change of words, of money or of more than a formula is none', () => {
  expect(formulas('Let $x$ be small here.', 'Let $x$ be large here.')).toEqual([null]);
  expect(formulas('It costs $5 or $6 a day.', 'It costs $5 or $7 a day.')).toEqual([null]);
  expect(formulas('Let $x$ be.', 'Let y be.')).toEqual([null]);
});
