import { BEFORE_INPUT_COMMAND } from 'lexical';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt } from '../testing/type-into';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

async function pressEnter(): Promise<void> {
  await mounted.press('Enter');
  await act(async () =>
    mounted.box.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true })),
  );
}

/** As a dictation, a panel of emoji or an input method without a preview gives them: without any key. */
async function commit(data: string): Promise<void> {
  const event = new InputEvent('beforeinput', { data, inputType: 'insertText', cancelable: true });
  const targeted = Object.assign(event, { getTargetRanges: () => [] });
  await act(async () => mounted.editor.dispatchCommand(BEFORE_INPUT_COMMAND, targeted));
}

test.each([
  ['code', '```\none\n```\n\nbelow', '```\none\ntwo\nthree\n```\n\nbelow'],
  ['paragraphs', 'one\n\nbelow', 'one\n\ntwo\n\nthree\n\nbelow'],
  ['a list', '- one\n\nbelow', '- one\n- two\n- three\n\nbelow'],
])(
  'words that are dictated between presses of Enter stay line below line: %s',
  async (_where, before, after) => {
    mounted = await mountEditor(before);
    await act(async () => mounted.box.focus());
    await act(async () => caretAt(mounted.editor, 'one'));
    await pressEnter();
    await commit('two');
    await pressEnter();
    await commit('three');
    expect(documentOf(mounted.editor).read()).toBe(after);
  },
);
