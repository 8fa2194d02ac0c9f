// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { caretAt, run, type } from '../testing/type-into';
import { readAtOnce } from './html/reading';
import { $insertTree } from './insert-tree';
import { plainTree, readContent } from './pasted-tree';

const CARET = '¦';

/** What stands there after the HTML was pasted where the mark is, with what is typed then. */
function pastedInto(place: string, html: string, isPlain = false): string {
  const editor = editorWith(place);
  caretAt(editor, CARET, 'before');
  run(editor, () =>
    $insertTree(isPlain ? plainTree(html) : readAtOnce(readContent({ text: '', html, codeLanguage: null }))),
  );
  type(editor, '!');
  const markdown = documentOf(editor).read().replace(CARET, 'z');
  editor.dispose();
  return markdown;
}

test.each([
  ['words into words', `a${CARET}b`, '<b>x</b>', 'a**x**!zb'],
  ['a list into an item', `- a${CARET}`, '<ul><li>x</li><li>y</li></ul>', '- a\n\n  - x\n  - y!\n\n  z'],
  [
    'paragraphs into a cell',
    `| h |\n| - |\n| a${CARET} |`,
    '<p>x</p><p>y</p>',
    '| h |\n| - |\n| ax<br>y!z |',
  ],
  ['a heading into a quotation', `> a${CARET}`, '<h2>x</h2>', '> a\n>\n> ## x!\n>\n> z'],
  ['a page into code', `\`\`\`\na${CARET}\n\`\`\``, '<p>x <b>y</b></p>', '```\nax y!z\n```'],
  [
    'a table between words',
    `a${CARET}`,
    '<table><tr><td>x</td><td>y</td></tr></table>',
    'a\n\n| x | y! |\n| - | - |\n\nz',
  ],
])('%s: the caret is behind what was pasted', (_name, place, html, markdown) => {
  expect(pastedInto(place, html)).toBe(markdown);
});

test('as plain text, marks are words', () => {
  expect(pastedInto(`a ${CARET}`, '**x**', true)).toBe('a \\*\\*x\\*\\*!z');
  expect(pastedInto(CARET, '# x\n- y', true)).toBe('\\# x\\\n\\- y!z');
});

test('a pasted footnote takes a number that the document has not used, and goes to its end', () => {
  const html = '<p>x<a id="r" href="#n">1</a></p><ol><li id="n">new <a href="#r">back</a></li></ol>';
  expect(pastedInto(`a[^1] ${CARET}\n\n[^1]: old`, html)).toBe('a[^1] x[^2]!z\n\n[^1]: old\n\n[^2]: new');
});
