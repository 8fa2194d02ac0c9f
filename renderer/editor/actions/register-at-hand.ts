import { COMMAND_PRIORITY_LOW, FOCUS_COMMAND, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { TitleWords } from '../../markdown/title-words';
import { goToHeading, readHeadings } from '../outline/headings';
import type { ProseActionId } from '../shortcuts';
import { $cellAtCaret, $changeTable } from '../table/change-table';
import { TABLE_ENTRIES } from '../table/table-entries';
import { readActiveActions } from '../toolbar/caret-state';
import { noteCaret } from './note-caret';
import { runAction } from './run-action';
import { setTextAtHand, type TextAtHand } from './text-at-hand';

/** What can also be done with a text that can only be read. */
const READING: ReadonlySet<ProseActionId> = new Set([
  'find',
  'findNext',
  'findPrevious',
  'outline',
  'appearance',
  'wrapCode',
]);

/** Offers the text to the palette from the moment when the writer is in it. */
export function registerAtHand(
  editor: LexicalEditor,
  offers: (id: ProseActionId) => boolean = () => true,
): () => void {
  const text = {
    offers: (id: ProseActionId) => offers(id) && (editor.isEditable() || READING.has(id)),
    active: () => readActiveActions(editor),
    here: () => tableActions(editor),
    headings: () => readHeadings(editor),
    draw: TitleWords,
    goToHeading: ({ key }: { readonly key: string }) => goToHeading(editor, key),
    leave: () => noteCaret(editor),
    run: (id: ProseActionId) => runAction(editor, id),
    hasFocus: () => editor.getRootElement()?.contains(document.activeElement) === true,
    isShown: () => editor.getRootElement()?.isConnected === true,
  };
  return editor.registerCommand(
    FOCUS_COMMAND,
    () => {
      setTextAtHand(text);
      return false;
    },
    COMMAND_PRIORITY_LOW,
  );
}

function tableActions(editor: LexicalEditor): ReturnType<TextAtHand['here']> {
  const isInTable = editor.isEditable() && editor.getEditorState().read(() => $cellAtCaret() !== null);
  return !isInTable
    ? []
    : TABLE_ENTRIES.flat().map(({ id, label }) => ({
        id: `table ${id}`,
        label,
        act: () => editor.update(() => $changeTable(id), { tag: HISTORY_PUSH_TAG }),
      }));
}
