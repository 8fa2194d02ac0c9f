import { expect, test } from 'vitest';
import { flagIdSchema } from '#shared/lib/ids';
import { compareTexts, type TextChange } from '#shared/steps/revise/changes';
import type { Reason } from '#shared/steps/revise/match-reasons';
import { contextAfter, contextBefore, nextUnexplained, toggleFlag, withReason } from './reason-edits';

const draft = 'Give 5 mg now.';
const change = compareTexts(draft, 'Give 2 mg now.').changes[0] as TextChange;
const flag = flagIdSchema.parse('f');

test('a reason is made, changed in place, and dropped when it says nothing', () => {
  const made = withReason([], { change, draft, reason: null }, { text: 'Too much.' }, () => 'r');
  expect(made).toEqual([
    {
      id: 'r',
      text: 'Too much.',
      flags: [],
      place: { start: 5, end: 6, before: '5', after: '2', prefix: 'Give ', suffix: ' mg now.' },
    },
  ]);
  const reason = made[0] ?? null;
  const linked = withReason(made, { change, draft, reason }, { flags: [flag] }, () => 'x');
  expect(linked).toHaveLength(1);
  expect(linked[0]).toMatchObject({ id: 'r', text: 'Too much.', flags: ['f'] });
  expect(withReason(made, { change, draft, reason }, { text: '' }, () => 'x')).toEqual([]);
  expect(withReason([], { change, draft, reason: null }, { text: '' }, () => 'x')).toEqual([]);
});

test('a flag is linked and unlinked', () => {
  expect(toggleFlag([], flag)).toEqual([flag]);
  expect(toggleFlag([flag], flag)).toEqual([]);
});

test('the next change that wants a reason is found, going round', () => {
  const said = (text: string) =>
    [{ ...withReason([], { change, draft, reason: null }, { text }, () => 'r')[0] }] as Reason[];
  const byChange = [[], said('four words it is'), said('too short')];
  expect(nextUnexplained(byChange, 3, null)).toBe(0);
  expect(nextUnexplained(byChange, 3, 0)).toBe(2);
  expect(nextUnexplained(byChange, 3, 2)).toBe(0);
  expect(nextUnexplained([said('four words it is')], 3, 0)).toBeNull();
  expect(nextUnexplained([], 3, null)).toBeNull();
});

test('surroundings are whole words of the same line', () => {
  const text = 'A first line.\nThe patient should take this medicine every day without fail.';
  const at = text.indexOf('medicine');
  expect(contextBefore(text, at)).toBe('… patient should take this ');
  expect(contextBefore(text, 2)).toBe('A ');
  expect(contextAfter(text, at, 20)).toBe('medicine every day …');
  expect(contextAfter('ab\ncd', 1)).toBe('b');
});
