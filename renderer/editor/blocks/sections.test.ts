// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { proseExtension } from '../prose-extension';
import { type } from '../testing/type-into';
import { addSection, goBelowHeading } from './sections';

function open(markdown: string): LexicalEditor {
  return buildEditorFromExtensions(proseExtension({ markdown, isReadOnly: false }));
}

function caretText(editor: LexicalEditor): string {
  return editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection)
      ? (selection.anchor.getNode().getTopLevelElement()?.getTextContent() ?? '')
      : '';
  });
}

test('the caret goes to the end of what stands below a heading', () => {
  const editor = open('## 1. Plan:\n\nOne.\n\nTwo.\n\n## Next\n\nThree.');
  expect(goBelowHeading(editor, 'Plan')).toBe(true);
  expect(caretText(editor)).toBe('Two.');
  expect(goBelowHeading(editor, 'Missing')).toBe(false);
});

test('below an empty heading a paragraph is made, and what is typed goes there', () => {
  const editor = open('## Assessment\n\n## Plan\n');
  goBelowHeading(editor, 'Assessment');
  type(editor, 'Well.');
  expect(documentOf(editor).read()).toBe('## Assessment\n\nWell.\n\n## Plan');
});

test('a section is put in before another one, or at the end', () => {
  const editor = open('## Plan\n\nGo.');
  addSection(editor, 'Assessment', 'Plan');
  type(editor, 'Well.');
  addSection(editor, 'Evidence', null);
  type(editor, 'A trial.');
  expect(documentOf(editor).read()).toBe(
    '## Assessment\n\nWell.\n\n## Plan\n\nGo.\n\n## Evidence\n\nA trial.',
  );
});

test('in a text that is only read nothing is put in', () => {
  const editor = open('## Assessment\n\n## Plan\n');
  editor.setEditable(false);
  expect(goBelowHeading(editor, 'Assessment')).toBe(true);
  expect(editor.read(() => $getRoot().getChildrenSize())).toBe(2);
});
