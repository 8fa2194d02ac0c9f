import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, diffWords } from './word-diff';

/** Changes as people mark them: [-removed-], {+added+}. */
function marked(before: string, after: string): string {
  return diffWords(before, after)
    .map(({ kind, before: old, after: fresh }) => {
      if (kind === 'kept') {
        return before.slice(old.start, old.end);
      }
      return kind === 'removed'
        ? `[-${before.slice(old.start, old.end)}-]`
        : `{+${after.slice(fresh.start, fresh.end)}+}`;
    })
    .join('');
}

function side(text: string, changes: readonly Change[], name: 'before' | 'after'): string {
  return changes.map((change) => text.slice(change[name].start, change[name].end)).join('');
}

/** Whether a run is of one kind with its ranges and fits behind the one before it. */
function isSound(before: string, after: string, changes: readonly Change[], index: number): boolean {
  const [change, last] = [changes[index], changes[index - 1]];
  if (change === undefined) {
    return false;
  }
  const { kind, before: old, after: fresh } = change;
  return (
    kind !== last?.kind &&
    old.end > old.start === (kind !== 'added') &&
    fresh.end > fresh.start === (kind !== 'removed') &&
    !(kind === 'removed' && last?.kind === 'added') &&
    (kind !== 'kept' || before.slice(old.start, old.end) === after.slice(fresh.start, fresh.end))
  );
}

const word = fc.constantFrom(
  'dose',
  'is',
  '5',
  '2.5',
  'mg',
  'twice',
  'daily',
  'não',
  '👍',
  '。',
  '剤',
  "don't",
);
/** Any code units, halves of surrogate pairs among them. */
const utf16 = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units));
const blank = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', '\n\n');
const prose = fc.array(fc.tuple(word, blank), { maxLength: 60 }).map((pairs) => pairs.flat().join(''));

describe('the word diff', () => {
  it('marks changed words and leaves the others', () => {
    expect(marked('Take 5 mg once daily.', 'Take 2.5 mg twice daily.')).toBe(
      'Take [-5-]{+2.5+} mg [-once-]{+twice+} daily.',
    );
    expect(marked('the cat', 'the big cat')).toBe('the {+big +}cat');
    expect(marked('same', 'same')).toBe('same');
    expect(marked('', 'new')).toBe('{+new+}');
    expect(marked('', '')).toBe('');
  });

  it('takes neighbouring changed words as one change, but not across lines', () => {
    expect(marked('a quick fox ran', 'a slow dog ran')).toBe('a [-quick fox-]{+slow dog+} ran');
    expect(marked('one\ntwo', 'three\nfour')).toBe('[-one-]{+three+}\n[-two-]{+four+}');
  });

  it('takes whole lines out and puts whole lines in, where neighbours begin or end with the same words', () => {
    expect(marked('The cat.\nThe dog.\nThe end.', 'The cat.\nThe end.')).toBe(
      'The cat.\n[-The dog.\n-]The end.',
    );
    expect(marked('See a.\nSee b.\nSee', 'See a.\nSee')).toBe('See a.\n[-See b.\n-]See');
    expect(marked('One thing.', 'One thing.\n\nAnother thing.')).toBe('One thing.{+\n\nAnother thing.+}');
  });

  it('keeps numbers and contractions whole and reads scripts without spaces by character', () => {
    expect(marked('1,000.50 can', "1,000.55 can't")).toBe("[-1,000.50 can-]{+1,000.55 can't+}");
    expect(marked('錠剤を二錠', '錠剤を一錠')).toBe('錠剤を[-二-]{+一+}錠');
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.oneof(prose, fc.string(), utf16);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after);
        expect(side(before, changes, 'before')).toBe(before);
        expect(side(after, changes, 'after')).toBe(after);
        expect(changes.filter((_, index) => !isSound(before, after, changes, index))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps all of the old text when words are only put in', () => {
    fc.assert(
      fc.property(prose, prose, fc.nat(), (text, inserted, place) => {
        const cut = [...text.matchAll(/ /g)][place % 60]?.index ?? 0;
        const changes = diffWords(text, `${text.slice(0, cut)} ${inserted} ${text.slice(cut)}`);
        const removed = changes.filter(({ kind }) => kind === 'removed');
        expect(side(text, removed, 'before').trim()).toBe('');
      }),
    );
  });
});

describe('the word diff of 100,000 words', () => {
  const words = ['patient', 'renal', 'dose', 'apixaban', 'daily', 'review', 'age', 'weight', 'and', 'the'];
  const paragraph = (seed: number): string =>
    Array.from({ length: 100 }, (_, index) => words[(seed * 7 + index * (seed % 9)) % words.length]).join(
      ' ',
    );
  const long = Array.from({ length: 1_000 }, (_, seed) => paragraph(seed)).join('\n\n');

  it('finds a change in every tenth paragraph', () => {
    const edited = long
      .split('\n\n')
      .map((text, index) => (index % 10 === 3 ? text.replace(/ \w+ /, ' REVISED ') : text))
      .join('\n\n');
    const added = diffWords(long, edited).filter(({ kind }) => kind === 'added');
    expect(added).toHaveLength(100);
    expect(added.map(({ after }) => edited.slice(after.start, after.end))).toEqual(
      Array.from({ length: 100 }, () => 'REVISED'),
    );
  });

  it('does not freeze on texts that have little or nothing in common, or that are one endless line', () => {
    const other = [...long].reverse().join('');
    const started = performance.now();
    expect(side(other, diffWords(long, other), 'after')).toBe(other);
    expect(side(long, diffWords(long.replaceAll('\n\n', ' '), long), 'after')).toBe(long);
    const shuffled = long.split(' ').sort().join(' ');
    expect(side(shuffled, diffWords(long, shuffled), 'after')).toBe(shuffled);
    // Generous: the three take about half a second; what this guards against takes minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 20_000);
});
