import { useSyncExternalStore } from 'react';

/**
 * The keys that people chose for themselves. Whatever shows or hears keys is given them with the name of their action in
 * front, '@submit Mod+Enter': the name leads to what was chosen, and what follows are the keys that it has otherwise.
 * So the handler, the tooltip, the menu and the sheet of one action cannot differ. Keys without a name are nobody's to
 * change: arrows of a list, Enter in a field.
 */
export type ChosenKeys = Readonly<Record<string, string>>;

let chosen: ChosenKeys = {};
const listeners = new Set<() => void>();

/** Puts the name of an action in front of its usual keys (alternatives are separated by spaces). */
export function namedKeys(action: string, usual: string): string {
  return `@${action} ${usual}`;
}

/** The action that keys are named after, or null. */
export function actionOfKeys(keys: string): string | null {
  return keys.length > 1 && keys.startsWith('@') ? (keys.slice(1).split(' ')[0] ?? null) : null;
}

/** The keys that an action has when nobody chose others. */
export function usualKeys(keys: string): string {
  return actionOfKeys(keys) === null ? keys : keys.split(' ').slice(1).join(' ');
}

/** What works now, alternatives separated by spaces; empty where somebody wants no keys. */
export function currentKeys(keys: string): string {
  const action = actionOfKeys(keys);
  return action === null ? keys : (chosen[action] ?? usualKeys(keys));
}

/** Each combination that works now. */
export function combinationsOf(keys: string): string[] {
  return currentKeys(keys)
    .split(' ')
    .filter((combination) => combination !== '');
}

/** From here on these keys work and are shown, everywhere. */
export function setChosenKeys(next: ChosenKeys): void {
  chosen = next;
  for (const listener of listeners) {
    listener();
  }
}

/** The keys of an action for something that shows them, and shows them anew when others are chosen. */
export function useCurrentKeys(keys: string): string {
  return useSyncExternalStore(onChosenKeys, () => currentKeys(keys));
}

/** The first of them, for buttons and tooltips that have room for one; undefined where there is none. */
export function useFirstKeys(keys: string | undefined): string | undefined {
  const [first] = useCurrentKeys(keys ?? '').split(' ');
  return first === '' ? undefined : first;
}

function onChosenKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
