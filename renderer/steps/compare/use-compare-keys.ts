import { useEffect, useEffectEvent } from 'react';
import { isBehindDialog } from '../../blocks/shortcuts/behind-dialog';
import { isTyping, matchesKeys } from '../../blocks/shortcuts/match-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { useLiveActions } from '../../ui/live-actions';
import type { ComparePoint } from './compare-points';

export interface CompareKeys {
  readonly points: readonly ComparePoint[];
  readonly onChoose: (point: ComparePoint | null) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onLight: () => void;
}

/** The key that lights what differs between the two. */
export const LIGHT_KEYS = workspaceShortcuts['light-differences'].keys;

/**
 * Keys that judge wherever the focus is in the step, also while a response is read: digits along the scale, T, B, D, and
 * Backspace to take a judgement back. The arrow keys go from row to row, except in a response, which they scroll.
 */
export function useCompareKeys(keys: CompareKeys): void {
  const judging = (outcome: 'tie' | 'both-bad'): (() => void) | null => {
    const point = keys.points.find(({ choice }) => choice.outcome === outcome);
    return point === undefined ? null : () => keys.onChoose(point);
  };
  useLiveActions({
    'light-differences': keys.onLight,
    'judge-tie': judging('tie'),
    'judge-both-bad': judging('both-bad'),
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // Whoever types is asked first: looking for a dialog costs more the longer the text on the screen is.
    if (event.defaultPrevented || event.isComposing || isTyping(event.target)) {
      return;
    }
    const region = regionOf(event.target);
    if (region === 'elsewhere') {
      return;
    }
    const act = actionOf(event, keys, region);
    if (act !== null) {
      event.preventDefault();
      act();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: CompareKeys, region: Region): (() => void) | null {
  const point = keys.points.find((one) => matchesKeys(event, one.keys));
  if (point !== undefined) {
    return () => keys.onChoose(point);
  }
  if (matchesKeys(event, LIGHT_KEYS)) {
    return keys.onLight;
  }
  if (region === 'work' && (matchesKeys(event, 'Down') || matchesKeys(event, 'Up'))) {
    return () => keys.onMove(event.key === 'ArrowDown' ? 1 : -1);
  }
  return region === 'work' && matchesKeys(event, 'Backspace') ? () => keys.onChoose(null) : null;
}

type Region = 'work' | 'responses' | 'elsewhere';

/** Whose keys these are. Where nothing in particular has the focus, they are the work's; lists have keys of their own. */
function regionOf(target: EventTarget | null): Region {
  if (isBehindDialog() || !(target instanceof Element)) {
    return 'elsewhere';
  }
  if (target.closest('[role="listbox"], [role="menu"]') !== null) {
    return 'elsewhere';
  }
  const region = target.closest('[data-region]')?.getAttribute('data-region') ?? null;
  if (region === null) {
    return target.closest('header, footer, aside, nav') === null ? 'work' : 'elsewhere';
  }
  return region === 'work' || region === 'responses' ? region : 'elsewhere';
}
