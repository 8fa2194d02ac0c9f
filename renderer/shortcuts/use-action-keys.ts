import { type KeyboardEvent, useEffect, useEffectEvent } from 'react';
import { isBehindDialog } from '../blocks/shortcuts/behind-dialog';
import { isWritten, matchesKeys } from '../blocks/shortcuts/match-keys';
import { useLiveActions } from '../ui/live-actions';
import { workspaceShortcuts } from './workspace-shortcuts';

type ActionId = keyof typeof workspaceShortcuts;

/** What a step can do by keys of its own; a null where it cannot be done now. */
export type StepActions = Readonly<Partial<Record<ActionId, (() => void) | null>>>;

/** Where the keyboard is without being in anything that hears keys of its own: nowhere, or at the steps of the task. */
const ELSEWHERE = ':is(body, [data-region="steps"], [data-region="steps"] *)';
/** The texts that the step is about. */
const TEXTS = '[data-region="responses"]';

/**
 * Offers the actions of a step to the palette, and hears their keys in the part that is given the handler, and from the
 * steps of the task: whoever has just chosen one of them goes on in it. Those of the step as a whole are heard in the texts
 * beside it as well: whoever finds nothing to flag while reading says so there.
 */
export function useActionKeys(actions: StepActions): (event: KeyboardEvent) => void {
  useLiveActions(actions);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (take(actions, event)) {
      event.stopPropagation();
    }
  };
  const onKeyElsewhere = useEffectEvent((event: globalThis.KeyboardEvent) => {
    // A bare letter judges or marks something: that is for whoever looks at it.
    const isChord = event.altKey || event.ctrlKey || event.metaKey;
    const isElsewhere = event.target instanceof Element && event.target.matches(ELSEWHERE);
    const isInText = event.target instanceof Element && event.target.closest(TEXTS) !== null;
    if ((isInText || (isChord && isElsewhere)) && !isBehindDialog()) {
      take(isInText ? ofStep(actions) : actions, event);
    }
  });
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => onKeyElsewhere(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return onKeyDown;
}

/** Without those of a part of it that has the focus. */
function ofStep(actions: StepActions): StepActions {
  const isOfStep = (id: string): boolean => !('part' in workspaceShortcuts[id as ActionId]);
  return Object.fromEntries(Object.entries(actions).filter(([id]) => isOfStep(id)));
}

/** Does what a key asks for, and says whether it asked for anything. */
function take(actions: StepActions, event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  const found = Object.entries(actions).find(([id, act]) => {
    return act !== null && matchesKeys(event, workspaceShortcuts[id as ActionId].keys);
  });
  if (found === undefined || event.defaultPrevented || isWritten(event)) {
    return false;
  }
  event.preventDefault();
  found[1]?.();
  return true;
}
