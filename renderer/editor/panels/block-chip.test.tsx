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

test('the button of a call-out stands at the end of its line, also where lines begin at the right', async () => {
  mounted = await mountEditor('> [!note]\n> ملاحظة');
  const page = vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get');
  page.mockImplementation(() => mounted.container);
  const direction = (value: string) =>
    mounted.box.querySelector('blockquote')?.style.setProperty('direction', value);
  await act(async () => caretAt(mounted.editor, 'ملاحظة'));
  const chip = () => mounted.container.querySelector<HTMLElement>('.block-chip')?.style;
  direction('rtl');
  await act(async () => caretAt(mounted.editor, 'ملاحظة', 'before'));
  // It follows with the frame.
  await settle();
  expect([chip()?.left, chip()?.right]).toEqual(['0px', 'auto']);
  direction('ltr');
  await act(async () => caretAt(mounted.editor, 'ملاحظة'));
  await settle();
  expect([chip()?.left, chip()?.right]).toEqual(['auto', '0px']);
  page.mockRestore();
});

test('the button of a table stands beside it where there is room, so that it covers no words above', async () => {
  mounted = await mountEditor('# Title\n\n| a |\n| - |\n| b |');
  const page = vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get');
  page.mockImplementation(() => mounted.container);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(80);
  const places = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  let width = 200;
  places.mockImplementation(function (this: Element) {
    return this.tagName === 'TABLE' ? new DOMRect(100, 50, width, 90) : new DOMRect(0, 0, 600, 800);
  });
  const chip = () => mounted.container.querySelector<HTMLElement>('.block-chip');
  await act(async () => caretAt(mounted.editor, 'b'));
  await settle();
  expect([chip()?.style.left, chip()?.style.right, chip()?.hasAttribute('data-beside')]).toEqual([
    '300px',
    'auto',
    true,
  ]);
  width = 450;
  await act(async () => caretAt(mounted.editor, 'b', 'before'));
  await settle();
  expect([chip()?.style.left, chip()?.style.right, chip()?.hasAttribute('data-beside')]).toEqual([
    'auto',
    '50px',
    false,
  ]);
  vi.restoreAllMocks();
});
