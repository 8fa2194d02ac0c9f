import {
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  mergeRegister,
} from 'lexical';
import { isPressed } from '../../ui/key-press';
import { matchAction } from './match-keys';
import { registerAtHand } from './register-at-hand';
import { runAction } from './run-action';

const MARKDOWN_FORMATS: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'strikethrough',
  'code',
  'subscript',
  'superscript',
]);

/** The keys that Lexical and the browser give to a format on their own; they are free where somebody chose others for it. */
function isTakenFromFormat(event: KeyboardEvent): boolean {
  const isTaken = isPressed(event, 'Mod+B Mod+I', IS_APPLE ? 'mac' : 'other');
  if (isTaken) {
    event.preventDefault();
  }
  return isTaken;
}

/** The keys of shortcuts.ts, and no format that Markdown cannot write. */
export const ActionsExtension = defineExtension({
  name: 'goldsmith/actions',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const id = matchAction(event, IS_APPLE);
          // A read-only text has keys for nothing but reading.
          if (!editor.isEditable()) {
            return false;
          }
          if (id === null) {
            return isTakenFromFormat(event);
          }
          event.preventDefault();
          runAction(editor, id);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => !MARKDOWN_FORMATS.has(format),
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_NORMAL),
      registerAtHand(editor),
    ),
});
