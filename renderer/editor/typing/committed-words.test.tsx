import { $getSelection, CONTROLLED_TEXT_INSERTION_COMMAND, INSERT_PARAGRAPH_COMMAND } from 'lexical';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt } from '../testing/type-into';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

test('words that a dictation gives to an empty line of code are followed by the next line, not by the block below', async () => {
  mounted = await mountEditor('```\none\n```\n\nbelow');
  const { editor, box } = mounted;
  await act(async () => box.focus());
  await act(async () => caretAt(editor, 'one'));
  await act(async () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
  await act(async () => {
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'two');
    editor.read(() => undefined);
    // What Chromium makes of it.
    document.getSelection()?.collapse(box.querySelector('p span')?.firstChild ?? null, 0);
    document.dispatchEvent(new Event('selectionchange'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await act(async () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
  await act(async () => editor.update(() => $getSelection()?.insertText('three')));
  expect(documentOf(editor).read()).toBe('```\none\ntwo\nthree\n```\n\nbelow');
});
