import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { setChosenKeys } from '../ui/keymap';
import { mount } from '../ui/testing/mount';
import type { ShortcutId } from './shortcuts';
import { useShortcut } from './use-shortcut';

const acted = vi.fn();
afterEach(() => {
  acted.mockClear();
  act(() => setChosenKeys({}));
});

function Doing({ id }: { readonly id: ShortcutId }) {
  useShortcut(id, acted);
  return <input />;
}

function press(key: string, part: KeyboardEventInit = {}, target: EventTarget = document.body): void {
  act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...part })));
}

test('other keys work at once, and the old ones no longer', () => {
  mount(<Doing id="go-sync" />);
  press('Y', { ctrlKey: true, shiftKey: true });
  expect(acted).toHaveBeenCalledTimes(1);
  act(() => setChosenKeys({ 'go-sync': 'F4' }));
  press('Y', { ctrlKey: true, shiftKey: true });
  expect(acted).toHaveBeenCalledTimes(1);
  press('F4');
  expect(acted).toHaveBeenCalledTimes(2);
});

test('what writes a character in a field is no shortcut there', () => {
  const { element } = mount(<Doing id="show-shortcuts" />);
  press('?', { shiftKey: true }, element.querySelector('input') as HTMLElement);
  expect(acted).not.toHaveBeenCalled();
  press('F1', {}, element.querySelector('input') as HTMLElement);
  expect(acted).toHaveBeenCalledTimes(1);
});

test('a dialog has the keys to itself, but for those that let it be seen', () => {
  mount(
    <>
      <div role="dialog" aria-label="Really?" />
      <Doing id="go-sync" />
      <Doing id="zoom-in" />
    </>,
  );
  press('Y', { ctrlKey: true, shiftKey: true });
  expect(acted).not.toHaveBeenCalled();
  press('+', { ctrlKey: true });
  expect(acted).toHaveBeenCalledTimes(1);
});

test('what composes a character is never a shortcut', () => {
  mount(<Doing id="go-sync" />);
  press('Y', { ctrlKey: true, shiftKey: true, isComposing: true });
  expect(acted).not.toHaveBeenCalled();
});
