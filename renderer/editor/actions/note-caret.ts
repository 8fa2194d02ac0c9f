import { $getNodeByKey, $getSelection, $setSelection, type BaseSelection, type LexicalEditor } from 'lexical';

/**
 * Notes the caret before the keyboard leaves a text. What it gives takes the keyboard back there, with the caret where it
 * was.
 */
export function noteCaret(editor: LexicalEditor): (then?: () => void) => void {
  const noted = editor.getEditorState().read(() => $getSelection()?.clone() ?? null);
  return (then) => {
    const putBack = (): void => {
      editor.update(() => $putCaretBack(noted), { discrete: true });
    };
    // Before, as another editor or a field may have taken it away, and after, as the browser may have put the caret
    // to the beginning when the keyboard came back.
    putBack();
    editor.focus(() => {
      putBack();
      then?.();
    });
  };
}

function $putCaretBack(noted: BaseSelection | null): void {
  const isThere = noted?.getStartEndPoints()?.every(({ key }) => $getNodeByKey(key) !== null) ?? true;
  if (noted !== null && isThere) {
    $setSelection(noted.clone());
  }
}
