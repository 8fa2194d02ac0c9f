import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { CAN_UNDO_COMMAND, type EditorState, HISTORIC_TAG, type LexicalEditor } from 'lexical';
import { withoutFocus } from '../image/without-focus';
import { isSameText } from './node-maps';
import { $stepTo } from './step-by-difference';

/** A change that may have to be taken back by itself: how the text was before it, and right after it. */
export interface RevocableChange {
  readonly before: EditorState;
  readonly after: EditorState;
}

/**
 * Makes the text what it was before a change, where nothing else has changed since, and forgets the change: neither undo
 * nor redo knows of it. The caret goes back too, unless the writer has put it elsewhere meanwhile. Whether it was done.
 */
export function takeBack(editor: LexicalEditor, { before, after }: RevocableChange): boolean {
  const now = editor.getEditorState();
  const history = getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState.peek();
  const last = history.undoStack.at(-1);
  if (!isSameText(now, after) || last === undefined || !isSameText(last.editorState, before)) {
    return false;
  }
  history.undoStack.pop();
  history.current = last;
  if (history.undoStack.length === 0) {
    editor.dispatchCommand(CAN_UNDO_COMMAND, false);
  }
  editor.update(() => $stepTo(editor, before.clone(caretIn(now, { before, after }))), {
    tag: withoutFocus(editor, HISTORIC_TAG),
    skipTransforms: true,
    discrete: true,
  });
  return true;
}

function caretIn(now: EditorState, { before, after }: RevocableChange): EditorState['_selection'] {
  const moved = now._selection;
  const hasMoved = moved !== null && after._selection?.is(moved) !== true;
  const points = moved?.getStartEndPoints() ?? null;
  return hasMoved && points?.every(({ key }) => before._nodeMap.get(key) === now._nodeMap.get(key)) === true
    ? moved
    : before._selection;
}
