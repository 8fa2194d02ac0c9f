import {
  $getSelection,
  $onUpdate,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $putCaretBack } from '../actions/note-caret';
import { $caret } from '../containers/container-queries';

/**
 * Words that come as a whole, as dictation and input methods give them, are put in by us; Chromium then puts the caret
 * where it would have been had it done so itself, and on an empty last line it reckons wrong: into the block below. The
 * caret goes back behind the words before the next key.
 */
export function registerCommittedWords(editor: LexicalEditor): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unregister = editor.registerCommand(
    CONTROLLED_TEXT_INSERTION_COMMAND,
    (words) => {
      const isOnEmptyLine = $caret($getSelection())?.anchor.type === 'element';
      if (isOnEmptyLine && typeof words === 'string' && words.length > 1 && !editor.isComposing()) {
        $onUpdate(() => {
          const behind = editor.getEditorState()._selection;
          clearTimeout(timer);
          timer = setTimeout(() => editor.update(() => $putCaretBack(behind), { discrete: true }), 0);
        });
      }
      return false;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
  return () => {
    clearTimeout(timer);
    unregister();
  };
}
