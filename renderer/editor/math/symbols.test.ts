import { expect, test } from 'vitest';
import { mathProblem } from './math-problem';
import { findSymbols, SYMBOL_GROUPS } from './symbols';

test('everything in the palette can be set, as it is shown and as it is written', () => {
  for (const { tex, shown, name } of SYMBOL_GROUPS.flatMap(({ symbols }) => symbols)) {
    expect(mathProblem(shown ?? tex, true), name).toBeNull();
    expect(mathProblem(tex.replace('□', 'x'), true), name).toBeNull();
  }
});

test('symbols are found by their names and by their commands', () => {
  expect(findSymbols('alpha')[0]?.tex).toBe('\\alpha');
  expect(findSymbols('leq')[0]?.tex).toBe('\\leq');
  expect(findSymbols('less')[0]?.tex).toBe('\\leq');
  expect(findSymbols('implies').map(({ tex }) => tex)).toContain('\\Rightarrow');
  expect(findSymbols('matrix')[0]?.tex).toContain('pmatrix');
  expect(findSymbols('((')).toEqual([]);
});
