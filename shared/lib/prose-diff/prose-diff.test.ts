import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProseDiff } from './diff-entry';
import { diffLines, diffProse } from './prose-diff';

/** An entry as people mark changes: [-removed-], {+added+}; what was only written another way is shown as it is now. */
function marked(before: string, after: string): string[] {
  return diffProse(before, after).entries.map(({ kind, pieces }) => {
    const text = pieces
      .map(({ kind: what, isQuiet, before: old, after: fresh }) => {
        if (what === 'removed') {
          return isQuiet ? '' : `[-${before.slice(old.start, old.end)}-]`;
        }
        const words = after.slice(fresh.start, fresh.end);
        return what === 'kept' || isQuiet ? words : `{+${words}+}`;
      })
      .join('')
      .trim();
    return kind === 'kept' || kind === 'changed' ? text : `${kind}: ${text}`;
  });
}

/** The new text, made from the old one and what the comparison says. */
function applied(before: string, after: string, { entries }: ProseDiff): string {
  return entries
    .filter(({ kind }) => kind !== 'moved-away')
    .flatMap(({ pieces }) => pieces)
    .map((piece) =>
      piece.kind === 'kept'
        ? before.slice(piece.before.start, piece.before.end)
        : after.slice(piece.after.start, piece.after.end),
    )
    .join('');
}

function undone(before: string, after: string, { entries }: ProseDiff): string {
  return entries
    .filter(({ kind }) => kind !== 'moved-here')
    .flatMap(({ pieces }) => pieces)
    .map((piece) =>
      piece.kind === 'kept'
        ? after.slice(piece.after.start, piece.after.end)
        : before.slice(piece.before.start, piece.before.end),
    )
    .join('');
}

const DOSE = 'The usual dose of apixaban is 5 mg twice daily, with or without food.';
const KIDNEY = 'The renal function is checked every six months, and the result is noted.';
const END = 'Nothing else is to be said about this matter here.';

