import { describe, expect, it } from 'vitest';
import { compareTexts } from './changes';

const namesOf = (draft: string, revision: string): string[] =>
  compareTexts(draft, revision).changes.map(({ removed, added }) => `${removed.trim()} → ${added.trim()}`);

describe('compareTexts', () => {
  it('finds a word that became another', () => {
    expect(namesOf('Give apixaban 5 mg twice daily.', 'Give apixaban 2.5 mg twice daily.')).toEqual([
      '5 → 2.5',
    ]);
  });

  it('takes changes of one sentence that stand close together as one group, and tells the words that stayed', () => {
    const { changes } = compareTexts(
      'The tenant may lawfully end the lease.',
      'The landlord may lawfully break the lease.',
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]?.pieces.map(({ kind, text }) => [kind, text.trim()])).toEqual([
      ['removed', 'tenant'],
      ['added', 'landlord'],
      ['kept', 'may lawfully'],
      ['removed', 'end'],
      ['added', 'break'],
    ]);
  });

  it('takes a sentence in other words as one change, whatever small words both have', () => {
    expect(
      namesOf(
        'It stays. I should be grateful for a time after the morning. It stays.',
        'It stays. Any time is good for us. It stays.',
      ),
    ).toEqual(['I should be grateful for a time after the morning → Any time is good for us']);
  });

  it('keeps changes of neighbouring sentences apart', () => {
    expect(
      namesOf('He was ahead in each year. Risk was just low.', 'He was ahead in two years. Risk was high.'),
    ).toHaveLength(2);
  });

  it('keeps changes apart that stand in different paragraphs, items or rows', () => {
    expect(namesOf('One is a.\n\nB is two.', 'One is c.\n\nD is two.')).toHaveLength(2);
    expect(namesOf('- one a\n- b two', '- one c\n- d two')).toHaveLength(2);
    expect(namesOf('| x | a |\n| - | - |\n| b | y |', '| x | c |\n| - | - |\n| d | y |')).toHaveLength(2);
  });

  it('keeps changes apart that have a sentence between them', () => {
    const [draft, revision] = [
      'Start now. The rest of this paragraph stays as it was. Stop later.',
      'Start today. The rest of this paragraph stays as it was. Stop soon.',
    ];
    expect(namesOf(draft, revision)).toEqual(['now → today', 'later → soon']);
  });

  it('gives the places of a change in both texts', () => {
    const [draft, revision] = ['a b c', 'a B c'];
    const [change] = compareTexts(draft, revision).changes;
    expect(draft.slice(change?.before.start, change?.before.end)).toBe('b');
    expect(revision.slice(change?.after.start, change?.after.end)).toBe('B');
  });

  it('finds what was added and what was taken out', () => {
    expect(namesOf('Call us.', 'Call us today.')).toEqual(['→ today'.padStart(8)]);
    expect(namesOf('Call us soon.', 'Call us.')).toEqual(['soon → ']);
  });

  it.each([
    ['white space', 'one two\n\nthree', 'one  two\n\n\nthree\n'],
    ['another bullet', '* one\n* two', '- one\n- two'],
    ['the numbers of a list', '1. one\n1. two', '1. one\n2. two'],
    [
      'the widths of a table',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '| a   | b   |\n| --- | --- |\n| 1   | 2   |',
    ],
    ['another way of emphasis', 'a _b_ and __c__', 'a *b* and **c**'],
    ['a backslash before a sign', '2 * 3', '2 \\* 3'],
  ])('counts %s as no change', (_, draft, revision) => {
    expect(namesOf(draft, revision)).toEqual([]);
  });

  it.each([
    ['a sign in a formula', '$a + b$', '$a - b$'],
    ['a number at the beginning of a line', '5 mg of it\nnow', '2 mg of it\nnow'],
    ['emphasis that is new', 'never', '**never**'],
  ])('counts %s as a change', (_, draft, revision) => {
    expect(namesOf(draft, revision)).toHaveLength(1);
  });

  it('says how much was changed', () => {
    expect(compareTexts('one two three four', 'one two three five')).toMatchObject({
      wordsBefore: 4,
      wordsAfter: 4,
      share: 0.25,
    });
    expect(compareTexts('same', 'same').share).toBe(0);
    expect(compareTexts('', 'new words').share).toBe(1);
  });

  it('compares a long text in a moment', () => {
    const draft = Array.from({ length: 4_000 }, (_, index) => `Paragraph ${index} says what it says.`).join(
      '\n\n',
    );
    const revision = draft.replaceAll(/Paragraph (\d*7) says/g, 'Section $1 states');
    const started = performance.now();
    expect(compareTexts(draft, revision).changes).toHaveLength(400);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('takes every sign within a block of code for a change', () => {
    const code = (body: string) => `Run it:\n\n\`\`\`python\n${body}\n\`\`\`\n\nThen read the log.`;
    expect(compareTexts(code('if x:\n    y()\n    z()'), code('if x:\n    y()\nz()')).changes).toHaveLength(
      1,
    );
    expect(compareTexts(code('- a'), code('* a')).changes).toHaveLength(1);
    expect(compareTexts(`${code('a')}\n\n- one`, `${code('a')}\n\n* one`).changes).toEqual([]);
    expect(compareTexts(`${code('a')} one  two`, `${code('a')} one two`).changes).toEqual([]);
  });

  it('takes a backslash before a letter for a change, and one before a sign for none', () => {
    expect(compareTexts('It is $sin x$.', String.raw`It is $\sin x$.`).changes).toHaveLength(1);
    expect(compareTexts('It costs 5 * 3.', String.raw`It costs 5 \* 3.`).changes).toEqual([]);
  });

  it('takes a passage that was moved for one change, with what changed in it on the way', () => {
    const [one, two, three] = [
      'The usual dose of apixaban is 5 mg twice daily, with or without food.',
      'The renal function is checked every six months, and more often in those who are ill or very old.',
      'Nothing else is to be said about this matter here, as all of it has been said before, and at length.',
    ];
    const revision = `${two}\n\n${three}\n\n${one.replace('5 mg', '2.5 mg')}`;
    const { changes } = compareTexts(`${one}\n\n${two}\n\n${three}`, revision);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.removed.trim()).toBe(one);
    expect(changes[0]?.added.trim()).toBe(one.replace('5 mg', '2.5 mg'));
    expect(changes[0]?.move?.pieces.filter(({ kind }) => kind !== 'kept').map(({ text }) => text)).toEqual([
      '5',
      '2.5',
    ]);
  });
});
