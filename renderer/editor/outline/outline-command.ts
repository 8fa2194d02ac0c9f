import { createCommand, type LexicalCommand } from 'lexical';

/** Asks for the headings of the text. */
export const OUTLINE_COMMAND: LexicalCommand<void> = createCommand('OUTLINE_COMMAND');