describe('comparing prose', () => {
  it('finds words within sentences, with formulas, code, links and numbers as one word each', () => {
    expect(marked('Give $x + 1$ of it now.', 'Give $x + 2$ of it now.')).toEqual([
      'Give [-$x + 1$-]{+$x + 2$+} of it now.',
    ]);
    expect(marked('Call `f(a, b)` once more.', 'Call `f(a, c)` once more.')).toEqual([
      'Call [-`f(a, b)`-]{+`f(a, c)`+} once more.',
    ]);
    expect(
      marked(
        'The text says [so](https://a.example/b), they say.',
        'The text says [so](https://a.example/c), they say.',
      ),
    ).toEqual(['The text says [-[so](https://a.example/b)-]{+[so](https://a.example/c)+}, they say.']);
    expect(marked('A dose of 1,000.50 mg it is.', 'A dose of 1,000.55 mg it is.')).toEqual([
      'A dose of [-1,000.50-]{+1,000.55+} mg it is.',
    ]);
  });

  it('takes a sentence in other words as one change, and leaves the sentences beside it', () => {
    expect(
      marked(
        'It stays. I should be grateful for a time after the morning. It stays.',
        'It stays. Any time is good for us. It stays.',
      ),
    ).toEqual([
      'It stays. [-I should be grateful for a time after the morning.-]{+Any time is good for us.+} It stays.',
    ]);
  });

  it('takes a paragraph that grew to many times its length, or was cut down to a part, for the same one', () => {
    const more = Array.from(
      { length: 60 },
      (_, index) => ` Week ${index} was as week ${index * 7} had been.`,
    ).join('');
    expect(marked(`${END}\n\n${DOSE}`, `${END}\n\n${DOSE}${more}`)).toEqual([END, `${DOSE}{+${more}+}`]);
    expect(marked(`${END}\n\n${DOSE}${more}`, `${END}\n\n${DOSE}`)).toEqual([END, `${DOSE}[-${more}-]`]);
  });

  it('recognises a paragraph that was moved', () => {
    expect(marked(`${DOSE}\n\n${KIDNEY}\n\n${END}`, `${KIDNEY}\n\n${END}\n\n${DOSE}`)).toEqual([
      `moved-away: ${DOSE}`,
      KIDNEY,
      END,
      `moved-here: ${DOSE}`,
    ]);
  });

  it('recognises one that was moved and edited on the way, with what changed in it', () => {
    const edited = DOSE.replace('5 mg', '2.5 mg');
    expect(marked(`${DOSE}\n\n${KIDNEY}\n\n${END}`, `${KIDNEY}\n\n${END}\n\n${edited}`).at(-1)).toBe(
      'moved-here: The usual dose of apixaban is [-5-]{+2.5+} mg twice daily, with or without food.',
    );
  });

  it('moves a short heading along with the paragraph below it', () => {
    const kinds = diffProse(
      `# Dose\n\n${DOSE}\n\n# Kidney\n\n${KIDNEY}\n\n${END}`,
      `# Kidney\n\n${KIDNEY}\n\n${END}\n\n# Dose\n\n${DOSE}`,
    );
    expect(kinds.entries.map(({ kind }) => kind)).toEqual([
      'moved-away',
      'moved-away',
      'kept',
      'kept',
      'kept',
      'moved-here',
      'moved-here',
    ]);
    expect(kinds.statistics).toMatchObject({
      changes: 2,
      moved: 2,
      removedWords: 0,
      addedWords: 0,
      inCommon: 1,
    });
  });

  it('shows a paragraph that was split, and two that were joined, as one change', () => {
    const [one, two] = [`${DOSE} ${KIDNEY}`, `${DOSE}\n\n${KIDNEY}`];
    for (const [before, after] of [
      [one, two],
      [two, one],
    ] as const) {
      const { entries } = diffProse(before, after);
      expect(entries.map(({ kind }) => kind)).toEqual(['changed']);
      expect(entries[0]?.pieces.every(({ kind, isQuiet }) => kind === 'kept' || isQuiet)).toBe(true);
    }
  });

  it('compares tables by rows and cells', () => {
    const table = (rows: string): string => `| Drug | Dose |\n|---|---|\n${rows}`;
    expect(
      marked(
        table('| Apixaban | 5 mg |\n| Warfarin | by INR |\n| Heparin | none |\n'),
        table('| Apixaban | 10 mg |\n| Edoxaban | 60 mg |\n| Heparin | none |\n'),
      ),
    ).toEqual([
      '| Drug | Dose |\n|---|---|\n| Apixaban | [-5-]{+10+} mg |\n[-| Warfarin | by INR |\n-]{+| Edoxaban | 60 mg |\n+}| Heparin | none |',
    ]);
  });

  it('keeps the changes of neighbouring cells apart', () => {
    expect(
      marked('| a | b |\n|---|---|\n| k | one | two |', '| a | b |\n|---|---|\n| k | three | four |'),
    ).toEqual(['| a | b |\n|---|---|\n| k | [-one-]{+three+} | [-two-]{+four+} |']);
  });

  it('compares code by lines, and formulas as a whole', () => {
    expect(marked('```\na = 1\nb = 2\n```', '```\na = 1\nb = 3\n```')).toEqual([
      '```\na = 1\n[-b = 2\n-]{+b = 3\n+}```',
    ]);
    expect(marked('$$\na + b\n$$', '$$\na + c\n$$')).toEqual(['[-$$\na + b\n$$-]{+$$\na + c\n$$+}']);
  });

  it.each([
    ['blanks and lengths of lines', 'one two\nthree four five', 'one two three\nfour  five'],
    ['bullets and numbers', '* one\n* two\n\n1. a\n1. b', '- one\n- two\n\n1. a\n2. b'],
    [
      'the widths of a table',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '| a   | b   |\n| --- | --- |\n| 1   | 2   |',
    ],
    ['the marks of emphasis', 'a _b_ and __c__', 'a *b* and **c**'],
  ])('sees no difference in %s', (_, before, after) => {
    expect(diffProse(before, after).statistics).toMatchObject({ changes: 0, removedWords: 0, addedWords: 0 });
  });

  it.each([
    ['the indentation of code', '```\nif x:\n    y\n```', '```\nif x:\n  y\n```'],
    ['the level of an item', '- one\n- two', '- one\n  - two'],
    ['a list that gets numbers', '- one', '1. one'],
    ['emphasis that is new', 'never ever', '**never** ever'],
    ['a hard line break', 'one\ntwo', 'one  \ntwo'],
  ])('sees a difference in %s', (_, before, after) => {
    expect(diffProse(before, after).statistics.changes).toBeGreaterThan(0);
  });
});

