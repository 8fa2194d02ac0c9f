import { $createRangeSelection, $setSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';

/** Puts another word in the place of one, in the looks that it had; an undo step of its own. The caret stands behind. */
export function replaceWord(editor: LexicalEditor, place: Range, word: string): void {
  editor.update(
    () => {
      const selection = $createRangeSelection();
      selection.applyDOMRange(place);
      $setSelection(selection);
      selection.insertText(word);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}
