import type { KeyboardEvent } from 'react';
import { matchesKeys } from '../blocks/shortcuts/match-keys';
import { belongsToText } from './text-keys';
import type { ListHandle } from './use-list-items';

/** The keys of a list's items, the same wherever there is a list of texts. */
export const LIST_KEYS = {
  insert: 'Alt+Enter',
  remove: 'Alt+Backspace',
  up: 'Alt+Up',
  down: 'Alt+Down',
} as const;

/** Does what a key asks for with the item at `index`; the key then goes no further. */
export function onListKey(
  event: KeyboardEvent,
  index: number,
  handle: Pick<ListHandle<never>, 'addAt' | 'removeAt' | 'move'>,
): void {
  const act = actionOf(event, index, handle);
  if (act !== null && !event.nativeEvent.isComposing) {
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}

function actionOf(
  event: KeyboardEvent,
  index: number,
  handle: Pick<ListHandle<never>, 'addAt' | 'removeAt' | 'move'>,
): (() => void) | null {
  if (belongsToText(event)) {
    return null;
  }
  if (matchesKeys(event, LIST_KEYS.insert)) {
    return () => handle.addAt(index + 1);
  }
  if (matchesKeys(event, LIST_KEYS.remove)) {
    return () => handle.removeAt(index);
  }
  if (matchesKeys(event, LIST_KEYS.up)) {
    return () => handle.move(index, -1);
  }
  return matchesKeys(event, LIST_KEYS.down) ? () => handle.move(index, 1) : null;
}
