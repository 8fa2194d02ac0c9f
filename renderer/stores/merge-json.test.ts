import { describe, expect, it } from 'vitest';
import type { Json } from '#shared/lib/json-value';
import { mergeJson } from './merge-json';

const item = (id: string, text = '') => ({ id, text });

/** Takes the change from `before` to `after` back in `now`. */
const undone = (before: Json, after: Json, now: Json) => mergeJson(after, before, now);

describe('taking a change back', () => {
  it('gives what was before, where nothing has been done since', () => {
    expect(undone({ a: 1 }, { a: 2, b: 3 }, { a: 2, b: 3 })).toEqual({ a: 1 });
    expect(undone([1, 2], [2], [2])).toEqual([1, 2]);
  });

  it('keeps what was done beside it', () => {
    expect(undone({ a: 1, b: '' }, { a: 2, b: '' }, { a: 2, b: 'new' })).toEqual({ a: 1, b: 'new' });
  });

  it('keeps an entry that was added and has been written in since, and one that was added later', () => {
    const [before, after] = [[item('1', 'one')], [item('1', 'one'), item('2')]];
    expect(undone(before, after, after)).toEqual(before);
    const written = [item('1', 'one and more'), item('2', 'five hundred words'), item('3')];
    expect(undone(before, after, written)).toEqual(written);
    expect(undone(before, after, [item('1', 'one and more'), item('2')])).toEqual([
      item('1', 'one and more'),
    ]);
  });

  it('puts an entry back in its place, and leaves what was written in the others', () => {
    const [before, after] = [
      [item('1'), item('2', 'two'), item('3')],
      [item('1'), item('3')],
    ];
    const now = [item('0'), item('1', 'one'), item('3', 'three')];
    expect(undone(before, after, now)).toEqual([
      item('0'),
      item('1', 'one'),
      item('2', 'two'),
      item('3', 'three'),
    ]);
    expect(undone(before, after, [item('2', 'two'), ...now])).toEqual([item('2', 'two'), ...now]);
  });

  it('moves entries back with what was written in them since', () => {
    const [before, after] = [
      [item('1'), item('2'), item('3')],
      [item('3'), item('1'), item('2')],
    ];
    expect(undone(before, after, [item('3', 'c'), item('1', 'a'), item('4'), item('2', 'b')])).toEqual([
      item('1', 'a'),
      item('2', 'b'),
      item('4'),
      item('3', 'c'),
    ]);
  });

  it('leaves the order alone when the entries were moved once more', () => {
    const [before, after] = [
      [item('1'), item('2'), item('3')],
      [item('3'), item('1'), item('2')],
    ];
    const now = [item('2', 'b'), item('3'), item('1')];
    expect(undone(before, after, now)).toEqual(now);
  });

  it('changes a text back around what was typed before and behind', () => {
    const [before, after] = ['Give 5 mg daily.', 'Give 2.5 mg daily.'];
    expect(undone(before, after, 'Please: Give 2.5 mg daily.')).toBe('Please: Give 5 mg daily.');
    expect(undone(before, after, 'Give 2.5 mg daily. Then wait.')).toBe('Give 5 mg daily. Then wait.');
    expect(undone(before, after, 'Give 2.25 mg daily.')).toBe('Give 2.25 mg daily.');
  });

  it('does not take a member away that has gained something since', () => {
    const after = { a: { value: 'correct', why: '' } };
    expect(undone({}, after, { a: { value: 'correct', why: 'Because.' } })).toEqual({
      a: { value: 'correct', why: 'Because.' },
    });
    expect(undone({ a: 1 }, {}, { b: 2 })).toEqual({ a: 1, b: 2 });
  });
});
