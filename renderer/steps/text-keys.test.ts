// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { belongsToText } from './text-keys';

const field = document.createElement('textarea');
const row = document.createElement('li');
const press = (key: string, target: Element, altKey = true) => ({ key, altKey, target });

test('on a Mac, Option with these keys deletes a word and goes by paragraphs in a text, and does nothing else', () => {
  for (const key of ['Backspace', 'Delete', 'ArrowUp', 'ArrowDown']) {
    expect(belongsToText(press(key, field), 'mac')).toBe(true);
    expect(belongsToText(press(key, row), 'mac')).toBe(false);
    expect(belongsToText(press(key, field), 'other')).toBe(false);
  }
  expect(belongsToText(press('Enter', field), 'mac')).toBe(false);
  expect(belongsToText(press('Backspace', field, false), 'mac')).toBe(false);
});
