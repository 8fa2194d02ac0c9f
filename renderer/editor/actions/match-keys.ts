import { isPressed, type KeyPress } from '../../ui/key-press';
import { PROSE_ACTIONS, type ProseActionId } from '../shortcuts';

/** The action whose keys were pressed. */
export function matchAction(event: KeyPress, isMac: boolean): ProseActionId | null {
  // Nearly every key only writes; no action has a letter without a modifier.
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    return null;
  }
  const platform = isMac ? 'mac' : 'other';
  const found = PROSE_ACTIONS.find(({ keys }) => keys !== undefined && isPressed(event, keys, platform));
  return found?.id ?? null;
}
