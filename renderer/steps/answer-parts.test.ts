import { expect, test, vi } from 'vitest';
import { AnswerParts } from './answer-parts';

const empty = { text: '', items: [] as readonly string[] };

test('a text is read only when the answer is needed, and only once per change', () => {
  const parts = new AnswerParts(empty);
  const read = vi.fn(() => 'typed');
  parts.defer('text', read);
  parts.defer('text', read);
  expect(read).not.toHaveBeenCalled();
  expect(parts.read()).toEqual({ text: 'typed', items: [] });
  parts.read();
  expect(read).toHaveBeenCalledTimes(1);
});

test('changing a small part does not lose what was typed and not read yet', () => {
  const parts = new AnswerParts(empty);
  parts.defer('text', () => 'typed');
  expect(parts.set({ items: ['one'] })).toEqual({
    before: { text: 'typed', items: [] },
    after: { text: 'typed', items: ['one'] },
  });
});

test('two changes in a row both count, even before the first has come back from the store', () => {
  const parts = new AnswerParts(empty);
  const first = parts.set({ items: ['one'] }).after;
  parts.set({ text: 'two' });
  parts.adopt(first);
  expect(parts.read()).toEqual({ text: 'two', items: ['one'] });
});

test('an answer from elsewhere takes the place of the old one', () => {
  const parts = new AnswerParts(empty);
  parts.adopt({ text: 'restored', items: ['x'] });
  expect(parts.set({ items: [] }).after).toEqual({ text: 'restored', items: [] });
});
