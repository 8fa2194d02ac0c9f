import { currentPlatform, type Platform } from '../../ui/key-names';
import { isPressed, type KeyPress } from '../../ui/key-press';

/** Whether a key press is one of these keys, written as `Kbd` shows them or named after an action (ui/keymap.ts). */
export function matchesKeys(press: KeyPress, keys: string, platform: Platform = currentPlatform()): boolean {
  return isPressed(press, keys, platform);
}

/** Whether typing a plain letter here writes it, so that a single-letter shortcut must keep out of the way. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, [contenteditable="true"]') ||
      (target instanceof HTMLInputElement &&
        !['radio', 'checkbox', 'button', 'submit', 'range'].includes(target.type)))
  );
}

/** Whether a key press writes a character into a field, so that no shortcut may take it. */
export function isWritten(
  press: Pick<KeyPress, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'> & {
    readonly target: EventTarget | null;
  },
): boolean {
  const isCharacter =
    press.key.length === 1 && (!press.altKey || press.getModifierState?.('AltGraph') === true);
  return !press.ctrlKey && !press.metaKey && isCharacter && isTyping(press.target);
}
