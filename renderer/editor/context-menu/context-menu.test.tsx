import { $getRoot } from 'lexical';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt, run } from '../testing/type-into';
import { PasteRequestContext } from './paste-request';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

function entries(): string[] {
  return [...document.querySelectorAll('[role=menuitem]')].map((entry) => entry.textContent ?? '');
}

async function choose(label: string): Promise<void> {
  const entry = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((item) =>
    item.textContent?.startsWith(label),
  );
  await act(async () => entry?.click());
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
}

async function openAt(markdown: string, words: string, paste?: (isPlain: boolean) => void) {
  mounted = await mountEditor(markdown, {
    around: (editor) => <PasteRequestContext value={paste ?? null}>{editor}</PasteRequestContext>,
  });
  await act(async () => caretAt(mounted.editor, words));
  await mounted.press('F10', { shiftKey: true });
}

test('Shift+F10 opens it at the caret; what makes no sense there is missing or off', async () => {
  await openAt('some words', 'some');
  expect(entries().map((entry) => entry.replace(/Ctrl.*/u, ''))).toEqual([
    'Cut',
    'Copy',
    'Paste',
    'Paste as plain text',
  ]);
  const disabled = document.querySelectorAll('[role=menuitem][aria-disabled=true]');
  expect(disabled.length).toBe(4);
});

test('pasting goes through whoever shows the editor', async () => {
  const paste = vi.fn();
  await openAt('some words', 'some', paste);
  await choose('Paste as plain text');
  expect(paste).toHaveBeenCalledWith(true);
  expect(document.querySelector('[role=menu]')).toBeNull();
});

test('what is pasted as plain text from the menu stays as it was written', async () => {
  await openAt('a', 'a', () => {
    const clipboardData = { types: ['text/plain'], getData: () => ' _b_', items: [], files: [] };
    const event = new Event('paste', { bubbles: true, cancelable: true });
    mounted.box.dispatchEvent(Object.assign(event, { clipboardData }));
  });
  await choose('Paste as plain text');
  expect(documentOf(mounted.editor).read()).toBe('a \\_b\\_');
});

test('in a table it changes rows and columns', async () => {
  await openAt('| a |\n| - |\n| b |', 'b');
  await choose('Row above');
  expect(documentOf(mounted.editor).read()).toBe('| a |\n| - |\n| |\n| b |');
});

test('a link is edited, opened or removed', async () => {
  await openAt('see [here](https://a.b) now', 'her');
  expect(entries()[0]).toContain('Open the link');
  await choose('Remove the link');
  expect(documentOf(mounted.editor).read()).toBe('see here now');
});

test('a click with the other button opens it too, with the formats of what is selected', async () => {
  mounted = await mountEditor('some words');
  await act(async () => run(mounted.editor, () => $getRoot().select(0, 1)));
  await act(async () => {
    mounted.box.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: 9, clientY: 9 }));
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  await choose('Bold');
  expect(documentOf(mounted.editor).read()).toBe('**some words**');
});
