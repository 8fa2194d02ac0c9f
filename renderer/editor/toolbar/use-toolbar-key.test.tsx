import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

test('a key leads to the toolbar, and Escape back to the text', async () => {
  mounted = await mountEditor('words');
  await mounted.press('F10', { altKey: true });
  const bar = document.querySelector('[role=toolbar]');
  await act(() => vi.waitFor(() => expect(bar?.contains(document.activeElement)).toBe(true)));
  const focus = vi.spyOn(mounted.editor, 'focus');
  const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  await act(async () => document.activeElement?.dispatchEvent(press));
  expect(focus).toHaveBeenCalledOnce();
  expect(press.defaultPrevented).toBe(true);
});
