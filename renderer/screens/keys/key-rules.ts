import type { Platform } from '../../ui/key-names';
import { type ChosenKeys, usualKeys } from '../../ui/keymap';
import { type Action, isRemappable } from './all-actions';

const TEXT_KEYS = /^(Mod\+)?(Shift\+)?(Up|Down|Left|Right|Home|End|PageUp|PageDown|Backspace|Delete)$/;
const WRITING_KEYS = /^(Shift\+)?(Enter|Tab|Space|Insert|Escape)$/;
const CLIPBOARD: Readonly<Record<string, string>> = {
  'Mod+C': 'copies',
  'Mod+V': 'pastes',
  'Mod+X': 'cuts',
  'Mod+A': 'selects everything',
  'Mod+Z': 'takes back what was typed',
  'Mod+Y': 'makes it again',
  'Mod+Shift+Z': 'makes it again',
  'Mod+Shift+V': 'pastes as plain text',
};
const OF_SYSTEM: Readonly<Record<Platform, RegExp>> = {
  other:
    /^(Meta\+.*|Alt\+(Tab|F4|Space|Escape)|Mod\+(Alt\+(Delete|Shift\+Delete)|W|Q|Tab|Shift\+Tab|Escape|Space))$/,
  mac: /^(Mod\+(Q|W|M|H|Tab|Shift\+Tab|Space|Alt\+(Escape|H|M))|Ctrl\+(Space|Up|Down|Left|Right))$/,
};

/** The combinations of an action on a platform, with what was chosen; those of a row one by one. */
export function combinationsOf(action: Action, chosen: ChosenKeys): string[] {
  const keys = (isRemappable(action) ? chosen[action.id] : undefined) ?? usualKeys(action.keys);
  const all = keys.split(' ').filter((one) => one !== '');
  return action.isRow ? rowBetween(all) : all;
}

function rowBetween([first = '', last = '']: readonly string[]): string[] {
  const [from, to] = [Number(first.at(-1)), Number(last.at(-1))];
  return Array.from({ length: to - from + 1 }, (_, at) => `${first.slice(0, -1)}${from + at}`);
}

/** Why a combination cannot be chosen for an action; null when it can. */
export function refusalOf(combination: string, action: Action, platform: Platform): string | null {
  const clipboard = CLIPBOARD[combination];
  if (clipboard !== undefined) {
    return `That ${clipboard}, in every text.`;
  }
  if (OF_SYSTEM[platform].test(combination)) {
    return 'The system or the window needs these keys.';
  }
  if (TEXT_KEYS.test(combination) || WRITING_KEYS.test(combination)) {
    return 'These keys move and write in texts and lists.';
  }
  if (isBare(combination) && !combinationsOf(action, {}).some(isBare)) {
    return 'That writes a character. Hold Ctrl, Alt or Command with it, or take a function key.';
  }
  return null;
}

/** Whether it is a character and nothing else, which is a key only where nothing is written. */
function isBare(combination: string): boolean {
  return /^(Shift\+)?[^+\s]$/.test(combination) || combination === 'Plus';
}

/** Whether both can be meant by one press: they are heard in the same place at the same time. */
export function areHeardTogether(one: Action, other: Action): boolean {
  const scopes = [one.scope, other.scope];
  if (
    one.id === other.id ||
    (scopes.includes('Tasks') && scopes.some((scope) => scope === 'Workspace' || scope === 'Writing'))
  ) {
    return false;
  }
  if (one.at !== null && other.at !== null && !one.at.some((kind) => other.at?.includes(kind) === true)) {
    return false;
  }
  // Tab in a list or in a table: where the caret is decides.
  if (one.part === 'text' && other.part === 'text' && one.isOfControl && other.isOfControl) {
    return false;
  }
  if (one.part !== null || other.part !== null) {
    // A text has a history of its own; and a part within a step is nearer to the focus than the step.
    const isSteps = (action: Action) => action.part === null && (action.at !== null || action.isFixed);
    const [inner, outer] = one.part === null ? [other, one] : [one, other];
    return (
      inner.part === outer.part ||
      (outer.part === null && (inner.part === 'text' ? !outer.isFixed : !isSteps(outer)))
    );
  }
  return true;
}

/** The actions that have the combination already, where both would be heard. */
export function conflictsWith(
  combination: string,
  action: Action,
  actions: readonly Action[],
  chosen: ChosenKeys,
): readonly Action[] {
  return actions.filter((other) => {
    // A character is no key where something is written.
    const isApart = isBare(combination) && other.part === 'text';
    return !isApart && areHeardTogether(action, other) && combinationsOf(other, chosen).includes(combination);
  });
}

/** The chosen keys with others for an action; its usual ones are not kept as a choice. Empty keys are a choice. */
export function withKeys(chosen: ChosenKeys, action: Action, keys: string): Record<string, string> {
  const { [action.id]: _, ...others } = chosen;
  return keys === usualKeys(action.keys) ? others : { ...others, [action.id]: keys };
}

/** Without one combination, which another action takes. */
export function withoutCombination(
  chosen: ChosenKeys,
  action: Action,
  combination: string,
): Record<string, string> {
  const left = combinationsOf(action, chosen).filter((one) => one !== combination);
  return withKeys(chosen, action, left.join(' '));
}
