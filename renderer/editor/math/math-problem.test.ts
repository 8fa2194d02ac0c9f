import { expect, test } from 'vitest';
import { mathProblem } from './math-problem';

test.each([
  ['\\frac{a}{b', 'A { is not closed: a } is missing.'],
  ['a}', 'There is a } too many.'],
  ['\\foo + 1', '\\foo is not a command that is known here.'],
  ['\\begin{matrx} a', 'There is no environment matrx.'],
  ['\\left( a', 'A \\left has no \\right.'],
  ['a \\right)', 'A \\right has no \\left.'],
  ['a & b', 'An & has its place only in a matrix, in cases or in aligned.'],
  ['x^', 'Something must follow ^.'],
  ['\\sqrt', '\\sqrt needs something in braces after it.'],
  ['x^2^3', 'Two superscripts follow one another: put the first part into braces.'],
  ['\\begin{matrix} a \\end{cases}', '\\begin{matrix} is closed by \\end{cases}.'],
  ['\\begin{matrix} a', 'A \\begin has no \\end.'],
  ['$x$', 'The $ signs around the formula are not written here.'],
  ['\\def\\a{\\a}\\a', 'This formula would grow without end.'],
])('%s: %s', (source, words) => {
  expect(mathProblem(source, true)).toBe(words);
});

test.each(['', 'x^2', '\\frac{a}{b}', '\\begin{pmatrix} a & b \\end{pmatrix}'])('%j is fine', (source) => {
  expect(mathProblem(source, true)).toBeNull();
});
