import { createCommand, type LexicalCommand } from 'lexical';

/** Asks for the looks of the text. */
export const APPEARANCE_COMMAND: LexicalCommand<void> = createCommand('APPEARANCE_COMMAND');