describe('comparing what a reader sees', () => {
  it('takes each line for a paragraph, and recognises those that were moved', () => {
    const diff = diffLines(
      `${DOSE}\n${KIDNEY}\n${END}`,
      `${KIDNEY.replace('six', 'three')}\n${END}\n${DOSE}`,
    );
    expect(diff.entries.map(({ kind }) => kind)).toEqual(['moved-away', 'changed', 'kept', 'moved-here']);
  });

  it.each([
    ['the same', 'the same', 1],
    ['abc', 'xyz', 0],
    ['one two three', 'one two', 0.7],
    ['', '', 1],
  ])('says how much of %j and %j is the same', (before, after, inCommon) => {
    expect(diffLines(before, after).statistics.inCommon).toBeCloseTo(inCommon);
  });
});

const word = fc.constantFrom(
  'dose',
  'is',
  '5',
  '2.5',
  'mg',
  '**bold**',
  '$x_1$',
  '`code`',
  '[a](b)',
  'não',
  '👩‍👩‍👧',
  '剤',
  'กำ',
  "don't",
  '\\*',
  '&amp;',
  '|',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${words.join(' ')}.`);
const block = fc.oneof(
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' ')),
  sentence.map((text) => `- ${text}`),
  sentence.map((text) => `# ${text}`),
  sentence.map((text) => `> ${text}`),
  fc.constantFrom('$$\nx\n$$', '```js\na\n\nb\n```', '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |', '---', ''),
);
const document = fc
  .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n\n')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
/** Two texts that have something in common, in another order. */
const relatives = fc
  .tuple(document, document, fc.nat(), fc.nat())
  .map(([one, other, from, to]): [string, string] => {
    const blocks = one.split('\n\n');
    const [moved = ''] = blocks.splice(from % blocks.length, 1);
    blocks.splice(to % (blocks.length + 1), 0, moved, other.slice(0, to % 80));
    return [one, blocks.join('\n\n')];
  });
const anyTexts = fc.oneof(relatives, fc.tuple(document, document), fc.tuple(fc.string(), fc.string()));

