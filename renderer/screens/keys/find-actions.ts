import { currentPlatform, keySigns, spokenKeys } from '../../ui/key-names';
import { combinationsOf } from '../../ui/keymap';
import { rankItems } from '../palette/rank-items';
import type { Action } from './all-actions';

/** Those that match what was typed by their words or their keys: 'ctrl shift x', '⌘K', 'alt'. In their order. */
export function findActions(actions: readonly Action[], typed: string): readonly Action[] {
  const named = actions.map((action) => ({
    action,
    label: action.label,
    words: `${action.words} ${keyWords(action.keys)}`,
  }));
  const found = new Set(rankItems(named, typed.replaceAll('+', ' ')).map(({ action }) => action));
  return actions.filter((action) => found.has(action));
}

function keyWords(keys: string): string {
  const platform = currentPlatform();
  return combinationsOf(keys)
    .map((one) => `${keySigns(one, platform).join(' ')} ${spokenKeys(one, platform)}`)
    .join(' ');
}
