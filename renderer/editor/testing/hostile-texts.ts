function many(count: number, text: (index: number) => string, gap = '\n\n'): string {
  return Array.from({ length: count }, (_unused, index) => text(index)).join(gap);
}

/** What only a program or an attacker writes: of everything so much that a page could be busy with it for long. */
export function hostileTexts(size: number): readonly (readonly [string, string])[] {
  const thousand = 1_000 * size;
  return [
    ['formulas', many(5 * thousand, (index) => `Formula ${index}: $x_{${index}} = \\frac{a}{b}$`)],
    ['displayed formulas', many(5 * thousand, (index) => `$$\nx_{${index}}\n$$`)],
    [
      'definitions of links below each other',
      `${many(10 * thousand, (index) => `[l${index}]: https://a.b/${index}`, '\n')}\n\n${many(thousand, (index) => `See [l${index}] and [it][l${index}].`)}`,
    ],
    ['definitions of links', many(10 * thousand, (index) => `[l${index}]: https://a.b/${index}`)],
    [
      'notes',
      `${many(10 * thousand, (index) => `Word[^${index}].`)}\n\n${many(10 * thousand, (index) => `[^${index}]: note ${index}`)}`,
    ],
    [
      'notes below each other',
      `${many(thousand, (index) => `Word[^${index}].`)}\n\n${many(10 * thousand, (index) => `[^${index}]: note ${index}`, '\n')}`,
    ],
    ['quotations in quotations', `${'> '.repeat(5 * thousand)}a`],
    ['lists in lists', many(400 * size, (index) => `${'  '.repeat(index)}- a`, '\n')],
    ['marks in marks', '*a '.repeat(2 * thousand) + ' b*'.repeat(2 * thousand)],
    ['brackets that open', '['.repeat(20 * thousand)],
    ['pictures that open', '![a]('.repeat(5 * thousand)],
    ['marks that open', many(5 * thousand, () => '*a _b **c')],
    ['backticks', many(300 * size, (index) => `${'`'.repeat(index + 1)}a`, ' ')],
    ['a wide table', `|${' a |'.repeat(1.5 * thousand)}\n|${' - |'.repeat(1.5 * thousand)}`],
    ['a long table', `| a | b |\n| - | - |\n${many(20 * thousand, (index) => `| ${index} | x |`, '\n')}`],
    ['tables', many(1.5 * thousand, (index) => `| a | b |\n| - | - |\n| ${index} | x |`)],
    [
      'changes of direction',
      many(3 * thousand, (index) => `\u202e${index} abc \u2066def\u2069 \u202d\u200f`),
    ],
    ['characters of no width', many(2 * thousand, () => 'a\u200b\u200c\u200d\ufeff\u2060b'.repeat(20))],
    ['marks above a letter', `a${'\u0301'.repeat(40 * thousand)}`],
    ['tags', many(5 * thousand, () => '<b>x')],
    ['lowered and raised words', many(2 * thousand, () => '<sub>a <sup>b</sub> c</sup>')],
    ['backslashes', many(4 * thousand, () => '\\'.repeat(10))],
    ['addresses', many(5 * thousand, (index) => `https://a.b/${index} a${index}@b.cd`)],
    ['call-outs', many(2 * thousand, () => '> [!NOTE]\n> a')],
    ['one word', 'a'.repeat(1_000 * thousand)],
  ];
}
