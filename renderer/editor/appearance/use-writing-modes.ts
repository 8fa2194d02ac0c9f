import { COMMAND_PRIORITY_NORMAL, KEY_ESCAPE_COMMAND, type LexicalEditor } from 'lexical';
import { useContext, useEffect } from 'react';
import { WritingRoomContext } from '../writing-room';
import { useBrightPart } from './use-bright-part';
import { useTypewriter } from './use-typewriter';

/** How an editor behaves in the room it is in: focus mode, typewriter scrolling (where it is the page), and the way back. */
export function useWritingModes(editor: LexicalEditor, isPage: boolean): void {
  const room = useContext(WritingRoomContext);
  const isAlone = room?.isAlone === true;
  useTypewriter(editor, isPage && room?.looks.isTypewriter === true);
  useBrightPart(editor, isAlone ? room.looks.focus : 'all');
  useEffect(
    () =>
      isAlone
        ? editor.registerCommand(
            KEY_ESCAPE_COMMAND,
            (event) => {
              event.preventDefault();
              room.onAlone(false);
              return true;
            },
            COMMAND_PRIORITY_NORMAL,
          )
        : undefined,
    [editor, isAlone, room],
  );
}
