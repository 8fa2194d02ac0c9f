import { expect, test } from 'vitest';
import { textAt, withText } from './answer-texts';

const answer = {
  turns: [
    { id: 't1', text: 'one' },
    { id: 't2', text: 'two' },
  ],
  rows: [{ note: 'a' }],
  prompt: 'p',
};

test('a text is found by the ids of what it stands in, wherever that stands by now', () => {
  expect(textAt(answer, ['turns', 't2', 'text'])).toBe('two');
  expect(textAt(answer, ['rows', 1, 'note'])).toBe('a');
  expect(textAt(answer, ['turns', 'gone', 'text'])).toBeNull();
});

test('only that text is another then', () => {
  expect(withText(answer, ['turns', 't2', 'text'], 'TWO')).toEqual({
    ...answer,
    turns: [answer.turns[0], { id: 't2', text: 'TWO' }],
  });
  expect(withText(answer, ['rows', 1, 'note'], 'b')).toEqual({ ...answer, rows: [{ note: 'b' }] });
  expect(withText(answer, ['prompt'], 'q')).toEqual({ ...answer, prompt: 'q' });
});
