import { describe, expect, it } from 'vitest';
import { isShownAsSource } from './render-limits';

describe('what is shown as source', () => {
  it.each([
    ['too long', 'word '.repeat(40_001)],
    ['too many quote marks', `${'> '.repeat(60)}x`],
    ['a list too deep', `${' '.repeat(200)}- x`],
    ['brackets in the thousands', '[ (]('.repeat(1_000)],
    ['closing brackets in the thousands', ']'.repeat(20_000)],
    ['tens of thousands of marks in short paragraphs', '*a_ `b` [c](d)\n\n'.repeat(6_000)],
    ['tens of thousands of short lines', 'a\n'.repeat(20_001)],
    [
      'cells in the thousands',
      `|${' a |'.repeat(500)}\n|${' - |'.repeat(500)}\n${`|${' b |'.repeat(500)}\n`.repeat(20)}`,
    ],
    [
      'definitions in the thousands',
      Array.from({ length: 3_000 }, (_, at) => `[a${at}]: https://b.c/${at}`).join('\n'),
    ],
    ['notes in the thousands', '[^a]: b\n\n'.repeat(9_000)],
    ['blocks of code in the thousands', '```\n```\n'.repeat(1_000)],
    ['quotations in the thousands', '> a\n\n'.repeat(5_000)],
    ['underlined headings in the thousands', 'a\n---\n'.repeat(5_000)],
    ['emphasis in the thousands, over many lines', '*a **a\n'.repeat(1_000)],
  ])('%s', (_, source) => {
    expect(isShownAsSource(source)).toBe(true);
  });

  it.each([
    [
      'a long text of usual paragraphs',
      'A **bold** word, `code` and [a link](https://example.org).\n\n'.repeat(2_000),
    ],
    ['a long list', '- **item** with `code` and [a link](https://example.org)\n'.repeat(2_000)],
    ['a long table', '| **a** | `b` | [c](d) |\n'.repeat(1_000)],
    ['code in a fence', `\`\`\`js\n${'x[0] = [[[1], [2]], f(a)[b]];\n'.repeat(1_000)}\`\`\``],
    [
      'a book of chapters with quotations and lists',
      '# One\n\n> Said **somebody** once.\n\n- this\n- that\n\nWords, and more words, and more.\n\n'.repeat(
        1_000,
      ),
    ],
    [
      'a list of eight levels',
      Array.from({ length: 8 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n'),
    ],
  ])('%s is not', (_, source) => {
    expect(isShownAsSource(source)).toBe(false);
  });
});
