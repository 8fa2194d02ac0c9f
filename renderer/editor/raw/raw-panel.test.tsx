import { UNDO_COMMAND } from 'lexical';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { run } from '../testing/type-into';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

const read = () => documentOf(mounted.editor).read();

test('what is written in the source of something kept is saved while the panel is open, as one step', async () => {
  mounted = await mountEditor('before\n\n<div>one</div>\n\nbehind');
  await act(async () => document.querySelector<HTMLElement>('.raw-block')?.click());
  const field = document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea');
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  const write = (text: string) =>
    act(async () => {
      set?.call(field, text);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  for (const text of ['<div>two</div>', '<div>three</div>']) {
    await write(text);
    await vi.waitFor(() => expect(read()).toBe(`before\n\n${text}\n\nbehind`), { timeout: 5_000 });
  }
  expect(document.querySelector('[role=dialog] textarea')).toBe(field);
  await act(async () => run(mounted.editor, () => mounted.editor.dispatchCommand(UNDO_COMMAND, undefined)));
  expect(read()).toBe('before\n\n<div>one</div>\n\nbehind');
});

test('source that is kept never takes the keyboard from the text: what is typed after its panel is not lost', async () => {
  mounted = await mountEditor('before\n\n<div>one</div>\n\nbehind');
  const block = document.querySelector<HTMLElement>('.raw-block');
  mounted.box.focus();
  block?.focus();
  expect(document.activeElement).toBe(mounted.box);
});
