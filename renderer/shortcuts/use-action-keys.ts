import type { KeyboardEvent } from 'react';
import { isWritten, matchesKeys } from '../blocks/shortcuts/match-keys';
import { useLiveActions } from '../ui/live-actions';
import { workspaceShortcuts } from './workspace-shortcuts';

type ActionId = keyof typeof workspaceShortcuts;

/** What a step can do by keys of its own; a null where it cannot be done now. */
export type StepActions = Readonly<Partial<Record<ActionId, (() => void) | null>>>;

/** Offers the actions of a step to the palette, and hears their keys in the part that is given the handler. */
export function useActionKeys(actions: StepActions): (event: KeyboardEvent) => void {
  useLiveActions(actions);
  return (event) => {
    const found = Object.entries(actions).find(([id, act]) => {
      return act !== null && matchesKeys(event, workspaceShortcuts[id as ActionId].keys);
    });
    if (found !== undefined && !event.defaultPrevented && !isWritten(event)) {
      event.preventDefault();
      event.stopPropagation();
      found[1]?.();
    }
  };
}