describe('any comparison', { timeout: 30_000 }, () => {
  it('leads from the old text to the new one and back, its ranges cover both, and what is kept is the same', () => {
    fc.assert(
      fc.property(anyTexts, ([before, after]) => {
        const diff = diffProse(before, after);
        expect(applied(before, after, diff)).toBe(after);
        expect(undone(before, after, diff)).toBe(before);
        const old = diff.entries.filter(({ kind }) => kind !== 'moved-here');
        const fresh = diff.entries.filter(({ kind }) => kind !== 'moved-away');
        expect(old.map((entry) => before.slice(entry.before.start, entry.before.end)).join('')).toBe(before);
        expect(fresh.map((entry) => after.slice(entry.after.start, entry.after.end)).join('')).toBe(after);
        for (const { pieces } of diff.entries) {
          for (const piece of pieces.filter(({ kind }) => kind === 'kept')) {
            expect(before.slice(piece.before.start, piece.before.end)).toBe(
              after.slice(piece.after.start, piece.after.end),
            );
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells each move once at either place, and never also as taken out and put in', () => {
    fc.assert(
      fc.property(anyTexts, ([before, after]) => {
        const { entries, statistics } = diffProse(before, after);
        const away = entries.filter(({ kind }) => kind === 'moved-away');
        expect(away).toHaveLength(statistics.moved);
        for (const [index, entry] of entries.entries()) {
          const isMove = entry.kind === 'moved-away' || entry.kind === 'moved-here';
          expect(entry.partner !== null).toBe(isMove);
          if (entry.partner !== null) {
            const partner = entries[entry.partner];
            expect(partner?.partner).toBe(index);
            expect(partner?.kind).toBe(entry.kind === 'moved-away' ? 'moved-here' : 'moved-away');
            expect([partner?.before, partner?.after]).toEqual([entry.before, entry.after]);
          }
        }
        const counted = entries.flatMap(({ kind, before: range }) =>
          kind === 'added' || kind === 'moved-here' ? [] : [range.start],
        );
        expect(new Set(counted).size).toBe(counted.length);
      }),
      { numRuns: 200 },
    );
  });

  it('finds no difference between a text and itself, and as much in common in either direction', () => {
    fc.assert(
      fc.property(anyTexts, ([before, after]) => {
        expect(diffProse(before, before).statistics).toMatchObject({ changes: 0, inCommon: 1 });
        const [there, back] = [diffProse(before, after).statistics, diffProse(after, before).statistics];
        expect(Math.abs(there.inCommon - back.inCommon)).toBeLessThan(0.5);
      }),
      { numRuns: 100 },
    );
  });

  it('cuts no sign that a reader takes for one', () => {
    const cluster = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      '👩‍👩‍👧',
      '🇩🇪',
      '👍🏽',
      '1️⃣',
      'กำ',
      '한',
      'क्षि',
      '剤',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      ' ',
      ' ',
      '.',
      '\n',
    );
    const text = fc.array(cluster, { maxLength: 30 }).map((clusters) => clusters.join(''));
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const edgesOf = (whole: string): Set<number> =>
      new Set([...segmenter.segment(whole)].map(({ index }) => index).concat(whole.length));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [old, fresh] = [edgesOf(before), edgesOf(after)];
        for (const piece of diffProse(before, after).entries.flatMap(({ pieces }) => pieces)) {
          for (const edge of [piece.before.start, piece.before.end]) {
            expect(old.has(edge)).toBe(true);
          }
          for (const edge of [piece.after.start, piece.after.end]) {
            expect(fresh.has(edge)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes scripts without spaces by character', () => {
    expect(marked('毎日この錠剤を二錠飲んでください', '毎日この錠剤を一錠飲んでください')).toEqual([
      '毎日この錠剤を[-二-]{+一+}錠飲んでください',
    ]);
  });
});

describe('texts that nobody writes', () => {
  it.each([
    ['blanks', `x${' '.repeat(50_000)}y`],
    ['backticks that open and never close', `\` a ${'`'.repeat(60)} b ${'```` y '.repeat(5_000)}`],
    ['dollars', '$a '.repeat(15_000)],
    ['brackets', '[a](('.repeat(10_000)],
    ['dashes of a table', `|a|b|\n|-|-|\n|${'-|'.repeat(25_000)}`],
    ['lines that are all the same', 'the very same words stand on every line here\n\n'.repeat(4_000)],
    ['one word', 'é'.repeat(200_000)],
    ['joiners', '\u200d'.repeat(50_000)],
  ])(
    'takes no time out of all proportion for %s',
    (_, text) => {
      const started = performance.now();
      diffProse(text, `x ${text.slice(3)} y`);
      diffProse(text, text.slice(0, text.length >> 1));
      // Generous, as other tests run beside it: what this guards against takes minutes.
      expect(performance.now() - started).toBeLessThan(8_000);
    },
    60_000,
  );
});

it('replaces a sentence as a whole when hardly anything of it stayed', () => {
  const small = fc.constantFrom('the', 'of', 'and');
  const wordsOf = (names: readonly string[]): fc.Arbitrary<string> =>
    fc
      .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), small), {
        minLength: 3,
        maxLength: 6,
      })
      .map((triples) => `So ${triples.flat().join(' ')}.`);
  const old = wordsOf(['apixaban', 'creatinine', 'clearance', 'weight', 'kilogram']);
  const fresh = wordsOf(['landlord', 'tenant', 'premises', 'agreement', 'solicitor']);
  fc.assert(
    fc.property(old, fresh, (before, after) => {
      const frame = (sentence: string): string =>
        `This stays what it was before. ${sentence} That stays as well.`;
      expect(marked(frame(before), frame(after))).toEqual([frame(`[-${before}-]{+${after}+}`)]);
    }),
  );
});
