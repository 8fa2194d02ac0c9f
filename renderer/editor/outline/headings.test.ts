// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { $getSelection, $isRangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import { proseExtension } from '../prose-extension';
import { caretAt } from '../testing/type-into';
import { goToHeading, readHeadings } from './headings';

function open(markdown: string) {
  return buildEditorFromExtensions(proseExtension({ markdown, isReadOnly: false }));
}

test('the headings come in order with their levels, and the one above the caret is the current one', () => {
  const editor = open('before\n\n## One\n\na\n\n#### **Two**\n\nhere\n\n##\n\n> # quoted');
  const seen = () =>
    readHeadings(editor).map(({ title, level, isCurrent }) => `${level} ${title}${isCurrent ? ' *' : ''}`);
  caretAt(editor, 'here');
  expect(seen()).toEqual(['1 One', '3 Two *', '1 Untitled']);
  caretAt(editor, 'before');
  expect(seen()).toEqual(['1 One', '3 Two', '1 Untitled']);
});

test('a formula in a heading is one part of it, and is found by its TeX', () => {
  const [heading] = readHeadings(open('# The **sum** of $\\frac{a}{b}$ and $5'));
  expect(heading?.parts).toEqual(['The ', 'sum', ' of ', { tex: '\\frac{a}{b}' }, ' and $5']);
  expect(heading?.title).toBe('The sum of \\frac{a}{b} and $5');
});

test('going to a heading puts the caret behind its words', () => {
  const editor = open('# One\n\na\n\n# Two\n\nb');
  goToHeading(editor, readHeadings(editor)[1]?.key ?? '');
  const caret = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection)
      ? [selection.anchor.getNode().getTextContent(), selection.anchor.offset]
      : null;
  });
  expect(caret).toEqual(['Two', 3]);
});
