// @vitest-environment jsdom
import type { CodeNode } from '@lexical/code-core';
import { $getRoot, $getSelection, $isLineBreakNode, $isRangeSelection, KEY_TAB_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { CODE_LANGUAGES, codeLanguage } from '../../markdown/code-languages';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { caretAt, caretAtEnd, run, type } from '../testing/type-into';
import { findLanguages, languageName, OFFERED_LANGUAGES } from './offered-languages';

function typed(start: string, at: string, text: string): string {
  const editor = editorWith(start);
  caretAt(editor, at);
  type(editor, text);
  const markdown = documentOf(editor).read();
  editor.dispose();
  return markdown;
}

test('Enter keeps the indentation, and goes further in behind what opens a block', () => {
  expect(typed('```js\n  a\n```', 'a', '\nb')).toBe('```js\n  a\n  b\n```');
  expect(typed('```js\n  if (a) {\n```', '{', '\nb')).toBe('```js\n  if (a) {\n    b\n```');
  expect(typed('```python\ndef f():\n```', ':', '\npass')).toBe('```python\ndef f():\n    pass\n```');
  expect(typed('```go\nfunc f() {\n```', '{', '\nx')).toBe('```go\nfunc f() {\n\tx\n```');
  expect(typed('```js\ncase a:\n```', ':', '\nb')).toBe('```js\ncase a:\nb\n```');
});

test('a third Enter in a row leads out of code, however far in it was', () => {
  expect(typed('```python\ndef f():\n    pass\n```', 'pass', '\n\n\nout')).toBe(
    '```python\ndef f():\n    pass\n```\n\nout',
  );
  expect(typed('```go\n\tx\n```', 'x', '\n\ny')).toBe('```go\n\tx\n\t\n\ty\n```');
  expect(typed('```\nx\n```', 'x', '\n\n\nout')).toBe('```\nx\n```\n\nout');
});

test('code goes from left to right, and the browser need not look for that with each line that comes', () => {
  const editor = editorWith('```\nא\n```\n\nא');
  const page = document.createElement('div');
  editor.setRootElement(page);
  expect([...page.children].map((block) => block.getAttribute('dir'))).toEqual(['ltr', 'auto']);
  caretAt(editor, 'א');
  type(editor, '\nx');
  expect(page.firstElementChild?.getAttribute('dir')).toBe('ltr');
  editor.dispose();
});

test('a line is one text whatever was typed into it, so that the page lays out that line alone', () => {
  const editor = editorWith('```go\n\tif a {\n\t\tb()\n\n```');
  const page = document.createElement('div');
  editor.setRootElement(page);
  const lines = () =>
    [...(page.querySelector('.code-block')?.children ?? [])].map((line) => line.textContent);
  expect(lines()).toEqual(['\tif a {', '', '\t\tb()', '', '']);
  caretAt(editor, '\tb', 'behind');
  run(editor, () => {
    const selection = $getSelection();
    $isRangeSelection(selection) && selection.insertRawText('\tc\td');
  });
  expect(lines()).toEqual(['\tif a {', '', '\t\tb\tc\td()', '', '']);
  type(editor, '!\n?');
  expect(documentOf(editor).read()).toBe('```go\n\tif a {\n\t\tb\tc\td!\n\t\t?()\n\n```');
  expect(lines()).toHaveLength(7);
  editor.setRootElement(null);
  editor.dispose();
});

test('a line whose indentation is taken away holds nothing, and the caret is in it', () => {
  const editor = editorWith('```python\nif a:\n    b\n```');
  caretAt(editor, 'b');
  type(editor, '\n');
  run(editor, () =>
    editor.dispatchCommand(KEY_TAB_COMMAND, new KeyboardEvent('keydown', { key: 'Tab', shiftKey: true })),
  );
  const [line, caret] = editor.read(() => {
    const selection = $getSelection();
    const code = $getRoot().getFirstChildOrThrow<CodeNode>();
    return [code.getLastChild(), $isRangeSelection(selection) ? selection.anchor.type : null];
  });
  expect($isLineBreakNode(line)).toBe(true);
  expect(caret).toBe('element');
  type(editor, 'c');
  expect(documentOf(editor).read()).toBe('```python\nif a:\n    b\nc\n```');
  editor.dispose();
});

test('six lines and more are numbered, beside the text', () => {
  const editor = editorWith('```\n1\n2\n3\n4\n5\n```');
  const page = document.createElement('div');
  editor.setRootElement(page);
  const block = () => page.querySelector('.code-block');
  expect(block()?.hasAttribute('data-gutter')).toBe(false);
  caretAtEnd(editor);
  type(editor, '\n6');
  expect(block()?.getAttribute('data-gutter')).toBe('1\n2\n3\n4\n5\n6');
  expect(block()?.textContent).toBe('123456');
  editor.setRootElement(null);
  editor.dispose();
});

test('every language that is coloured is offered, by a word that means it', () => {
  const offered = new Set(OFFERED_LANGUAGES.map(({ id }) => codeLanguage(id)));
  expect(Object.keys(CODE_LANGUAGES).filter((language) => !offered.has(language))).toEqual([]);
  expect(new Set(OFFERED_LANGUAGES.map(({ label }) => label)).size).toBe(OFFERED_LANGUAGES.length);
});

test('languages are found by name, by fence word and by what people call them', () => {
  expect(findLanguages('c++')[0]?.label).toBe('C++');
  expect(findLanguages('py')[0]?.label).toBe('Python');
  expect(findLanguages('type')[0]?.label).toBe('TypeScript');
  expect(findLanguages('fortran 77')).toEqual([]);
  expect(findLanguages('brainfuck')).toEqual([{ id: 'brainfuck', label: 'brainfuck' }]);
  expect(languageName('py')).toBe('Python');
  expect(languageName('brainfuck')).toBe('brainfuck');
});
