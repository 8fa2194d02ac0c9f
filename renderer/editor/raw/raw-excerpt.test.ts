// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { MOST_LINES } from '../../markdown/kept-spans';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { caretAt, type } from '../testing/type-into';
import { excerptOf } from './raw-excerpt';

test('of source that is too long for the page its beginning is shown, and how much there is', () => {
  expect(excerptOf('<div>\n</div>')).toBeNull();
  const excerpt = excerptOf('- an item of a list\n'.repeat(5_000));
  expect(excerpt?.beginning.split('\n')).toHaveLength(12);
  expect(excerpt?.note).toContain('5,001 lines');
  expect(excerptOf('x'.repeat(1_000_000))?.note).toContain('1,000,000 characters');
});

test.each([
  ['table', `| a | b |\n| - | - |\n${'| some words | 2 |\n'.repeat(MOST_LINES)}`],
  ['list', '* some words of an item\n'.repeat(MOST_LINES + 1)],
  ['brackets', `${'['.repeat(50_000)}\n`],
  ['quotation', `${'>'.repeat(30_000)} deep\n`],
])(
  'a %s that is too much for the page is kept to the letter while words around it are written',
  (_name, much) => {
    const source = `Before.\n\n${much}\nBehind *it*.`;
    const editor = editorWith(source);
    const page = document.createElement('div');
    editor.setRootElement(page);
    documentOf(editor).openRest();
    expect(page.querySelectorAll('.raw-block').length).toBe(1);
    expect(page.textContent.length).toBeLessThan(2_000);
    expect(documentOf(editor).read()).toBe(source);
    caretAt(editor, 'Before.');
    type(editor, ' Now');
    expect(documentOf(editor).read()).toBe(source.replace('Before.', 'Before. Now'));
    editor.setRootElement(null);
    editor.dispose();
  },
);
