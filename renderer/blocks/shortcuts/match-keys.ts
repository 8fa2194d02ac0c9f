import { currentPlatform, type Platform } from '../../ui/key-names';

/** What a key press is compared by; the part of KeyboardEvent that matters here. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const NAMES: Record<string, string> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Space: ' ',
  Plus: '+',
};

/**
 * Whether a key press is the combination, written as `Kbd` shows it: 'Mod+Enter', 'Alt+Up', 'Q'. Letters and digits
 * are compared by their place on the keyboard when Alt is held, because Alt makes other characters of them on a Mac,
 * and letters also where the keyboard writes another script. A bare sign ('?', '/') is met however it is typed: which
 * modifiers it needs depends on the keyboard.
 */
export function matchesKeys(press: KeyPress, keys: string, platform: Platform = currentPlatform()): boolean {
  const parts = keys.split('+');
  const wanted = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const control = has('Ctrl') || (has('Mod') && platform !== 'mac');
  const meta = has('Meta') || (has('Mod') && platform === 'mac');
  if (parts.length === 1 && /^[^A-Za-z0-9 ]$/.test(wanted)) {
    return press.key === wanted && !press.ctrlKey && !press.metaKey;
  }
  if (press.ctrlKey !== control || press.metaKey !== meta || press.altKey !== has('Alt')) {
    return false;
  }
  if (has('Shift') !== press.shiftKey) {
    return false;
  }
  if (has('Alt') && /^[A-Z0-9]$/.test(wanted)) {
    return press.code === (/\d/.test(wanted) ? `Digit${wanted}` : `Key${wanted}`);
  }
  const isOfAnotherScript = /^[A-Z]$/.test(wanted) && press.key.length === 1 && press.key > '\u007f';
  return isOfAnotherScript
    ? press.code === `Key${wanted}`
    : press.key.toLowerCase() === (NAMES[wanted] ?? wanted).toLowerCase();
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
