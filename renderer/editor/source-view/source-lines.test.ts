import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, $selectAll } from 'lexical';
import { expect, test } from 'vitest';
import { sourceExtension } from './source-extension';
import {
  $insertSource,
  $putCaret,
  $selectedSource,
  caretOffset,
  countSourceWords,
  readSource,
} from './source-lines';

function sourceOf(text: string, caret = 0) {
  const editor = buildEditorFromExtensions(sourceExtension(text));
  editor.update(() => $putCaret(caret), { discrete: true });
  return editor;
}

test.each(['', 'a', 'a\n', '\n\na\n\n', '  a  \n\tb', '```\n\n\n```'])('%j is kept as it is', (text) => {
  const editor = sourceOf(text);
  expect(readSource(editor)).toBe(text);
  editor.dispose();
});

test.each([
  ['x', 'a\nbxc\nd', 4],
  ['x\ny', 'a\nbx\nyc\nd', 6],
  ['x\n\n\ny\n', 'a\nbx\n\n\ny\nc\nd', 9],
  ['x\r\ny', 'a\nbx\nyc\nd', 6],
])('%j goes in at the caret, line for line', (text, expected, caret) => {
  const editor = sourceOf('a\nbc\nd', 3);
  editor.update(() => $insertSource(text), { discrete: true });
  expect(readSource(editor)).toBe(expected);
  expect(caretOffset(editor)).toBe(caret);
  editor.dispose();
});

test('what is selected is copied as it would stand in a file', () => {
  const editor = sourceOf('a\n\nb\nc');
  editor.update(
    () => {
      $selectAll();
      expect($selectedSource()).toBe('a\n\nb\nc');
      $insertSource('x');
    },
    { discrete: true },
  );
  expect(readSource(editor)).toBe('x');
  editor.dispose();
});

test('the caret goes to every place and is found there', () => {
  const text = 'ab\n\n\nc';
  const editor = sourceOf(text);
  for (let offset = 0; offset <= text.length; offset += 1) {
    editor.update(() => $putCaret(offset), { discrete: true });
    expect(caretOffset(editor)).toBe(offset);
  }
  editor.dispose();
});

test('words are counted as they are in what is stored', () => {
  const editor = sourceOf('# Two words\n\n- and **three** more');
  expect(countSourceWords(editor)).toBe(5);
  editor.update(() => $getRoot().clear(), { discrete: true });
  expect(countSourceWords(editor)).toBe(0);
  editor.dispose();
});
