import type { KeyboardEvent } from 'react';
import { isTyping, matchesKeys } from '../../blocks/shortcuts/match-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { belongsToText } from '../text-keys';

/** What can be done with a turn. */
export type TurnAction = 'edit' | 'up' | 'down' | 'insert' | 'duplicate' | 'branch' | 'remove';

export const TURN_KEYS: Readonly<Record<TurnAction, string>> = {
  edit: 'Enter',
  up: 'Alt+Up',
  down: 'Alt+Down',
  insert: 'Alt+Enter',
  duplicate: workspaceShortcuts['duplicate-turn'].keys,
  branch: workspaceShortcuts['branch-turn'].keys,
  remove: 'Alt+Backspace',
};

/** What a key asks for that was pressed in a turn's row. */
export function turnActionOf(event: KeyboardEvent): TurnAction | null {
  if (belongsToText(event)) {
    return null;
  }
  // Plain Enter belongs to whatever has the focus; only on the row itself does it open the editor.
  const isRow = event.target === event.currentTarget && !isTyping(event.target);
  const actions = Object.keys(TURN_KEYS) as TurnAction[];
  return (
    actions.find((action) => matchesKeys(event, TURN_KEYS[action]) && (action !== 'edit' || isRow)) ?? null
  );
}
