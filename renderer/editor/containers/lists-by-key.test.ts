import { expect, test } from 'vitest';
import { runAction } from '../actions/run-action';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { backspace, caretAt, tab, type } from '../testing/type-into';

type Editor = ReturnType<typeof editorWith>;

function after(
  markdown: string,
  at: string,
  act: (editor: Editor) => void,
  side: 'before' | 'behind' = 'behind',
) {
  const editor = editorWith(markdown);
  caretAt(editor, at, side);
  act(editor);
  const read = documentOf(editor).read();
  editor.dispose();
  return read;
}

test('Enter in a task makes a further task that is not done', () => {
  expect(after('- [x] a', 'a', (editor) => type(editor, '\nb'))).toBe('- [x] a\n- [ ] b');
});

test('Enter in an empty task ends the list', () => {
  expect(after('- [ ] a', 'a', (editor) => type(editor, '\n\nb'))).toBe('- [ ] a\n\nb');
});

test('a task is ticked and unticked by its key, in the item with the caret', () => {
  const tick = (editor: Editor) => runAction(editor, 'taskDone');
  expect(after('- [ ] a\n- [ ] b', 'b', tick)).toBe('- [ ] a\n- [x] b');
  expect(after('- [ ] a\n  - [x] b', 'b', tick)).toBe('- [ ] a\n  - [ ] b');
  expect(after('- a', 'a', tick)).toBe('- a');
});

test('a task that goes under a numbered item and comes back is still a task', () => {
  expect(after('- [ ] a\n- [x] b', 'b', (editor) => tab(editor))).toBe('- [ ] a\n  - [x] b');
  expect(after('- [ ] a\n  - [x] b', 'b', (editor) => tab(editor, true))).toBe('- [ ] a\n- [x] b');
});

test('a list keeps the number that it starts with', () => {
  expect(after('5. a\n6. b', 'b', (editor) => type(editor, '\nc'))).toBe('5. a\n6. b\n7. c');
  expect(after('5. a\n6. b', 'b', (editor) => runAction(editor, 'moveUp'))).toBe('5. b\n6. a');
  expect(after('5. a\n6. b', 'a', backspace, 'before')).toBe('a\n\n5. b');
});

test('Backspace at the start of an inner item takes it one level out', () => {
  expect(after('- a\n  - b', 'b', backspace, 'before')).toBe('- a\n- b');
});

test('three levels go in and out again', () => {
  const inner = after('- a\n- b\n- c', 'b', (editor) => {
    tab(editor);
    caretAt(editor, 'c');
    tab(editor);
    tab(editor);
  });
  expect(inner).toBe('- a\n  - b\n    - c');
  expect(
    after(inner, 'c', (editor) => {
      tab(editor, true);
      tab(editor, true);
    }),
  ).toBe('- a\n  - b\n- c');
});

test('a list inside a quotation is left by Enter, then the quotation', () => {
  expect(after('> - a', 'a', (editor) => type(editor, '\n\nb\n\nc'))).toBe('> - a\n>\n> b\n\nc');
});
