/** Marks and signs that a reader of text may have to look behind or ahead for, each so short that it can be repeated. */
export const PIECES: readonly string[] = [
  ...['> ', '- ', '1. ', '# ', '#', ' #', '>\n', '> a\n', '- a\n', '- [ ] ', '***\n', '---\n', 'a\n---\n'],
  ...[
    '[',
    '![',
    '](',
    ']',
    '][',
    '[a](',
    '[a](<',
    '](a',
    '](a(b)(b)',
    '[[a](b',
    '![a](b)',
    '[a]: b\n',
    '[a]: <\n',
  ],
  ...['[\n', '\\[', '\\[x\n\n', '[^a', '[^1] ', '[^a]: b\n\n', '[!NOTE]'],
  ...['*', '**', '_', '~~', '~', '*a*', '**a', 'a*', '_a', 'a**b', '*a_ ', '`', '` ', '```\n', '~~~a\n'],
  ...['$', '$a', '$$', '$$\n', '\\frac{', '{', 'x^', '\\\\', '&\n', '\\('],
  ...[
    '<b>',
    '<',
    '<a ',
    '<!--',
    '<?',
    '<![CDATA[',
    '<div>\n',
    '<sub>',
    '<sub>a</sub>',
    '<sub>a',
    '&',
    '&amp;',
    '&#x20;',
  ],
  ...[
    '|',
    ' | ',
    '| a\n',
    '|-|\n',
    '| a |\n|-|\n',
    '\\',
    'a@b.c ',
    'a@',
    'www.',
    'http://',
    'https://a.b ',
    'a.',
  ],
  ...['"', "'", '‹', '“a”', '(', ')', '(a', '"a', "'a ", '...', '--', 'a-', "a'", '.', ',', '1', '1.', 'iI'],
  ...['\t', ' ', 'a  ', '  \n', '\n', ' \n', 'a', 'a ', 'a\n', '\u00A0', '١', '文', '👩‍👩‍👧'],
  ...['\u202E', '\u0301', '\u200D', '\u0000', '\uFEFF', '\uD800', '\uE016 ', ' \uE016'],
];

const SIZES = [1_000, 20_000, 100_000];

/** A text of about so many characters that is nothing but one piece, again and again. */
export function repeated(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

/** Marks without end: what costs a careless reader the square of their number, or its stack. */
export function nestedTexts(): string[] {
  const stairs = Array.from({ length: 400 }, (_none, depth) => `${'  '.repeat(depth)}- x`).join('\n');
  const table = `|${' a |'.repeat(500)}\n|${' - |'.repeat(500)}\n${`|${' b |'.repeat(500)}\n`.repeat(20)}`;
  const definitions = Array.from(
    { length: 3_000 },
    (_none, at) => `[a${at}]: https://example.org/${at}`,
  ).join('\n');
  const notes = Array.from({ length: 1_000 }, (_none, at) => `[^${at}]: [^${(at + 1) % 1_000}]`).join('\n\n');
  return [
    ...PIECES.flatMap((piece) => SIZES.map((size) => `${repeated(piece, size)}x`)),
    stairs,
    table,
    `${definitions}\n\n[a1] [a2999]`,
    `[^0]\n\n${notes}`,
    'word '.repeat(39_000),
    `\`\`\`js\n${'('.repeat(50_000)}\n\`\`\``,
  ];
}
