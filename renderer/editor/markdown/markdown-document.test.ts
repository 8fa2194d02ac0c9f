// @vitest-environment jsdom
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { afterEach, expect, test, vi } from 'vitest';
import * as counting from '#shared/domain/markdown-text';
import { applyPatch, diffJson } from '#shared/lib/patch';
import * as printing from '../../markdown/print-markdown';
import { editorWith } from '../testing/rewrite';
import { caretAt, run, type } from '../testing/type-into';
import { documentOf } from './document-of';
import * as exporting from './export-block';
import * as joining from './join-blocks';

afterEach(() => vi.restoreAllMocks());

test('a key in 2,000 blocks costs one block to save and to count, and none to read again', {
  timeout: 30_000,
}, () => {
  const source = Array.from({ length: 2_000 }, (_unused, index) => `Paragraph ${index} *of* many.`).join(
    '\n\n',
  );
  const editor = editorWith(source);
  const document = documentOf(editor);
  document.openRest();
  const work = [
    vi.spyOn(exporting, '$exportBlock'),
    vi.spyOn(printing, 'printBlock'),
    vi.spyOn(counting, 'countWords'),
  ];
  const place = vi.spyOn(joining, 'placeBlock');
  expect(document.read()).toBe(source);
  expect(document.countWords()).toBe(8_000);
  expect(work.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 2_000]);
  for (const words of ['Paragraph 1000 ', 'Paragraph 3 ']) {
    caretAt(editor, words);
    vi.clearAllMocks();
    type(editor, 'x');
    expect(work.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
    expect(document.read()).toContain(`${words}x`);
    expect(document.countWords()).toBeGreaterThanOrEqual(8_000);
    document.read();
    expect(work.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    // Itself, and a look at the next one.
    expect(place.mock.calls.length).toBe(2);
  }
  editor.dispose();
});

test('whatever is done to the blocks, the text is what joining all of them gives', {
  timeout: 30_000,
}, () => {
  const block = fc.constantFrom(
    '- a\n- b',
    '* c',
    '1. d',
    '# e',
    'f',
    '| g |\n| - |',
    '> h',
    '---',
    '```\ni\n```',
  );
  const edit = fc.record({
    what: fc.constantFrom('type', 'remove', 'move', 'empty', 'add', 'undo'),
    at: fc.nat(200),
    to: fc.nat(200),
  });
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 90 }),
      fc.array(edit, { maxLength: 12 }),
      (blocks, edits) => {
        const editor = editorWith(blocks.join('\n\n'));
        const document = documentOf(editor);
        let before = document.read();
        for (const { what, at, to } of edits) {
          run(editor, () => $edit(editor, what, at, to));
          const after = document.read();
          const first = editor.read(() => $getRoot().getFirstChildOrThrow().getKey());
          expect(after).toBe(document.readFrom(first));
          expect(applyPatch(before, diffJson(before, after))).toBe(after);
          before = after;
        }
        editor.dispose();
      },
    ),
    { numRuns: 25 },
  );
});

function $edit(editor: LexicalEditor, what: string, at: number, to: number): void {
  const nodes = $getRoot().getChildren();
  const node = nodes[at % nodes.length];
  const other = nodes[to % nodes.length];
  $setSelection(null);
  switch (what) {
    case 'type':
      node?.selectEnd().insertText('x');
      break;
    case 'remove':
      if (nodes.length > 1) node?.remove();
      break;
    case 'move':
      if (node !== undefined && node !== other) other?.insertAfter(node);
      break;
    case 'empty':
      node?.replace($createParagraphNode());
      break;
    case 'add':
      node?.insertAfter($createParagraphNode().append($createTextNode('new')));
      break;
    default:
      editor.dispatchCommand(UNDO_COMMAND, undefined);
  }
}

test('paragraphs, headings and lines between which another block comes, or goes, stay as they were written', () => {
  const editor = editorWith('__a__\n\nb\n===\n\n***\n\n_c_');
  const document = documentOf(editor);
  for (const place of [0, 1, 2]) {
    editor.update(
      () =>
        void $getRoot()
          .getChildAtIndex(place)
          ?.insertAfter($createParagraphNode().append($createTextNode('new'))),
      { discrete: true },
    );
    const blocks = ['__a__', 'b\n===', '***', '_c_'];
    expect(document.read()).toBe(blocks.toSpliced(place + 1, 0, 'new').join('\n\n'));
    editor.update(
      () =>
        $getRoot()
          .getChildAtIndex(place + 1)
          ?.remove(),
      { discrete: true },
    );
    expect(document.read()).toBe(blocks.join('\n\n'));
  }
  editor.dispose();
});

test('blocks that were not touched stay as they were written, however that was', () => {
  const editor = editorWith('Title\n=====\n* one\n* two\n\n\n\n__bold__ text\n***\nlast');
  caretAt(editor, 'last');
  type(editor, '!');
  expect(documentOf(editor).read()).toBe('Title\n=====\n* one\n* two\n\n\n\n__bold__ text\n***\n\nlast!');
  editor.dispose();
});

test.each([
  ['an item that was empty', '-\nb', '- x\n\nb'],
  ['a quotation that was empty', '>\nb', '> x\n\nb'],
])('words that come into %s do not run on into the block below', (_name, source, written) => {
  const editor = editorWith(source);
  run(editor, () => $getRoot().getFirstChildOrThrow<ElementNode>().selectEnd().insertText('x'));
  expect(documentOf(editor).read()).toBe(written);
  editor.dispose();
});

test('undo and redo are heard, though they list nothing as changed', () => {
  const editor = editorWith('a\n\n- b\n  - c\n\n| d | e |\n| - | - |\n| f | g |');
  const before = documentOf(editor).read();
  for (const words of ['c', 'g', 'a']) {
    caretAt(editor, words);
    type(editor, '!');
    expect(documentOf(editor).read()).not.toBe(before);
    run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(documentOf(editor).read().replace(/\s+/gu, ' ')).toBe(before.replace(/\s+/gu, ' '));
  }
  editor.dispose();
});

test('a block that is moved or removed takes its text along', () => {
  const editor = editorWith('a\n\nb\n\nc');
  run(editor, () => {
    const [first, second, third] = $getRoot().getChildren();
    third?.insertAfter(first!);
    second?.remove();
  });
  expect(documentOf(editor).read()).toBe('c\n\na');
  editor.dispose();
});

test('words are counted as the checks of a step count them', () => {
  const editor = editorWith('One two-three *four*.\n\n- five');
  expect(documentOf(editor).countWords()).toBe(4);
  caretAt(editor, 'five');
  type(editor, ' six');
  expect(documentOf(editor).countWords()).toBe(5);
  editor.dispose();
});

test('Windows line ends are read as line ends', () => {
  const editor = editorWith('a\r\n\r\n- b\r\n- c');
  expect(documentOf(editor).read()).toBe('a\n\n- b\n- c');
  editor.dispose();
});

test('the text can be read from within a listener', () => {
  const editor = editorWith('a');
  const heard: string[] = [];
  editor.registerUpdateListener(() => void heard.push(documentOf(editor).read()));
  caretAt(editor, 'a');
  type(editor, 'b');
  expect(heard.at(-1)).toBe('ab');
  editor.dispose();
});

test('an edit right after opening is not taken for part of it', () => {
  const editor = editorWith('- a\n\nb\n\n- c');
  run(editor, () => $getRoot().getChildAtIndex(1)?.remove());
  expect(documentOf(editor).read()).toBe('- a\n- c');
  editor.dispose();
});
