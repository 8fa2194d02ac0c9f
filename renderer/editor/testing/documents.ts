import fc from 'fast-check';

const word = fc.constantFrom(
  'a',
  'bc',
  'naïve',
  'x_y',
  '5',
  '$5',
  '1.',
  '#',
  '*',
  '_',
  '[1]',
  'f(x)',
  '&amp;',
  'a*b',
  '~',
  '`',
  'é',
  '日本',
  '-',
  '+',
  '\\',
  '<b>',
  'https://a.b/c_d',
  '!',
  '>',
  ':',
  '[^1]',
  '[^x]',
  '[!NOTE]',
  'مرحبا',
  'שלום',
  '👩‍⚕️🇩🇪',
  'e\u0301',
  '\u200b',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\u202e',
  'a|b',
  '|',
  '=',
  '\t',
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const tex = fc.constantFrom('x', 'x^2', '\\frac{a}{b}', 'a_1', '\\$5');

const inline = fc.letrec((tie) => ({
  line: fc
    .array(fc.tuple(tie('piece'), fc.constantFrom('', ' ', ' ', '\n')), { minLength: 1, maxLength: 5 })
    .map((pieces) =>
      (pieces as [string, string][])
        .map(([piece, gap]) => piece + gap)
        .join('')
        .trim(),
    ),
  piece: fc.oneof(
    { weight: 5, arbitrary: words },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('**', '*', '~~', '<sub>', '<sup>'), tie('line'))
        .map(([mark, text]) => `${mark}${String(text)}${mark.replace('<', '</')}`),
    },
    words.map((text) => `\`${text}\``),
    words.map((text) => `[${text}](https://a.b/c "d") x`),
    words.map((text) => `[${text}](#quote-1) y`),
    tex.map((source) => `$${source}$`),
    tex.map((source) => `$$${source}$$`),
    fc.constantFrom(
      '<i>',
      '</i>',
      '<br>',
      '[^1]',
      '[^2]',
      '[^x]',
      '<sub>',
      '</sub>',
      '</SUP>',
      '![a](b)',
      '\\\n',
      '  \n',
      '\\*',
      '\\_',
    ),
  ),
})).line as fc.Arbitrary<string>;

const oneLine = inline.map((text) => text.replace(/\s*\n\s*/gu, ' '));

/** Anything at all made of the characters that mean something. */
export const noise: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(...'**__``~~$$[]()!<>#-+.1|\\ \n\n  abc5:/&;='),
  maxLength: 40,
});

/** Markdown as people and models write it, and as nobody would: every construct, nested, with hostile words. */
export const documents: fc.Arbitrary<string> = fc
  .letrec((tie) => ({
    blocks: fc
      .array(fc.tuple(tie('block'), fc.constantFrom('\n\n', '\n\n', '\n')), { maxLength: 3 })
      .map((parts) =>
        (parts as [string, string][])
          .map(([block, gap]) => block + gap)
          .join('')
          .trimEnd(),
      ),
    block: fc.oneof(
      { depthSize: 'small', maxDepth: 2 },
      inline,
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), oneLine)
        .map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
      fc.constantFrom(
        '---',
        '<div>\n*a*\n</div>',
        '[^1]: note',
        '[^x]: a\n\n    b[^2]\n\n    - c',
        '[a]: https://b.c',
        '$$\nx^2\n$$',
        '    code',
      ),
      fc
        .tuple(fc.constantFrom('', 'js', 'c++ x'), words)
        .map(([info, text]) => `\`\`\`${info}\n${text}\n  y\n\`\`\``),
      fc.array(fc.tuple(oneLine, oneLine), { minLength: 1, maxLength: 3 }).map(table),
      tie('blocks').map((text) => indent(String(text), '> ', '> ')),
      fc
        .tuple(fc.constantFrom('[!NOTE]\n', '[!tip]\n\n', '[!CAUTION]  \n', '[!WARNING]\n'), tie('blocks'))
        .map(([marker, text]) => indent(`${marker}${String(text)}`, '> ', '> ')),
      fc
        .tuple(fc.constantFrom('[^1]: ', '[^2]: ', '[^x]: '), tie('blocks'))
        .map(([marker, text]) => indent(String(text), marker, '    ')),
      fc
        .tuple(
          fc.constantFrom('- ', '* ', '1. ', '3) ', '- [ ] ', '- [x] '),
          fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
        )
        .map(([marker, items]) =>
          items
            .map((item) =>
              indent(String(item), marker, ' '.repeat(marker.startsWith('-') ? 2 : marker.length)),
            )
            .join('\n'),
        ),
    ),
  }))
  .blocks.map(String)
  .filter(hasNoEmptyFormula);

// `$$ $$` is a formula with nothing in it, which becomes the words `$$ $$`; on two lines of a quotation as well.
export function hasNoEmptyFormula(text: string): boolean {
  return !/\$\$[\s>]*\$/u.test(text);
}

function table(rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map((row) => `| ${row.map((cell) => cell.replace(/\|/gu, '\\|')).join(' | ')} |`);
  return [cells[0], '| :- | -: |', ...cells.slice(1)].join('\n');
}

function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n');
}
