import { $getSelection, $isRangeSelection, PASTE_TAG, UNDO_COMMAND } from 'lexical';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { type MountedEditor, mountEditor } from '../testing/mount-editor';
import { caretAt, caretAtEnd, run, type } from '../testing/type-into';

let mounted: MountedEditor;
afterEach(() => mounted.unmount());

async function typed(start: string, text: string): Promise<MountedEditor> {
  mounted = await mountEditor(start);
  await act(async () => {
    caretAtEnd(mounted.editor);
    type(mounted.editor, text);
  });
  return mounted;
}

function offered(): string[] {
  return [...document.querySelectorAll('[role=option]')].map(
    (option) => option.children[1]?.textContent ?? '',
  );
}

test('a slash offers every block and insertion, and says so', async () => {
  const { box, container } = await typed('', '/');
  expect(offered()).toEqual(
    expect.arrayContaining(['Heading 2', 'Task list', 'Code block', 'Table', 'Link']),
  );
  const active = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
  expect(active?.textContent).toContain('Text');
  expect(box.getAttribute('aria-controls')).toBe(document.querySelector('[role=listbox]')?.id);
  expect(container.querySelector('[role=status]')?.textContent).toMatch(/^\d+ entries to choose from$/);
});

test('what is typed narrows the list down, Enter takes the first, and one undo brings the words back', async () => {
  const { editor, press, box } = await typed('a\n\nb', ' /tab');
  expect(offered()).toEqual(['Table']);
  expect(await press('Enter')).toBe(true);
  const read = () => documentOf(editor).read();
  expect(read()).toBe('a\n\nb\n\n| | | |\n| - | - | - |\n| | | |\n| | | |');
  expect(box.hasAttribute('aria-activedescendant')).toBe(false);
  await act(async () => run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined)));
  expect(read()).toBe('a\n\nb /tab');
});

test('arrows go round, Tab takes the one they stand on', async () => {
  const { editor, press } = await typed('', '/head');
  await press('ArrowUp');
  expect(document.querySelector('[aria-selected=true]')?.textContent).toContain('Heading 4');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Tab');
  await act(async () => type(editor, 'x'));
  expect(documentOf(editor).read()).toBe('## x');
});

test('Escape leaves the slash as it is, and it asks no more', async () => {
  const { editor, press } = await typed('', '/');
  expect(await press('Escape')).toBe(true);
  await act(async () => type(editor, 'ta'));
  expect(offered()).toEqual([]);
  expect(documentOf(editor).read()).toBe('/ta');
});

test.each([
  ['', 'and/or'],
  ['', '1/2'],
  ['', '/usr/bin'],
  ['', '/ '],
  ['```\n\n```', '/'],
  ['`code`', '/'],
])('no menu in %j after %j', async (start, text) => {
  await typed(start, text);
  expect(offered()).toEqual([]);
});

test('in a cell of a table only insertions are offered', async () => {
  mounted = await mountEditor('| a |\n| - |\n| b |');
  await act(async () => {
    caretAt(mounted.editor, 'b');
    type(mounted.editor, ' /');
  });
  expect(offered()).toContain('Formula');
  expect(offered()).not.toContain('Heading 1');
});

test('a pasted slash is only a slash', async () => {
  mounted = await mountEditor('');
  const { editor } = mounted;
  await act(async () => {
    caretAtEnd(editor);
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) {
          selection.insertText('/');
        }
      },
      { tag: PASTE_TAG, discrete: true },
    );
  });
  expect(offered()).toEqual([]);
});
