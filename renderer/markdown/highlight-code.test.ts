import type * as shiki from 'shiki/core';
import { afterEach, expect, test, vi } from 'vitest';
import { highlightCode, loadTokenizer } from './highlight-code';

type Tokens = shiki.ThemedToken[][];

const holdUp = vi.hoisted(() => ({
  readings: 0,
  next: null as ((tokens: Tokens, reading: number) => Tokens) | null,
}));

vi.mock('shiki/core', async (original) => {
  const real = await original<typeof shiki>();
  const createHighlighterCore: typeof real.createHighlighterCore = async (options) => {
    const core = await real.createHighlighterCore(options);
    return {
      ...core,
      codeToTokensBase: (code, more) => {
        const tokens = core.codeToTokensBase(code, more);
        holdUp.readings += holdUp.next === null ? 0 : 1;
        return holdUp.next?.(tokens, holdUp.readings) ?? tokens;
      },
    };
  };
  return { ...real, createHighlighterCore };
});

afterEach(() => {
  vi.restoreAllMocks();
  holdUp.next = null;
});

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

test('code in which line after line meets rules that take long to compile is coloured to its end', async () => {
  const real = Date.now;
  let late = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => real() + late);
  // Each time it is read, a machine is held up for long, one line further on than before.
  holdUp.next = (tokens, reading) => {
    late += reading < tokens.length ? 200 : 0;
    return tokens.map((line, index) => (index < reading ? line : line.slice(0, 1)));
  };
  const line = "local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')";
  const tokenize = await loadTokenizer('lua');
  const lines = tokenize?.(Array.from({ length: 12 }, () => line).join('\n'), undefined).lines;
  expect(lines?.at(-1)?.map(({ color }) => color)).toContain('var(--code-token-string-expression)');
});
