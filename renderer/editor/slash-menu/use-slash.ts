import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, type LexicalEditor, mergeRegister } from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import { slashGroups } from './slash-items';
import { followedSlash, openedSlash, type Slash } from './slash-state';

/**
 * The slash that asks for the menu, as long as anything matches what follows it, and how to close the menu. One look at
 * the text node with the caret per update; nothing is drawn while there is no slash.
 */
export function useSlash(editor: LexicalEditor): readonly [Slash | null, () => void] {
  const [slash, setSlash] = useState<Slash | null>(null);
  const current = useRef<Slash | null>(null);
  const set = useCallback((next: Slash | null) => {
    current.current = next;
    setSlash(next);
  }, []);
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener((payload) => {
          if (editor.isComposing()) {
            return;
          }
          const next =
            current.current === null ? openedSlash(editor, payload) : followedSlash(current.current, payload);
          const isAnswered = next !== null && slashGroups(next.query, next.isInCell).length > 0;
          set(isAnswered ? next : null);
        }),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            set(null);
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor, set],
  );
  return [slash, useCallback(() => set(null), [set])];
}
