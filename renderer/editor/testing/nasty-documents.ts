import fc from 'fast-check';
import { hasNoEmptyFormula } from './documents';

/** Words, marks and ends of lines that mean something only together, or only where somebody did not think of them. */
const bits = fc.constantFrom(
  ...['a', 'word', 'two words', '5', '12', 'naïve', '日本', 'שלום', '\u202bמ\u202c', '👩‍⚕️', 'e\u0301'],
  ...['\u00a0', '\u200b', '\u2028', '\ufeff', '\t', '\0', '\ud800', '\udc00x', '\r', '\u0085', '\u3000'],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '$',
    '$$',
    '\\',
    '\\\\',
    '\\*',
    '\\|',
    '|',
    '<',
    '>',
    '&',
  ],
  ...['&amp;', '&nbsp;', '&#42;', '&#x20;', '&lt;b&gt;', '&copy', '&unknown;', '&NewLine;'],
  ...['$5', '$5 or $x$', '$60,000 ($50,000)', '$x_1$', '$a*b*c$', '$`x`$', '$$y$$', '$\\$5$', '$1$2'],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<br/>',
    '<!-- c -->',
    '<a href="b*c*">',
    '<sub>',
    '</sub>',
    '<sup>',
    '</sup>',
    '</SUP>',
    '<?p?>',
  ],
  ...[
    '[a](b "c \\" d")',
    "[a](b 'c')",
    '[a](<b c>)',
    '[a](b\\)c)',
    '[a]()',
    '[](b)',
    '![a](b)',
    '![a *b* `c`](d "e")',
  ],
  ...[
    '[![a](b)](https://c.d)',
    '[a ![b](c) d](https://e.f)',
    '[a `]` b](c)',
    '[a][b]',
    '[b]',
    '[b][]',
    '![b]',
    '[ b ]',
  ],
  ...['[^1]', '[^2]', '[^n]', '[^1][b]', '[^1](b)', '[^1]:', '![^1]', '[^9999]', '[!NOTE]', '[x]', '[ ]'],
  ...['https://a.b/c_d*e', 'https://a.b/(c)', 'https://a.b/[c]', '<https://a.b/c|d>', 'www.a.b', 'a@b.cd'],
  ...[
    '`a|b`',
    '`a\\|b`',
    '`` ` ``',
    '` a `',
    '`\\`',
    '---',
    '===',
    '- - -',
    '* * *',
    '+',
    '1.',
    '2)',
    '#',
    '# #',
    '```',
    '~~~',
  ],
);

const spaces = fc.constantFrom('', '', '', ' ', ' ', '  ', '\n', '  \n', '\\\n', ' \n ');

const marked = fc.letrec((tie) => ({
  words: fc
    .array(fc.tuple(tie('piece'), spaces), { minLength: 1, maxLength: 4 })
    .map((pieces) => (pieces as [string, string][]).map((piece) => piece.join('')).join('')),
  piece: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: bits },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('*', '**', '~~', '_', '__', '<sub>', '<sup>', '`', '['), tie('words'))
        .map(([mark, text]) => `${mark}${String(text)}${closing(mark)}`),
    },
  ),
})).words as fc.Arbitrary<string>;

const oneLine = marked.map((text) => text.replace(/\s*[\n\r]\s*/gu, ' '));

const tree = fc.letrec((tie) => ({
  blocks: fc
    .array(fc.tuple(tie('block'), fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n', '\n \n')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => (parts as [string, string][]).map((part) => part.join('')).join('')),
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    marked,
    fc.constantFrom(
      ...[
        '---',
        '***',
        '* * *',
        '- - -',
        '_ _ _',
        '===',
        'a\n===',
        'a\n---',
        'a\n- -',
        '-',
        '+\n\n  a',
        '1.',
        '3)',
        '-\na',
        '>',
        '>\na',
      ],
      ...[
        '    code',
        '\tcode',
        '    a\n\n    b',
        '```',
        '~~~ x ~~~\na\n~~~',
        '````\n```\n````',
        '``` a`b',
        '$$',
        '$$\nx\n$$',
        '$$ m\nx\n$$',
      ],
      ...[
        '<div>',
        '<div>\n*a*\n</div>',
        '<!-- a',
        '<pre>\n\na',
        '<b>\nc',
        '<sub>\na</sub>',
        '<?a',
        '| a |\n| - |',
        '| a\n- | -\nb',
      ],
      ...[
        '[b]: https://c.d',
        '[b]: <c> "d"',
        "[b]: c 'd\ne'",
        '[b]:\nc',
        '[^1]: a',
        '[^1]:',
        '[^n]:\n\n    a',
        '[^2]: [^n]: b',
        '[b]: c\n- d',
      ],
      ...[
        '#',
        '# a #',
        '# a \\#',
        '## `#`',
        '####### a',
        '#a',
        '- [ ]',
        '- [x] ',
        '- [ ] [x] a',
        '1. [x] # a',
        '- \t a',
        '-\ta',
        '>\ta',
        '> \ta',
      ],
    ),
    fc.array(fc.tuple(oneLine, oneLine, oneLine), { minLength: 1, maxLength: 3 }).map(table),
    fc
      .tuple(fc.constantFrom('> ', '>', '> [!NOTE]\n> ', '> [!tip]\n>\n> '), tie('blocks'))
      .map(([mark, text]) => indent(String(text), mark, mark.endsWith(' ') ? '> ' : '>')),
    fc
      .tuple(fc.constantFrom('[^1]: ', '[^n]: '), tie('blocks'))
      .map(([mark, text]) => indent(String(text), mark, '    ')),
    fc
      .tuple(
        fc.constantFrom('- ', '* ', '+ ', '-   ', '1. ', '7) ', '0. ', '- [ ] ', '1. [x] ', '-\n  '),
        fc.array(tie('blocks'), { minLength: 1, maxLength: 2 }),
        fc.constantFrom('\n', '\n', '\n\n'),
      )
      .map(([mark, items, gap]) =>
        items.map((item) => indent(String(item), mark, ' '.repeat(widthOf(mark)))).join(gap),
      ),
  ),
}));

/** What the documents of documents.ts are too tame for; its seeds keep their meaning. */
export const nastyDocuments: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 12, arbitrary: (tree as { blocks: fc.Arbitrary<unknown> }).blocks.map(String) },
    { weight: 4, arbitrary: marked },
    {
      weight: 1,
      arbitrary: (tree as { blocks: fc.Arbitrary<unknown> }).blocks.map((text) =>
        String(text).replace(/\n/gu, '\r\n'),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('> ', '- ', '*', '<sub>'), fc.integer({ min: 20, max: 100 }), oneLine)
        .map(deep),
    },
  )
  .filter(hasNoEmptyFormula);

function closing(mark: string): string {
  return mark === '[' ? '](https://a.b/c)' : mark.replace('<', '</');
}

function widthOf(mark: string): number {
  return mark.includes('\n') ? 2 : mark.indexOf(' ') + (/^\S+( +)/u.exec(mark)?.[1]?.length ?? 1);
}

function deep([mark, depth, words]: readonly [string, number, string]): string {
  return mark.endsWith(' ')
    ? `${mark.repeat(depth)}${words}`
    : `${mark.repeat(depth)}${words}${closing(mark).repeat(depth)}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = '', ...others] = rows.map((row) => `| ${row.join(' | ')} |`);
  return [head, '| :- | -: | - |', ...others].join('\n');
}

function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n');
}
