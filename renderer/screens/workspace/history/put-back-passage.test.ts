import { expect, test } from 'vitest';
import { putBackPassage } from './put-back-passage';

const older = 'One.\n\nTwo as it was.\n\nThree.';

function passage(text: string, start: number, newer: string, now: string, there: string) {
  const at = newer.indexOf(there, start);
  const from = older.indexOf(text);
  return {
    before: { start: from, end: from + text.length },
    after: { start: there === '' ? start : at, end: there === '' ? start : at + there.length },
    newer,
    now,
  };
}

test('a changed passage goes back to where it stood', () => {
  const newer = 'One.\n\nTwo is other.\n\nThree.';
  const { newer: was, now, ...place } = passage('Two as it was.', 0, newer, newer, 'Two is other.');
  expect(putBackPassage(place, older, was, now)).toEqual({ text: older, at: 'place' });
});

test('its gaps are those of what stands there now', () => {
  const newer = 'One.\n\nTwo is other.\n\nThree.';
  const { newer: was, now, ...place } = passage('Two as it was.\n\n', 0, newer, newer, 'Two is other.\n\n');
  expect(putBackPassage(place, older, was, now).text).toBe(older);
});

test('a passage that was taken out comes in again between its neighbours, and one that was put in goes out', () => {
  const newer = 'One.\n\nThree.';
  const out = passage('Two as it was.\n\n', 6, newer, newer, '');
  expect(putBackPassage(out, older, newer, newer)).toEqual({ text: older, at: 'place' });
  const more = 'One.\n\nTwo as it was.\n\nMore.\n\nThree.';
  const added = { before: { start: 22, end: 22 }, after: { start: 22, end: 29 } };
  expect(putBackPassage(added, older, more, more)).toEqual({ text: older, at: 'place' });
});

test('what was written since then stays', () => {
  const newer = 'One.\n\nTwo is other.\n\nThree.';
  const now = 'Zero.\n\nOne.\n\nTwo is other.\n\nThree.\n\nFour.';
  const { newer: was, now: is, ...place } = passage('Two as it was.', 0, newer, now, 'Two is other.');
  expect(putBackPassage(place, older, was, is)).toEqual({
    text: 'Zero.\n\nOne.\n\nTwo as it was.\n\nThree.\n\nFour.',
    at: 'place',
  });
  const cut = 'One.\n\nThree.';
  const gone = passage('Two as it was.\n\n', 6, cut, 'One.\n\nThree and more.', '');
  expect(putBackPassage(gone, older, cut, gone.now).text).toBe('One.\n\nTwo as it was.\n\nThree and more.');
});

test('a passage whose place is gone comes to the end', () => {
  const newer = 'One.\n\nTwo is other.\n\nThree.';
  const { newer: was, now, ...place } = passage('Two as it was.', 0, newer, 'All is new.', 'Two is other.');
  expect(putBackPassage(place, older, was, now)).toEqual({
    text: 'All is new.\n\nTwo as it was.',
    at: 'end',
  });
});
