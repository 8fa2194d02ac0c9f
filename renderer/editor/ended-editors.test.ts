// @vitest-environment jsdom
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { FOCUS_COMMAND, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { registerAtHand } from './actions/register-at-hand';
import { editorWith } from './testing/rewrite';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function enteredAndPutAway(): WeakRef<LexicalEditor> {
  const editor = editorWith('Words');
  const unregister = registerAtHand(editor);
  editor.dispatchCommand(FOCUS_COMMAND, new FocusEvent('focus'));
  unregister();
  editor.dispose();
  return new WeakRef(editor);
}

test('an editor that has ended is not held because the writer was in it last', async () => {
  const editor = enteredAndPutAway();
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
  expect(editor.deref() === undefined).toBe(true);
});

test('an editor that has ended has nothing to undo', () => {
  const editor = editorWith('Words');
  const history = getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState.peek();
  expect(history.current).not.toBeNull();
  editor.dispose();
  expect(history).toMatchObject({ current: null, undoStack: [], redoStack: [] });
});
