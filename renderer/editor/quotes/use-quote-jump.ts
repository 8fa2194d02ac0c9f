import { COMMAND_PRIORITY_LOW, createCommand, type LexicalCommand, type LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import { $quoteAtCaret } from './quote-at-caret';

/** Asks for the passage that the quotation at the caret comes from. */
export const SHOW_QUOTE_COMMAND: LexicalCommand<void> = createCommand('SHOW_QUOTE_COMMAND');

/** Leads from the quotation at the caret to where its words come from, as a click on its source does. */
export function useQuoteJump(editor: LexicalEditor, onQuoteClick: ((id: string) => void) | undefined): void {
  const latest = useRef(onQuoteClick);
  useEffect(() => {
    latest.current = onQuoteClick;
  });
  useEffect(
    () =>
      editor.registerCommand(
        SHOW_QUOTE_COMMAND,
        () => {
          const id = editor.read($quoteAtCaret);
          if (id !== null) {
            latest.current?.(id);
          }
          return id !== null;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
}
