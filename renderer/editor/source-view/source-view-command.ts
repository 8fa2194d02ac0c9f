import { createCommand, type LexicalCommand } from 'lexical';

/** Asks for the Markdown of a text in place of its page, or for the page again. */
export const SOURCE_VIEW_COMMAND: LexicalCommand<void> = createCommand('SOURCE_VIEW_COMMAND');
