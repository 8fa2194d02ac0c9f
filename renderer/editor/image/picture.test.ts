// @vitest-environment jsdom
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $getSelection,
  $isNodeSelection,
  $nodesOfType,
  DROP_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test, vi } from 'vitest';
import type { KeptPicture } from '#shared/ipc/media';
import { type Sha256, sha256Schema } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { pngOf, writePng } from '../../../tests/support/png';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { caretAt, caretAtEnd, run } from '../testing/type-into';
import { EDIT_PICTURE_COMMAND } from './insert-picture';
import { type PictureDesk, setPictureDesk } from './picture-desk';
import { $isPictureNode, PictureNode } from './picture-node';

const hash = sha256Schema.parse('ab'.repeat(32));

interface Tried {
  readonly editor: LexicalEditor;
  readonly root: HTMLElement;
  readonly told: string[];
  /** Bytes that were handed in to be kept. */
  readonly kept: Uint8Array[];
  /** Lets the disk finish. */
  readonly finish: (outcome?: Result<KeptPicture, string>) => Promise<void>;
}

function open(markdown: string): Tried {
  const editor = editorWith(markdown);
  const root = document.createElement('div');
  root.contentEditable = 'true';
  editor.setRootElement(root);
  const told: string[] = [];
  const kept: Uint8Array[] = [];
  const waiting: ((outcome: Result<KeptPicture, string>) => void)[] = [];
  const desk: PictureDesk = {
    keep: (bytes) => {
      kept.push(bytes);
      return new Promise((resolve) => waiting.push(resolve));
    },
    choose: async () => success(null),
    read: async () => null,
    tell: (sentence) => told.push(sentence),
  };
  setPictureDesk(editor, desk);
  const usual = success({ sha256: hash as Sha256, type: 'image/png', width: 3, height: 3 } as const);
  const finish = async (outcome: Result<KeptPicture, string> = usual) => {
    await settled();
    waiting.splice(0).forEach((resolve) => {
      resolve(outcome);
    });
    await settled();
  };
  return { editor, root, told, kept, finish };
}

async function settled(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const read = (editor: LexicalEditor) => documentOf(editor).read();
const png = (bytes: Uint8Array<ArrayBuffer> = new Uint8Array(writePng(3, 3))) =>
  new File([bytes], 'a.png', { type: 'image/png' });
const drop = (editor: LexicalEditor, ...files: File[]) =>
  run(editor, () => editor.dispatchCommand(DRAG_DROP_PASTE, files));

function paste(editor: LexicalEditor, data: { html?: string; text?: string; files?: File[] }): void {
  const clipboardData = {
    types: [],
    files: data.files ?? [],
    getData: (type: string) =>
      type === 'text/html' ? (data.html ?? '') : type === 'text/plain' ? (data.text ?? '') : '',
  };
  const event = Object.assign(new Event('paste'), { clipboardData }) as unknown as ClipboardEvent;
  run(editor, () => editor.dispatchCommand(PASTE_COMMAND, event));
}

test('a dropped picture stands below its paragraph at once, and is stored when its file is on the disk', async () => {
  const { editor, root, kept, finish } = open('Before\n\nAfter');
  caretAt(editor, 'Before');
  drop(editor, png());
  expect(root.querySelector('.picture.is-arriving')).not.toBeNull();
  expect(read(editor)).toBe('Before\n\nAfter');
  await finish();
  expect(kept.map((bytes) => Buffer.from(bytes))).toEqual([writePng(3, 3)]);
  expect(read(editor)).toBe(`Before\n\n![](media/${hash}.png)\n\nAfter`);
  expect(root.querySelector('.picture img')?.getAttribute('src')).toBe(`app://media/${hash}`);
  expect(root.querySelector('.picture-mark')?.textContent).toBe('No description');
});

test('a picture that is dropped beside the words of a call-out stands in it, not below it', async () => {
  const { editor, root, finish } = open('> [!note]\n> words\n\nafter');
  document.body.append(root);
  caretAt(editor, 'after');
  // What Chromium finds on the title: the call-out itself, before the first of its paragraphs.
  const offsetNode = root.querySelector('.callout');
  Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode, offset: 1 }) });
  const dataTransfer = { types: ['Files'], files: [png()] };
  class Drop extends Event {
    readonly dataTransfer = dataTransfer;
  }
  vi.stubGlobal('DragEvent', Drop);
  const event = new Drop('drop', { cancelable: true });
  run(editor, () => editor.dispatchCommand(DROP_COMMAND, event as unknown as DragEvent));
  vi.unstubAllGlobals();
  await finish();
  expect(event.defaultPrevented).toBe(true);
  expect(read(editor)).toBe(`> [!NOTE]\n> ![](media/${hash}.png)words\n\nafter`);
  root.remove();
});

