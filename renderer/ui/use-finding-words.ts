import type { Finding } from '#shared/domain/finding';
import { PASSAGE_ACTIONS, pressFor } from '#shared/domain/passage-actions';
import { currentPlatform, keySigns } from './key-names';
import { namedKeys, useFirstKeys } from './keymap';

/** What a finding says, with the keys that were chosen for what it asks for; without any, with the word to choose. */
export function useFindingWords({ message, action }: Pick<Finding, 'message' | 'action'>): string {
  const { keys: usual, word } = PASSAGE_ACTIONS[action ?? 'quote-selection'];
  const keys = useFirstKeys(action === undefined ? usual : namedKeys(action, usual));
  if (action === undefined || keys === usual) {
    return message;
  }
  const now =
    keys === undefined
      ? `choose “${word}” beside it`
      : `press ${keySigns(keys, currentPlatform()).join('+')}`;
  return message.replace(pressFor(action), () => now);
}
