import type { Paragraph, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../markdown/parse-markdown';
import { sameMarkdown } from '../../../markdown/same-markdown';
import { type Piece, piecesOf } from './pieces';
import { writeBlock } from './write-block';

const cut = (blocks: readonly RootContent[]): Piece[] => [...piecesOf(blocks, writeBlock)];
const textOf = (node: RootContent): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

test('a long list comes in pieces of one block, with how all of it is written at its end', () => {
  const source = Array.from({ length: 100 }, (_unused, index) => `${index + 1}. item`).join('\n');
  const pieces = cut(parseMarkdown(source).children);
  expect(pieces.map(({ isMore }) => isMore)).toEqual([false, true, true]);
  expect(pieces.map(({ markdown }) => markdown)).toEqual([null, null, source]);
  expect(pieces.map(({ block }) => ('children' in block ? block.children.length : 0))).toEqual([40, 40, 20]);
});

test('long code and long tables come in pieces too', () => {
  const lines = Array.from({ length: 400 }, (_unused, index) => `line ${index}`).join('\n');
  expect(
    cut([{ type: 'code', value: lines }])
      .map(({ block }) => textOf(block))
      .join('\n'),
  ).toBe(lines);
  const row = '| a | b |\n';
  const pieces = cut(parseMarkdown(`${row}| - | - |\n${row.repeat(99)}`).children);
  expect(pieces.length).toBe(4);
  expect(pieces.at(-1)?.markdown?.split('\n').length).toBe(101);
});

test('what is too long for the page comes as one piece, with its source', () => {
  const list = Array.from({ length: 20_000 }, (_unused, index) => `- item ${index}`).join('\n');
  const code = { type: 'code', lang: 'js', value: 'let a = 1;\n'.repeat(20_000) } as const;
  const [first, ...others] = cut([...parseMarkdown(list).children, code]);
  expect(first?.block).toMatchObject({ type: 'rawBlock', value: list });
  expect(others.map(({ block }) => block.type)).toEqual(['rawBlock']);
  expect(others[0]?.markdown).toBe(`\`\`\`js\n${code.value}\n\`\`\``);
});

test('a line that no page has room for is parted at the ends of its sentences, and nothing of it is lost', () => {
  const sentence = 'The patient was seen again on the third day. ';
  const whole = sentence.repeat(2_000).trim();
  const pieces = cut([{ type: 'paragraph', children: [{ type: 'text', value: whole }] }]);
  expect(pieces.length).toBeGreaterThan(4);
  expect(pieces.every(({ characters }) => characters <= 20_001)).toBe(true);
  expect(pieces.every(({ block }) => textOf(block).endsWith('day.'))).toBe(true);
  expect(pieces.map(({ block }) => textOf(block)).join(' ')).toBe(whole);
});

test.each([
  ['families', '👨‍👩‍👧‍👦'],
  ['flags', '🇩🇪'],
  ['accents', 'e\u0301'],
])('a line of %s without a space is parted between characters only', (_name, character) => {
  const whole = character.repeat(Math.ceil(50_000 / character.length));
  const parts = cut([{ type: 'paragraph', children: [{ type: 'text', value: whole }] }]).map(({ block }) =>
    textOf(block),
  );
  expect(parts.join('')).toBe(whole);
  expect(parts.every((part) => part.length % character.length === 0)).toBe(true);
});

test.each([
  'Plain words, as most are: "so" (and so).',
  '1. not a list',
  '- not one either',
  'a_b_ and *c* and `d` and <e> and [f](g) and https://h.i',
  '# no heading',
  'a & b &amp; c',
  'x | y',
  'from $5 to $10',
])('words are written so that they are read as words: %j', (value) => {
  const block: Paragraph = { type: 'paragraph', children: [{ type: 'text', value }] };
  expect(sameMarkdown(parseMarkdown(writeBlock(block) ?? ''), { type: 'root', children: [block] })).toBe(
    true,
  );
});
