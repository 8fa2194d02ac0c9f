import { afterEach, expect, test, vi } from 'vitest';
import { highlightCode } from './highlight-code';

afterEach(() => vi.restoreAllMocks());

test('code whose grammar takes long to compile is coloured whole all the same', async () => {
  const real = Date.now;
  let late = 0;
  // A machine that is held up at each look at the clock, for as long as a grammar is compiled.
  vi.spyOn(Date, 'now').mockImplementation(() => {
    late += late < 1_200 ? 200 : 0;
    return real() + late;
  });
  const lines = await highlightCode('def f(x):\n    return "a" + str(x)', 'python');
  const words = (lines ?? []).flat().map(({ text, color }) => [text, color]);
  expect(words).toContainEqual(['def', 'var(--code-token-keyword)']);
  expect(words).toContainEqual(['"a"', 'var(--code-token-string-expression)']);
  expect(words).toContainEqual(['str', 'var(--code-token-constant)']);
});
