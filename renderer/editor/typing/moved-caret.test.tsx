import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAtEnd } from '../testing/type-into';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

/** As the browser does it: the caret is there at once, and nothing tells of it until everything else is done. */
function moveToStart(): void {
  mounted.box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', ctrlKey: true, bubbles: true }));
  const first = document.createTreeWalker(mounted.box, NodeFilter.SHOW_TEXT).nextNode();
  document.getSelection()?.collapse(first, 0);
}

function paste(text: string): void {
  const clipboardData = { types: ['text/plain'], getData: () => text, items: [], files: [] };
  const event = new Event('paste', { bubbles: true, cancelable: true });
  mounted.box.dispatchEvent(Object.assign(event, { clipboardData }));
}

async function openAtEnd(): Promise<void> {
  mounted = await mountEditor('first\n\nlast');
  await act(async () => mounted.box.focus());
  await act(async () => caretAtEnd(mounted.editor));
}

test('a paste in the same moment as the key that moves the caret goes to where the caret is now', async () => {
  await openAtEnd();
  await act(async () => {
    moveToStart();
    paste('very ');
  });
  expect(documentOf(mounted.editor).read()).toBe('very first\n\nlast');
});

test('a key in the same moment does, too', async () => {
  await openAtEnd();
  await act(async () => {
    moveToStart();
    mounted.box.dispatchEvent(
      new KeyboardEvent('keydown', { key: '1', code: 'Digit1', ctrlKey: true, altKey: true, bubbles: true }),
    );
  });
  expect(documentOf(mounted.editor).read()).toBe('# first\n\nlast');
});
