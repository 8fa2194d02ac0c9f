import { useEffect, useEffectEvent } from 'react';
import { isBehindDialog } from '../../blocks/shortcuts/behind-dialog';
import { isTyping, matchesKeys } from '../../blocks/shortcuts/match-keys';
import { STEP_KEYS, workspaceShortcuts } from './workspace-shortcuts';

export interface WorkspaceKeys {
  readonly onStep: (index: number) => void;
  readonly onSubmit: () => void;
  readonly onRegion: (by: 1 | -1) => void;
  readonly onToggleResponses: () => void;
  readonly onToggleGuidelines: () => void;
  readonly onToggleHistory: () => void;
  readonly onNameVersion: () => void;
  readonly onFocusMode: () => void;
  readonly onTypewriter: () => void;
  /** Null where there is nothing to leave. */
  readonly onEscape: (() => void) | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/**
 * The keys of the whole workspace. They are taken on the way down to the focused element, because an editor would make
 * a line of Mod+Enter; an open dialog has the keys to itself.
 */
export function useWorkspaceKeys(keys: WorkspaceKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) {
      return;
    }
    const act = actionOf(event, keys);
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

function actionOf(event: KeyboardEvent, keys: WorkspaceKeys): (() => void) | null {
  const is = (id: keyof typeof workspaceShortcuts): boolean =>
    workspaceShortcuts[id].keys.split(' ').some((combination) => matchesKeys(event, combination));
  const step = STEP_KEYS.findIndex((combination) => matchesKeys(event, combination));
  if (step !== -1) {
    return () => keys.onStep(step);
  }
  if (is('submit')) {
    return keys.onSubmit;
  }
  // A text has a history of its own, down to the letter.
  if ((is('undo') || is('redo')) && !isTyping(event.target)) {
    return is('undo') ? keys.onUndo : keys.onRedo;
  }
  if (is('next-area')) {
    return () => keys.onRegion(1);
  }
  if (is('previous-area')) {
    return () => keys.onRegion(-1);
  }
  if (is('focus-mode')) {
    return keys.onFocusMode;
  }
  if (is('typewriter')) {
    return keys.onTypewriter;
  }
  if (event.key === 'Escape' && isOfNobody(event.target)) {
    return keys.onEscape;
  }
  if (is('toggle-responses')) {
    return keys.onToggleResponses;
  }
  if (is('toggle-history')) {
    return keys.onToggleHistory;
  }
  if (is('name-version')) {
    return keys.onNameVersion;
  }
  return is('toggle-guidelines') ? keys.onToggleGuidelines : null;
}
