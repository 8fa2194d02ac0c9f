/** What can be done with a turn. */
export type TurnAction = 'edit' | 'up' | 'down' | 'insert' | 'duplicate' | 'branch' | 'remove';

export const TURN_KEYS: Readonly<Record<TurnAction, string>> = {
  edit: 'Enter',
  up: 'Alt+Up',
  down: 'Alt+Down',
  insert: 'Alt+Enter',
  duplicate: 'Alt+D',
  branch: 'Alt+B',
  remove: 'Alt+Backspace',
};
