import { expect, test } from 'vitest';
import { loadTokenizer } from '../../markdown/highlight-code';
import { LineTokens } from './line-tokens';

const noPause = () => Promise.resolve();
const always = () => true;

async function python() {
  const tokenize = await loadTokenizer('python');
  if (tokenize === null) {
    throw new Error('There is no Python.');
  }
  const read: string[] = [];
  const tokens = new LineTokens((code, state) => {
    read.push(code);
    return tokenize(code, state);
  }, noPause);
  return { tokens, read };
}

const colours = (tokens: LineTokens, line: number) => new Set(tokens.of(line).map(({ color }) => color));

test('a text over many lines is one text, although it is coloured in pieces', async () => {
  const { tokens, read } = await python();
  const lines = ['"""', ...Array.from({ length: 98 }, (_, index) => `if ${index}`), '"""', 'if 1: pass'];
  expect(await tokens.readTo(lines, lines.length, always)).toBe(true);
  expect(read.length).toBe(3);
  expect(colours(tokens, 90)).toEqual(colours(tokens, 1));
  expect(colours(tokens, 100)).not.toEqual(colours(tokens, 1));
});

test('only what is wanted is worked out, and of that only what has changed', async () => {
  const { tokens, read } = await python();
  const lines = Array.from({ length: 5_000 }, (_, index) => `x = ${index}`);
  await tokens.readTo(lines, 100, always);
  expect(read.length).toBe(3);
  await tokens.readTo(lines, 100, always);
  expect(read.length).toBe(3);
  await tokens.readTo(lines.with(90, 'y = "changed"'), 100, always);
  expect(read.length).toBe(4);
  expect(
    tokens
      .of(90)
      .map(({ text }) => text)
      .join(''),
  ).toBe('y = "changed"');
});

test('work that is not wanted any more ends after the piece it is in', async () => {
  const { tokens, read } = await python();
  const lines = Array.from({ length: 5_000 }, () => 'x = 1');
  expect(await tokens.readTo(lines, 5_000, () => read.length < 2)).toBe(false);
  expect(read.length).toBe(2);
});
