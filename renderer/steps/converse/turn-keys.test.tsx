import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { type TurnAction, turnActionOf } from './turn-keys';

afterEach(() => vi.restoreAllMocks());

/** What a key means that is pressed on the row of a turn, or in the text in it. */
function pressed(platform: string, where: 'li' | 'textarea', key: string, altKey = true): TurnAction | null {
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
  let action: TurnAction | null = null;
  const { element } = mount(
    <ul>
      <li
        onKeyDown={(event) => {
          action = turnActionOf(event);
        }}
      >
        <textarea />
      </li>
    </ul>,
  );
  const event = new KeyboardEvent('keydown', { key, altKey, bubbles: true });
  act(() => void element.querySelector(where)?.dispatchEvent(event));
  return action;
}

// Once Option Backspace, which deletes a word on a Mac, removed the whole turn that was being written.
test('on a Mac the keys of a text leave the turn alone while it is written', () => {
  for (const key of ['Backspace', 'ArrowUp', 'ArrowDown']) {
    expect(pressed('MacIntel', 'textarea', key)).toBeNull();
  }
  expect(pressed('MacIntel', 'li', 'Backspace')).toBe('remove');
  expect(pressed('MacIntel', 'li', 'ArrowUp')).toBe('up');
});

test('elsewhere they work while typing too; plain Enter only on the row', () => {
  expect(pressed('Linux x86_64', 'textarea', 'Backspace')).toBe('remove');
  expect(pressed('Linux x86_64', 'textarea', 'ArrowDown')).toBe('down');
  expect(pressed('Linux x86_64', 'textarea', 'Enter', false)).toBeNull();
  expect(pressed('Linux x86_64', 'li', 'Enter', false)).toBe('edit');
});
