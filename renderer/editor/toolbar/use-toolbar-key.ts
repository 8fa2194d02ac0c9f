import { COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import { FOCUS_TOOLBAR_COMMAND } from '../actions/run-action';

/** Alt+F10 goes to the first button of the toolbar that is given the ref, and Escape from there back to the text. */
export function useToolbarKey(editor: LexicalEditor) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      editor.registerCommand(
        FOCUS_TOOLBAR_COMMAND,
        () => {
          // After the key's own update, which would take the keyboard back to the text.
          setTimeout(() => bar.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(), 0);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) {
        event.preventDefault();
        editor.focus();
      }
    };
    const element = bar.current;
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [editor]);
  return bar;
}
