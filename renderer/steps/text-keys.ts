import type { KeyboardEvent } from 'react';
import { isTyping } from '../blocks/shortcuts/match-keys';
import { currentPlatform, type Platform } from '../ui/key-names';

/** With Option, on a Mac: delete a word, go by paragraphs. */
const KEYS = new Set(['Backspace', 'Delete', 'ArrowUp', 'ArrowDown']);

/**
 * Whether a key works on the text that is being typed, so that it must not remove or move the whole item around it. On
 * other systems Alt with these keys does nothing in a text, and may be used there.
 */
export function belongsToText(
  { key, altKey, target }: Pick<KeyboardEvent, 'key' | 'altKey' | 'target'>,
  platform: Platform = currentPlatform(),
): boolean {
  return platform === 'mac' && altKey && KEYS.has(key) && isTyping(target);
}
