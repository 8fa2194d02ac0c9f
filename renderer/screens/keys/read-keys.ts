import { isCombination } from '../../ui/combination';
import type { Platform } from '../../ui/key-names';
import type { ChosenKeys } from '../../ui/keymap';
import { type Action, isRemappable } from './all-actions';
import { conflictsWith, refusalOf } from './key-rules';

export interface ReadKeys {
  readonly chosen: ChosenKeys;
  /** Entries of the settings that do nothing, and why. */
  readonly ignored: readonly { readonly entry: string; readonly why: string }[];
}

/** What the settings hold, as far as it makes sense: the file may have been edited, or be of another version. */
export function readKeys(
  written: Readonly<Record<string, string>>,
  actions: readonly Action[],
  platform: Platform,
): ReadKeys {
  const chosen: Record<string, string> = {};
  const ignored: { entry: string; why: string }[] = [];
  const entries = Object.entries(written).map(([id, keys]) => ({ id, keys: keys.trim() }));
  for (const { id, keys } of entries) {
    const action = actions.find((one) => one.id === id);
    const why = action === undefined ? 'there is no such action' : problemOf(keys, action, platform);
    if (why === null) {
      chosen[id] = keys;
    } else {
      ignored.push({ entry: `${id}: ${keys}`, why });
    }
  }
  // Only now, as an entry may free what another takes.
  for (const [id, keys] of Object.entries(chosen)) {
    const action = actions.find((one) => one.id === id);
    const rival = keys
      .split(' ')
      .flatMap((one) => (action === undefined ? [] : conflictsWith(one, action, actions, chosen)))[0];
    if (rival !== undefined) {
      delete chosen[id];
      ignored.push({ entry: `${id}: ${keys}`, why: `“${rival.label}” has these keys` });
    }
  }
  return { chosen, ignored };
}

function problemOf(keys: string, action: Action, platform: Platform): string | null {
  if (!isRemappable(action)) {
    return 'its keys cannot be changed';
  }
  const combinations = keys.split(' ').filter((one) => one !== '');
  if (!combinations.every(isCombination)) {
    return 'these are no keys';
  }
  return combinations.map((one) => refusalOf(one, action, platform)).find((why) => why !== null) ?? null;
}
