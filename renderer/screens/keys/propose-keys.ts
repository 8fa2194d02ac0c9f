import type { Platform } from '../../ui/key-names';
import type { ChosenKeys } from '../../ui/keymap';
import { type Action, isRemappable } from './all-actions';
import { combinationsOf, conflictsWith, refusalOf, withKeys, withoutCombination } from './key-rules';

/** What comes of a combination that was pressed for an action, and the chosen keys that each decision leads to. */
export type Proposal =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'free'; readonly keys: Record<string, string> }
  | {
      readonly kind: 'taken';
      readonly by: readonly Action[];
      /** The other action gets the keys that this one had; null where that cannot be. */
      readonly swapped: Record<string, string> | null;
      /** The others go without. */
      readonly cleared: Record<string, string>;
    };

export function proposalFor(
  combination: string,
  action: Action,
  actions: readonly Action[],
  chosen: ChosenKeys,
  platform: Platform,
): Proposal {
  const refusal = refusalOf(combination, action, platform);
  if (refusal !== null) {
    return { kind: 'refused', why: refusal };
  }
  const by = conflictsWith(combination, action, actions, chosen);
  const fixed = by.find((other) => !isRemappable(other));
  if (fixed !== undefined) {
    return { kind: 'refused', why: `These are the keys of “${fixed.label}”, which cannot be changed.` };
  }
  const cleared = withKeys(
    by.reduce<ChosenKeys>((keys, other) => withoutCombination(keys, other, combination), chosen),
    action,
    combination,
  );
  if (by.length === 0) {
    return { kind: 'free', keys: cleared };
  }
  return { kind: 'taken', by, swapped: swap(combination, action, by, actions, chosen, platform), cleared };
}

function swap(
  combination: string,
  action: Action,
  by: readonly Action[],
  actions: readonly Action[],
  chosen: ChosenKeys,
  platform: Platform,
): Record<string, string> | null {
  const [other, ...more] = by;
  const mine = combinationsOf(action, chosen);
  if (other === undefined || more.length > 0 || mine.length === 0) {
    return null;
  }
  const theirs = combinationsOf(other, chosen).filter((one) => one !== combination);
  const swapped = withKeys(withKeys(chosen, action, combination), other, [...mine, ...theirs].join(' '));
  const isPossible = mine.every(
    (one) =>
      refusalOf(one, other, platform) === null && conflictsWith(one, other, actions, swapped).length === 0,
  );
  return isPossible ? swapped : null;
}