test('one undo takes the picture out, one redo brings it back with its address, however late the disk was', async () => {
  const { editor, finish } = open('Before');
  caretAtEnd(editor);
  drop(editor, png());
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(read(editor)).toBe('Before');
  await finish();
  expect(read(editor)).toBe('Before');
  run(editor, () => editor.dispatchCommand(REDO_COMMAND, undefined));
  await settled();
  expect(read(editor)).toBe(`Before\n\n![](media/${hash}.png)`);
});

test('a picture that the disk refuses goes away and says why', async () => {
  const { editor, told, finish } = open('Before');
  caretAtEnd(editor);
  drop(editor, png());
  await finish(failure('The disk is full.'));
  expect(told).toEqual(['The disk is full.']);
  expect(read(editor)).toBe('Before');
});

test.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG drawings'],
  ['a PDF', '%PDF-1.7 and more', 'no picture that can be kept'],
  ['a damaged PNG', pngOf([]).toString('latin1'), 'damaged'],
])('%s is refused in words, before anything is kept', async (_name, text, words) => {
  const { editor, told, kept, finish } = open('Before');
  caretAtEnd(editor);
  drop(editor, png(new Uint8Array(Buffer.from(text, 'latin1'))));
  await finish();
  expect(kept).toEqual([]);
  expect(told[0]).toContain(words);
  expect(read(editor)).toBe('Before');
});

test('a pasted picture asks for its description; the picture of copied cells beside their words is not taken', async () => {
  const { editor, kept, finish } = open('Before');
  const asked: string[] = [];
  editor.registerCommand(EDIT_PICTURE_COMMAND, (key) => asked.push(key) > 0, 0);
  caretAtEnd(editor);
  paste(editor, { files: [png()], html: '<meta charset="utf-8"><img src="https://a.b/c.png" alt="">' });
  await finish();
  expect(asked).toHaveLength(1);
  expect(read(editor)).toBe(`Before\n\n![](media/${hash}.png)`);
  paste(editor, { files: [png()], html: '<p>12 mg</p>', text: '12 mg' });
  await finish();
  expect(kept).toHaveLength(1);
  expect(read(editor)).toContain('12 mg');
});

test('pictures within pasted HTML come along, those of the web as what they show', async () => {
  const { editor, finish } = open('Start');
  caretAtEnd(editor);
  const data = `data:image/png;base64,${writePng(3, 3).toString('base64')}`;
  const html = `<p>A film: <img src="${data}" alt="Chest film"> and <img src="https://a.b/c.png" alt="Chart"></p>
    <p><img src="https://a.b/1x1.gif"><img src="file:///tmp/x.png" alt="x"><img src="cid:7" alt="y">end</p>`;
  paste(editor, { html, text: 'A film:  and end' });
  await finish();
  expect(read(editor)).toBe(
    `StartA film: ![Chest film](media/${hash}.png) and Chart

xyend`,
  );
});

test('within a list and a table a picture stands among the words', async () => {
  const { editor, finish } = open('- item\n\n| cell | b |\n| - | - |');
  caretAt(editor, 'item');
  drop(editor, png());
  caretAt(editor, 'cell');
  drop(editor, png());
  await finish();
  expect(read(editor)).toBe(`- item![](media/${hash}.png)\n\n| cell![](media/${hash}.png) | b |\n| - | - |`);
});

test('a picture of the web is never loaded: its description and address are shown, and it is kept as it is', () => {
  const markdown = '![A *chart*](https://a.b/c.png "Title") and ![](b)';
  const { editor, root } = open(markdown);
  expect(root.querySelector('img')).toBeNull();
  expect(root.querySelector('.picture')?.textContent).toContain('A chart https://a.b/c.png');
  caretAtEnd(editor);
  run(editor, () => $getSelection()?.insertText('.'));
  expect(read(editor)).toBe('![A chart](https://a.b/c.png "Title") and ![](b).');
});

test('a kept picture whose file is gone shows what it showed', () => {
  const { root } = open(`![Chest film](media/${hash}.png)`);
  root.querySelector('img')?.dispatchEvent(new Event('error'));
  expect(root.querySelector('img')).toBeNull();
  expect(root.querySelector('.picture')?.textContent).toBe(
    'Chest film This picture is not on this computer.',
  );
});

test('a click selects a picture, and no text takes one that nobody keeps', async () => {
  const { editor, root } = open(`words ![x](media/${hash}.png)`);
  document.body.append(root);
  root.querySelector('img')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  editor.read(() => {
    const selection = $getSelection();
    expect($isNodeSelection(selection) && $isPictureNode(selection.getNodes()[0])).toBe(true);
  });
  root.remove();
  setPictureDesk(editor, null);
  drop(editor, png());
  editor.read(() => expect($nodesOfType(PictureNode)).toHaveLength(1));
});
