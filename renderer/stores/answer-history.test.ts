import { expect, test } from 'vitest';
import type { Answers } from '#shared/domain/draft';
import { stepIdSchema } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { AnswerHistory } from './answer-history';

const step = stepIdSchema.parse('rate');

function answersOf(answer: Json): Answers {
  return { [step]: answer };
}

test('a change is taken back, and made again', () => {
  const history = new AnswerHistory();
  history.note(step, { value: 1 }, { value: 4 }, 0);
  expect(history.undo(answersOf({ value: 4 }))).toEqual({ step, answer: { value: 1 } });
  expect(history.redo(answersOf({ value: 1 }))).toEqual({ step, answer: { value: 4 } });
});

test('a text that an editor holds is left alone', () => {
  const history = new AnswerHistory();
  history.note(step, { value: 1, text: 'a' }, { value: 4, text: 'a' }, 0);
  expect(history.undo(answersOf({ value: 4, text: 'a long text' }))?.answer).toEqual({
    value: 1,
    text: 'a long text',
  });
});

test('typing in one text goes in one go, with a pause in two', () => {
  const history = new AnswerHistory();
  history.note(step, { note: '' }, { note: 'd' }, 0);
  history.note(step, { note: 'd' }, { note: 'do' }, 200);
  history.note(step, { note: 'do' }, { note: 'dose' }, 2_000);
  expect(history.undo(answersOf({ note: 'dose' }))?.answer).toEqual({ note: 'do' });
  expect(history.undo(answersOf({ note: 'do' }))?.answer).toEqual({ note: '' });
  expect(history.undo(answersOf({ note: '' }))).toBeNull();
});

test('a new change forgets what was taken back', () => {
  const history = new AnswerHistory();
  history.note(step, { value: 1 }, { value: 2 }, 0);
  history.undo(answersOf({ value: 2 }));
  history.note(step, { value: 1 }, { value: 3 }, 10);
  expect(history.redo(answersOf({ value: 3 }))).toBeNull();
});

test('a change that no longer fits is skipped', () => {
  const history = new AnswerHistory();
  history.note(step, { value: 1 }, { value: 2 }, 0);
  history.note(step, { value: 2, flags: [{ note: 'ab' }] }, { value: 2, flags: [{ note: 'abc' }] }, 5_000);
  expect(history.undo(answersOf({ value: 2 }))?.answer).toEqual({ value: 1 });
});
