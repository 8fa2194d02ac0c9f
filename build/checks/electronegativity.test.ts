import { expect, test } from 'vitest';
import { judge } from './electronegativity.mjs';

const finding = { id: 'A_CHECK', file: 'a.js', location: { line: 3, column: 1 }, description: 'Risky' };
const accepted = { id: 'A_CHECK', file: 'a.js', reason: 'It is checked elsewhere.' };

test('a finding fails unless it is accepted, for that file and with a reason', () => {
  expect(judge([finding], [accepted])).toEqual([]);
  expect(judge([finding], [])).toEqual(['a.js:3: A_CHECK: Risky']);
  expect(judge([finding], [{ ...accepted, reason: ' ' }])).toEqual(['a.js:3: A_CHECK: Risky']);
  expect(judge([finding, { ...finding, file: 'b.js' }], [accepted])).toEqual(['b.js:3: A_CHECK: Risky']);
});

test('an acceptance of what is no longer there fails as well', () => {
  expect(judge([], [accepted])).toEqual([
    'A_CHECK in a.js is accepted, and no longer found: take it out of accepted-findings.json',
  ]);
});
