import type { KeyboardEvent } from 'react';
import type { ChainMark } from '#shared/steps/reason/reason-answer';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { belongsToText } from '../text-keys';
import { MARKS } from './mark-buttons';
import type { Chain } from './use-chain';

export const STEP_ACTION_KEYS = {
  note: workspaceShortcuts['note-step'].keys,
  part: workspaceShortcuts['part-step'].keys,
  join: workspaceShortcuts['join-step'].keys,
} as const;

export interface StepPlace {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  /** Whether the words of the steps may be changed, and with them their order. */
  readonly isEditable: boolean;
  readonly areMarked: boolean;
}

/** What a key does on the handle of a step; true when it did something. */
export function onHandleKey(event: KeyboardEvent, place: StepPlace, chain: Chain): boolean {
  const { id, index, count, isEditable } = place;
  const is = (keys: string): boolean => matchesKeys(event, keys);
  const goTo = (to: number): void => {
    const next = chain.idAt(to);
    if (next !== null) {
      chain.go({ id: next, part: 'handle' });
    }
  };
  const mark = place.areMarked ? MARKS.find(({ keys }) => is(keys))?.mark : undefined;
  if (mark !== undefined) {
    markAndGoOn(mark, place, chain);
    return true;
  }
  if (is('Up') || is('Down')) {
    goTo(index + (is('Up') ? -1 : 1));
  } else if (is('Home') || is('End')) {
    goTo(is('Home') ? 0 : count - 1);
  } else if (is(STEP_ACTION_KEYS.note)) {
    chain.go({ id, part: 'note' });
  } else if (is(STEP_ACTION_KEYS.part)) {
    chain.part(id);
  } else if (is(STEP_ACTION_KEYS.join)) {
    chain.join(id);
  } else if (isEditable && is('Delete')) {
    chain.remove(id);
  } else {
    return false;
  }
  return true;
}

/** What is wrong is said at once; otherwise the next step is at hand. */
export function markAndGoOn(mark: ChainMark, { id, index }: StepPlace, chain: Chain): void {
  chain.mark(id, mark);
  chain.go(mark === 'wrong' ? { id, part: 'note' } : { id: chain.idAt(index + 1) ?? id, part: 'handle' });
}

/** What a key does anywhere in a step; true when it did something. Taken before the editor has it. */
export function onRowKey(event: KeyboardEvent, place: StepPlace, chain: Chain): boolean {
  const { id, index, isEditable } = place;
  const by = matchesKeys(event, 'Alt+Up') ? -1 : matchesKeys(event, 'Alt+Down') ? 1 : 0;
  if (!isEditable || event.nativeEvent.isComposing || belongsToText(event)) {
    return false;
  }
  if (by !== 0) {
    chain.move(index, index + by);
    return true;
  }
  if (matchesKeys(event, 'Alt+Enter')) {
    if (chain.isOpen(id)) {
      return chain.splitAtCaret(id);
    }
    chain.insertAt(index + 1);
    return true;
  }
  return false;
}
