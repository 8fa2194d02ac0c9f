import { buildEditorFromExtensions } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { proseExtension } from '../prose-extension';
import { caretAt, caretAtEnd } from '../testing/type-into';
import { takeAfterCaret } from './take-after-caret';

function open(markdown: string): LexicalEditor {
  return buildEditorFromExtensions(proseExtension({ markdown, isReadOnly: false }));
}

/** The text before and behind the caret that was put behind some words. */
function parted(markdown: string, words: string): [string, string | null] {
  const editor = open(markdown);
  caretAt(editor, words);
  const taken = takeAfterCaret(editor, documentOf(editor));
  return [documentOf(editor).read(), taken];
}

test('a paragraph is parted at the caret, and formats go on in both parts', () => {
  expect(parted('First **bold and more** end.\n\nNext.', 'bold')).toEqual([
    'First **bold**',
    '**and more** end.\n\nNext.',
  ]);
});

test('formulas stay whole', () => {
  expect(parted('Let $x = 1$. Then $y = 2$.', 'Then')).toEqual(['Let $x = 1$. Then', '$y = 2$.']);
});

test('a list is parted into two', () => {
  expect(parted('- one\n- two three\n- four', 'two')).toEqual(['- one\n- two', '- three\n- four']);
});

test('at the end nothing is taken', () => {
  const editor = open('All of it.');
  caretAtEnd(editor);
  expect(takeAfterCaret(editor, documentOf(editor))).toBe('');
  expect(documentOf(editor).read()).toBe('All of it.');
});

test('code and tables are not parted', () => {
  expect(parted('```\nfirst second\n```', 'first')).toEqual(['```\nfirst second\n```', null]);
  expect(parted('| first |\n| --- |\n| second |', 'sec')[1]).toBeNull();
});
