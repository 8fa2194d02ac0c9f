import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from './split-blocks';

const kindsOf = (text: string): string[] =>
  splitBlocks(text).map(({ kind, depth, contentStart, contentEnd }) => {
    const content = text.slice(contentStart, contentEnd).replaceAll('\n', '⏎');
    return `${kind}${depth === 0 ? '' : ` ${depth}`}: ${content}`;
  });

describe('splitting Markdown into blocks', () => {
  it('tells paragraphs, headings of both kinds, rules, quotes and definitions', () => {
    expect(
      kindsOf('# One\ntext\nmore\n\nTwo\n---\n***\n> quoted\n> on\nlazily\n\n[a]: https://b.example'),
    ).toEqual([
      'heading: # One',
      'paragraph: text⏎more',
      'heading: Two⏎---',
      'rule: ***',
      'paragraph: > quoted⏎> on⏎lazily',
      'definition: [a]: https://b.example',
    ]);
  });

  it('keeps code, formulas and tables whole, blank lines inside them too', () => {
    expect(kindsOf('```js\na\n\n# b\n```\n$$\nx\n\n$$\n| a | b |\n|---|---|\n| 1 | 2 |\n\n$$y$$')).toEqual([
      'code: ```js⏎a⏎⏎# b⏎```',
      'math: $$⏎x⏎⏎$$',
      'table: | a | b |⏎|---|---|⏎| 1 | 2 |',
      'math: $$y$$',
    ]);
  });

  it('takes each item by itself, with how deep it lies, and what belongs to it below it', () => {
    expect(kindsOf('- one\n  on\n  - two\n\n    more of two\n\n1. three\n2. four\n\nout')).toEqual([
      'item 1: - one⏎  on',
      'item 2:   - two',
      'paragraph 2:     more of two',
      'item 1: 1. three',
      'item 1: 2. four',
      'paragraph: out',
    ]);
  });

  it('takes a year at the beginning of a line for no list, and what is set far in for code', () => {
    expect(kindsOf('It was in\n1984. Then.\n\n    x = 1\n\n    y = 2')).toEqual([
      'paragraph: It was in⏎1984. Then.',
      'code:     x = 1',
      'code:     y = 2',
    ]);
  });

  it('covers any text whole and in order', () => {
    const line = fc.constantFrom(
      '',
      ' ',
      '- a',
      '  - b',
      '1. c',
      '```',
      '$$',
      '| a | b |',
      '|---|---|',
      '> q',
      '# h',
      '---',
      'word',
      '\tx',
      '[^1]: n',
      '    code',
      '\r',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(line).map((lines) => lines.join('\n')),
          fc.string(),
        ),
        (text) => {
          const blocks = splitBlocks(text);
          expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
          for (const { start, contentStart, contentEnd, end } of blocks) {
            expect(start <= contentStart && contentStart <= contentEnd && contentEnd <= end).toBe(true);
            // A quotation without words is space between blocks.
            expect(`${text.slice(start, contentStart)}${text.slice(contentEnd, end)}`).toMatch(/^[\s>]*$/);
          }
        },
      ),
    );
  });
});
