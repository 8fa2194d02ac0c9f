import { createCommand, type LexicalCommand } from 'lexical';

export type FindOrder = 'find' | 'replace' | 'next' | 'previous';

/** Asks for the bar that finds and replaces, or for the next match of what was last looked for. */
export const FIND_COMMAND: LexicalCommand<FindOrder> = createCommand('FIND_COMMAND');
