import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { caretAt, run } from '../testing/type-into';
import { $listNumbers, $setListStart } from './list-numbers';

test('a numbered list goes on from the one before it, or begins anew', () => {
  const editor = editorWith('3. one\n4. two\n\nwords\n\n- a bullet\n\nmore\n\n1. three\n2. four');
  caretAt(editor, 'four');
  expect(editor.read($listNumbers)).toEqual({ start: 1, onward: 5 });
  run(editor, () => $setListStart(5));
  expect(documentOf(editor).read()).toBe(
    '3. one\n4. two\n\nwords\n\n- a bullet\n\nmore\n\n5. three\n6. four',
  );
  caretAt(editor, 'one');
  expect(editor.read($listNumbers)).toEqual({ start: 3, onward: null });
  caretAt(editor, 'a bullet');
  expect(editor.read($listNumbers)).toBeNull();
  editor.dispose();
});
