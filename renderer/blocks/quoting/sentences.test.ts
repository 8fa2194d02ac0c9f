import { describe, expect, it } from 'vitest';
import { moveChoice, sentenceRanges } from './sentences';

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
});
