import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { mount } from '../ui/testing/mount';
import { onListKey } from './list-keys';

afterEach(() => vi.restoreAllMocks());

/** An item of a list with a text in it: what the keys do that are pressed in the text, and on the item itself. */
function itemOn(platform: string) {
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
  const done: string[] = [];
  const handle = {
    addAt: () => done.push('add'),
    removeAt: () => done.push('remove'),
    move: (_index: number, by: number) => done.push(by < 0 ? 'up' : 'down'),
  };
  const { element } = mount(
    <ul>
      <li onKeyDown={(event) => onListKey(event, 0, handle)}>
        <textarea />
      </li>
    </ul>,
  );
  const press = (key: string, where: string): void => {
    const event = new KeyboardEvent('keydown', { key, altKey: true, bubbles: true });
    act(() => void element.querySelector(where)?.dispatchEvent(event));
  };
  return { done, press };
}

// Once Option Backspace, which deletes a word on a Mac, removed the whole turn that was being written.
test('on a Mac the keys of a text leave the item around it alone', () => {
  const { done, press } = itemOn('MacIntel');
  for (const key of ['Backspace', 'ArrowUp', 'ArrowDown']) {
    press(key, 'textarea');
  }
  expect(done).toEqual([]);
  press('Enter', 'textarea');
  press('Backspace', 'li');
  expect(done).toEqual(['add', 'remove']);
});

test('elsewhere they work while typing too', () => {
  const { done, press } = itemOn('Linux x86_64');
  for (const key of ['Enter', 'Backspace', 'ArrowUp', 'ArrowDown']) {
    press(key, 'textarea');
  }
  expect(done).toEqual(['add', 'remove', 'up', 'down']);
});
