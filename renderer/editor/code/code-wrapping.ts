import { COMMAND_PRIORITY_LOW, createCommand, type LexicalCommand, type LexicalEditor } from 'lexical';
import { useContext, useEffect } from 'react';
import { WritingRoomContext } from '../writing-room';

/** Asks for long lines of code to go on below, or to go out of sight again. */
export const WRAP_CODE_COMMAND: LexicalCommand<void> = createCommand('WRAP_CODE_COMMAND');

/** Whether the room wraps long lines of code; null where an editor stands on its own, and nobody keeps such a choice. */
export function useCodeWrapping(editor: LexicalEditor): boolean | null {
  const room = useContext(WritingRoomContext);
  useEffect(
    () =>
      room === null
        ? undefined
        : editor.registerCommand(
            WRAP_CODE_COMMAND,
            () => {
              room.onLooks({ wrapsCode: !room.looks.wrapsCode });
              return true;
            },
            COMMAND_PRIORITY_LOW,
          ),
    [editor, room],
  );
  return room?.looks.wrapsCode ?? null;
}
