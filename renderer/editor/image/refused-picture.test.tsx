import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { $getSelection, $isRangeSelection } from 'lexical';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { KeptPicture } from '#shared/ipc/media';
import { failure, type Result, success } from '#shared/lib/result';
import { writePng } from '../../../tests/support/png';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt } from '../testing/type-into';
import { PictureDeskContext } from './picture-desk';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

/** As the browser does it, and this page does not: a box that gets the keyboard keeps the caret that is in it. */
function keepCaretOnFocus(box: HTMLElement): void {
  const focus = box.focus.bind(box);
  box.focus = (options) => {
    const caret = document.getSelection();
    const node = box.contains(caret?.anchorNode ?? null) ? (caret?.anchorNode ?? null) : null;
    const offset = caret?.anchorOffset ?? 0;
    focus(options);
    if (node !== null) {
      caret?.setBaseAndExtent(node, offset, node, offset);
    }
  };
}

/** Drops a picture behind some words, and has it refused once its panel is open. */
async function dropRefused(markdown: string, words: string): Promise<void> {
  let refuse: (outcome: Result<KeptPicture, string>) => void = () => undefined;
  const desk = {
    keep: () =>
      new Promise<Result<KeptPicture, string>>((resolve) => {
        refuse = resolve;
      }),
    choose: async () => success(null),
    read: async () => null,
    tell: () => undefined,
  };
  mounted = await mountEditor(markdown, {
    around: (editor) => <PictureDeskContext value={desk}>{editor}</PictureDeskContext>,
  });
  keepCaretOnFocus(mounted.box);
  await act(async () => {
    mounted.box.focus();
    caretAt(mounted.editor, words);
  });
  const file = new File([new Uint8Array(writePng(3, 3))], 'a.png', { type: 'image/png' });
  await act(async () => {
    mounted.editor.dispatchCommand(DRAG_DROP_PASTE, [file]);
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(document.querySelector('[role=dialog][aria-label=Picture]')).not.toBeNull();
  await act(async () => {
    refuse(failure('The disk is full.'));
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(document.querySelector('[role=dialog][aria-label=Picture]')).toBeNull();
}

async function write(words: string): Promise<string> {
  await act(async () =>
    mounted.editor.update(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) {
        selection.insertText(words);
      }
    }),
  );
  return documentOf(mounted.editor).read();
}

test.each([
  ['in a line', 'Before\n\nSo it is today\n\nAfter', 'So it', 'Before\n\nSo it\n\n! is today\n\nAfter'],
  ['in a list', '- one thing\n- two', 'one', '- one! thing\n- two'],
])(
  'after a picture is refused the writing goes on where it was: %s',
  async (_where, markdown, words, whole) => {
    await dropRefused(markdown, words);
    expect(document.activeElement).toBe(mounted.box);
    expect(await write('!')).toBe(whole);
  },
);
