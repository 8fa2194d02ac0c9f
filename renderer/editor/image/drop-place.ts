import { eventFiles } from '@lexical/rich-text';
import { $createRangeSelectionFromDom, $setSelection, type LexicalEditor } from 'lexical';

/**
 * Puts the caret where files are dropped. Where that is beside words (on the title of a call-out, in an empty line) it
 * goes to the words next to it, as with a click; without this it would go behind the whole block.
 */
export function $moveCaretToDrop(editor: LexicalEditor, event: DragEvent): boolean {
  const [, files] = eventFiles(event);
  const place = files.length === 0 ? null : document.caretPositionFromPoint(event.clientX, event.clientY);
  const root = editor.getRootElement();
  if (place == null || root?.contains(place.offsetNode) !== true) {
    return false;
  }
  const range = document.createRange();
  range.setStart(place.offsetNode, place.offset);
  const page = document.getSelection();
  page?.removeAllRanges();
  page?.addRange(range);
  const caret = $createRangeSelectionFromDom(page, editor);
  if (caret === null) {
    return false;
  }
  $setSelection(caret);
  return true;
}
