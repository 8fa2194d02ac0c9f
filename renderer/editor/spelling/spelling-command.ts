import { createCommand, type LexicalCommand } from 'lexical';

/** Asks what an unknown word may have been meant to be: the one at the given place, or (null) the next behind the caret. */
export const SPELLING_COMMAND: LexicalCommand<Range | null> = createCommand('SPELLING_COMMAND');
