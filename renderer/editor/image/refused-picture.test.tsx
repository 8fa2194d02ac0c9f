import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { $getRoot, $getSelection, UNDO_COMMAND } from 'lexical';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { KeptPicture } from '#shared/ipc/media';
import { sha256Schema } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { writePng } from '../../../tests/support/png';
import { documentOf } from '../markdown/document-of';
import { keepCaretOnFocus } from '../testing/keep-caret-on-focus';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt } from '../testing/type-into';
import { type PictureDesk, PictureDeskContext } from './picture-desk';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

interface Desk extends PictureDesk {
  /** Lets the disk say this of the next picture that it was given. */
  readonly answer: (outcome: Result<KeptPicture, string>) => void;
}

function deskOfDisk(): Desk {
  const waiting: ((outcome: Result<KeptPicture, string>) => void)[] = [];
  return {
    keep: () => new Promise((resolve) => waiting.push(resolve)),
    choose: async () => success(null),
    read: async () => null,
    tell: () => undefined,
    answer: (outcome) => {
      const resolve = waiting.shift();
      if (resolve === undefined) {
        throw new Error('The disk was asked for nothing.');
      }
      resolve(outcome);
    },
  };
}

const full = failure('The disk is full.');
const kept = success({
  sha256: sha256Schema.parse('ab'.repeat(32)),
  type: 'image/png' as const,
  width: 3,
  height: 3,
});
const PANEL = '[role=dialog][aria-label=Picture]';

async function open(markdown: string): Promise<Desk> {
  const desk = deskOfDisk();
  mounted = await mountEditor(markdown, {
    around: (editor) => <PictureDeskContext value={desk}>{editor}</PictureDeskContext>,
  });
  keepCaretOnFocus(mounted.box);
  await act(async () => mounted.box.focus());
  return desk;
}

/** Waits for the page to be so, however busy the machine is. */
async function until(isSo: () => boolean): Promise<void> {
  await act(() => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 20_000, interval: 10 }));
}

async function drop(count = 1): Promise<void> {
  const file = new File([new Uint8Array(writePng(3, 3))], 'a.png', { type: 'image/png' });
  await act(async () => {
    mounted.editor.dispatchCommand(DRAG_DROP_PASTE, Array(count).fill(file));
  });
}

const arriving = () => mounted.box.querySelectorAll('.picture.is-arriving').length;

async function answer(desk: Desk, outcome: Result<KeptPicture, string>): Promise<void> {
  const before = arriving();
  await until(() => {
    try {
      desk.answer(outcome);
      return true;
    } catch {
      return false;
    }
  });
  await until(() => arriving() < before);
}

/** Drops a picture where the caret is, and has it refused while its panel is open. */
async function dropRefused(desk: Desk): Promise<void> {
  await drop();
  await until(() => document.querySelector(PANEL) !== null);
  expect(document.activeElement?.closest(PANEL)).not.toBeNull();
  await answer(desk, full);
  await until(() => document.querySelector(PANEL) === null && document.activeElement === mounted.box);
  // What the page does by itself when it gives the keyboard back.
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

const read = () => documentOf(mounted.editor).read();
const change = (make: () => void) => act(async () => mounted.editor.update(make, { discrete: true }));
const undo = () => act(async () => mounted.editor.dispatchCommand(UNDO_COMMAND, undefined));
const write = (words: string) => change(() => $getSelection()?.insertText(words));

test.each([
  ['in a line', 'Before\n\nSo it is today\n\nAfter', 'So it', 'Before\n\nSo it! is today\n\nAfter'],
  ['at the end of the text', 'Before\n\nSo it is', 'it is', 'Before\n\nSo it is!'],
  ['at the end of a line', 'So it is\n\nAfter', 'it is', 'So it is!\n\nAfter'],
  ['in a list', '- one thing\n- two', 'one', '- one! thing\n- two'],
])(
  'after a picture is refused the text is as it was, and the writing goes on where it was: %s',
  async (_where, markdown, words, whole) => {
    const desk = await open(markdown);
    await act(async () => caretAt(mounted.editor, words));
    await dropRefused(desk);
    expect(read()).toBe(markdown);
    expect(mounted.box.querySelectorAll('p')).toHaveLength(markdown.split(/\n+/u).length);
    await write('!');
    expect(read()).toBe(whole);
    await undo();
    expect(read()).toBe(markdown);
  },
);

test('the words that a refused picture was to replace are back, and still selected', async () => {
  const desk = await open('So it is today');
  await change(() => $getRoot().getAllTextNodes()[0]?.select(3, 8));
  await dropRefused(desk);
  expect(read()).toBe('So it is today');
  await write('goes');
  expect(read()).toBe('So goes today');
});

test('three pictures of which all are refused leave nothing behind; one that is kept stays', async () => {
  const desk = await open('So it is today');
  await act(async () => caretAt(mounted.editor, 'So it'));
  await drop(3);
  await answer(desk, full);
  await answer(desk, full);
  await answer(desk, full);
  expect(read()).toBe('So it is today');
  await drop(3);
  await answer(desk, full);
  await answer(desk, kept);
  await answer(desk, full);
  expect(read()).toBe(`So it\n\n![](media/${'ab'.repeat(32)}.png)\n\nis today`);
  expect(mounted.box.querySelectorAll('p')).toHaveLength(3);
  await undo();
  expect(read()).toBe('So it is today');
});

test('what was written before a picture is refused stays as it is', async () => {
  const desk = await open('So it is today');
  await act(async () => caretAt(mounted.editor, 'So it'));
  await drop(2);
  await write('And then it');
  await answer(desk, full);
  await answer(desk, full);
  expect(read()).toBe('So it\n\nAnd then it is today');
  expect(mounted.box.querySelectorAll('p')).toHaveLength(2);
});
