import { describe, expect, it, test } from 'vitest';
import { isKeptWhole, keptSpans, MOST_CODE_LINES, MOST_LINES } from './kept-spans';
import { parseMarkdown } from './parse-markdown';

const rows = (count: number) => `| a | b |\n| - | - |${'\n| 1 | 2 |'.repeat(count - 1)}`;
const code = (lines: number) => `\`\`\`js\n${'let a;\n'.repeat(lines)}\`\`\``;

const KEPT: readonly (readonly [string, string])[] = [
  ['code with too many lines', code(MOST_CODE_LINES + 1)],
  ['code that nobody closed', code(MOST_CODE_LINES + 2).slice(0, -4)],
  ['a long line of code', `\`\`\`\n${'x'.repeat(60_000)}\n\`\`\``],
  ['too many items', '- a\n'.repeat(MOST_LINES + 1).trim()],
  ['items with blank lines between them', '1. a\n\n   b\n\n'.repeat(MOST_LINES).trim()],
  ['too many rows', rows(MOST_LINES)],
  ['a line without spaces', 'x'.repeat(1_000_000)],
  ['a word of braces among others', `words ${'{'.repeat(5_000)} words`],
  ['two thousand faces that are joined', `👩${'\u200D👩'.repeat(2_000)}`],
  ['a letter with a thousand marks', `words a${'\u0301'.repeat(1_000)} words`],
  ['a cell without spaces', `| a |\n| - |\n| ${'a'.repeat(5_000)} |`],
  ['quotations in quotations', `${'> '.repeat(10_000)}deep`],
  ['lists in lists', `${'- '.repeat(10_000)}deep`],
  ['brackets', '['.repeat(50_000)],
  ['brackets that close', ']'.repeat(20_000)],
  ['stars', `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`],
  ['stars over many lines', '*a **b\n'.repeat(2_000).trim()],
];

describe('kept as it was written, without waiting, is', () => {
  it.each(KEPT)('%s', (_name, source) => {
    // Without it most of these take minutes; on a busy machine it takes a second.
    const started = performance.now();
    const isOpen = source.startsWith('```') && !source.endsWith('```');
    const text = `Before *it*.\n\n${source}${isOpen ? '' : '\n\nAfter `it`.'}`;
    const { children } = parseMarkdown(text);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(children.map(({ type }) => type).slice(0, 2)).toEqual(['paragraph', 'rawBlock']);
    expect(children[1]).toMatchObject({ value: source });
    expect(children.length).toBe(isOpen ? 2 : 3);
    expect(isKeptWhole(source)).toBe(true);
  });
});

describe('read as ever is', () => {
  it.each([
    ['code at the limit', code(MOST_CODE_LINES)],
    ['a list at the limit', '- a\n'.repeat(MOST_LINES)],
    ['many short lists', '- a\n- b\n\nWords.\n\n'.repeat(MOST_LINES)],
    [
      'many paragraphs with marks',
      'A **bold** word, `code` and [a link](https://example.org).\n\n'.repeat(3_000),
    ],
    ['ten thousand definitions', Array.from({ length: 10_000 }, (_, index) => `[a${index}]: #b`).join('\n')],
    ['code in a list', `- a\n\n  \`\`\`js\n${'  x[0] = [[1], f(a)[b]];\n'.repeat(1_000)}  \`\`\`\n`],
    ['a long paragraph without spaces, in a script that has none', '長い段落。'.repeat(2_000)],
    ['a long line of code without spaces', `\`\`\`\n${'x'.repeat(5_000)}\n\`\`\``],
    ['a rule of many dashes', '- '.repeat(100)],
  ])('%s', (_name, source) => {
    expect(keptSpans(source)).toEqual([]);
  });
});

test.each([
  ['headings that are underlined', 'a\n---\n'],
  ['quotations that stand by themselves', '> a\n\n'],
  ['lists with words between them', '- a\n\nb\n\n'],
  ['notes with words between them', '[^a]: b\n\nc\n\n'],
])('thousands of %s are kept as they were written, without waiting', (_name, piece) => {
  const source = piece.repeat(5_000);
  const started = performance.now();
  expect(parseMarkdown(source).children).toMatchObject([{ type: 'rawBlock', value: source }]);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(parseMarkdown(piece.repeat(300)).children.length).toBeGreaterThanOrEqual(300);
});

test('where a stretch is inside something that was left open, all of the text is kept', () => {
  const source = `<!-- open\n\n${'['.repeat(5_000)}\n\nstill open -->\n\nWords.`;
  expect(parseMarkdown(source).children).toMatchObject([{ type: 'rawBlock', value: source }]);
});
