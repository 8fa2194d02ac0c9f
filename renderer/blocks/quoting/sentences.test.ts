import { describe, expect, it } from 'vitest';
import { moveChoice, rangesWithin, sentenceRanges, wordRanges } from './sentences';

describe('sentences', () => {
  it('are found line by line, without the space around them', () => {
    const text = 'Title\nFirst one. Second one!\n\nCell\tother\n';
    expect(sentenceRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'First one.',
      'Second one!',
      'Cell\tother',
    ]);
  });

  it('are chosen one by one, or extended from where the choice began', () => {
    const second = moveChoice({ from: 0, to: 0 }, 'next', false, 4);
    expect(second).toEqual({ from: 1, to: 1 });
    const extended = moveChoice(moveChoice(second, 'next', true, 4), 'next', true, 4);
    expect(extended).toEqual({ from: 1, to: 3 });
    expect(moveChoice(extended, 'next', true, 4)).toEqual(extended);
    expect(moveChoice(extended, 'first', true, 4)).toEqual({ from: 1, to: 0 });
    expect(moveChoice(extended, 'previous', false, 4)).toEqual({ from: 2, to: 2 });
  });

  it('are made of words, with the marks inside them, and of other signs', () => {
    const text = 'Don’t give 2.5 mg (e.g. now): x += 1\n';
    expect(wordRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      'Don’t give 2.5 mg ( e.g . now ): x += 1'.split(' '),
    );
  });

  it('cover words, and words are covered by them', () => {
    const text = 'First one. Second one!';
    const [sentences, words] = [sentenceRanges(text), wordRanges(text)];
    expect(rangesWithin(words, { start: 11, end: 22 })).toEqual({ from: 3, to: 5 });
    expect(rangesWithin(sentences, { start: 6, end: 17 })).toEqual({ from: 0, to: 1 });
    expect(rangesWithin(words, { start: 22, end: 30 })).toBeNull();
  });
});
