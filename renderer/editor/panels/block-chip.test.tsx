import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt } from '../testing/type-into';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 60)));

test('whoever opened the menu of a table by key is back in the text with one Escape', async () => {
  mounted = await mountEditor('| a |\n| - |\n| b |');
  mounted.box.focus();
  await act(async () => caretAt(mounted.editor, 'b'));
  await mounted.press('Enter', { altKey: true });
  const menu = document.querySelector('[role=menu]');
  expect(menu?.contains(document.activeElement)).toBe(true);
  const focus = vi.spyOn(mounted.editor, 'focus');
  const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  await act(async () => document.activeElement?.dispatchEvent(press));
  await settle();
  expect(document.querySelector('[role=menu]')).toBeNull();
  expect(focus).toHaveBeenCalledOnce();
  expect(documentOf(mounted.editor).read()).toBe('| a |\n| - |\n| b |');
});
