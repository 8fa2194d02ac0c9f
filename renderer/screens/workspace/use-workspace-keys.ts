import { useEffect, useEffectEvent } from 'react';
import { isBehindDialog } from '../../blocks/shortcuts/behind-dialog';
import { isTyping, isWritten, matchesKeys } from '../../blocks/shortcuts/match-keys';
import { STEP_KEYS, workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { useLiveActions } from '../../ui/live-actions';

/** What the workspace itself does, whatever the step; the steps have their own (shortcuts/use-action-keys). */
const ACTIONS = [
  'submit',
  'undo',
  'redo',
  'next-area',
  'previous-area',
  'focus-mode',
  'typewriter',
  'toggle-responses',
  'toggle-history',
  'name-version',
  'toggle-guidelines',
] as const;

/** A null for what cannot be done now. */
export type WorkspaceActions = Readonly<Record<(typeof ACTIONS)[number], (() => void) | null>>;

export interface WorkspaceKeys {
  readonly onStep: (index: number) => void;
  /** Null where there is nothing to leave. */
  readonly onEscape: (() => void) | null;
}

/**
 * The keys of the whole workspace. They are taken on the way down to the focused element, because an editor would make
 * a line of Mod+Enter; an open dialog has the keys to itself.
 */
export function useWorkspaceKeys(actions: WorkspaceActions, keys: WorkspaceKeys): void {
  useLiveActions(actions);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const act = actionOf(event, actions, keys);
    // Asked last: looking for a dialog costs more the longer the text on the screen is.
    if (act !== null && !isBehindDialog()) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** Whether nothing that has the focus hears Escape itself: no text, no field, nothing that is open. */
function isOfNobody(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    !isTyping(target) &&
    target.closest('search') === null &&
    (target === document.body || target.closest('main') !== null)
  );
}

function actionOf(event: KeyboardEvent, actions: WorkspaceActions, keys: WorkspaceKeys): (() => void) | null {
  if (isWritten(event) || event.isComposing) {
    return null;
  }
  const step = STEP_KEYS.findIndex((combination) => matchesKeys(event, combination));
  if (step !== -1) {
    return () => keys.onStep(step);
  }
  if (event.key === 'Escape' && isOfNobody(event.target)) {
    return keys.onEscape;
  }
  const id = ACTIONS.find((one) => matchesKeys(event, workspaceShortcuts[one].keys));
  // A text has a history of its own, down to the letter.
  const isOfText = (id === 'undo' || id === 'redo') && isTyping(event.target);
  return id === undefined || isOfText ? null : (actions[id] ?? nothing);
}

/** Keys that would do something else here if they were let through: Mod+Enter makes a line. */
function nothing(): void {}
