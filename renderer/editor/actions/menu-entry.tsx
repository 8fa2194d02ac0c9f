import type { MenuEntry } from '../../ui/menu';
import { type ProseActionId, proseAction } from '../shortcuts';
import { ACTION_ICONS } from '../toolbar/action-icons';

/** An action as an entry of a menu, with its picture and keys, and a tick where it is on. */
export function menuEntry(id: ProseActionId, active: ReadonlySet<ProseActionId>): MenuEntry {
  const { label, keys } = proseAction(id);
  const Icon = ACTION_ICONS[id];
  return {
    id,
    label,
    icon: Icon === undefined ? null : <Icon size={14} />,
    isChecked: active.has(id),
    ...(keys === undefined ? {} : { keys }),
  };
}
