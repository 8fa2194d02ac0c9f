import type { Platform } from './key-names';
import type { KeyPress } from './key-press';

const NAMED: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
  '+': 'Plus',
};

const SIGNS_BY_PLACE: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  Semicolon: ';',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
};

const WORDS =
  'Enter Escape Tab Backspace Delete Insert Space Plus Up Down Left Right Home End PageUp PageDown';
const KEY = new RegExp(`^([A-Z0-9]|F([1-9]|1\\d|2[0-4])|[^\\sA-Za-z0-9+@]|${WORDS.replaceAll(' ', '|')})$`);
const MODIFIERS = ['Mod', 'Ctrl', 'Meta', 'Alt', 'Shift'];

/**
 * The combination that was pressed, as it is written everywhere ('Mod+Shift+Z'); null while only Shift, Alt, Ctrl or the
 * like are held, or a character is being composed. `isPressed` knows it again.
 */
export function combinationOf(press: KeyPress, platform: Platform): string | null {
  if (
    /^(Control|Shift|Alt|AltGraph|Meta|OS|Fn|CapsLock|NumLock|Dead|Process|Unidentified)$/.test(press.key)
  ) {
    return null;
  }
  const isMac = platform === 'mac';
  const held = [
    (isMac ? press.metaKey : press.ctrlKey) && 'Mod',
    isMac && press.ctrlKey && 'Ctrl',
    !isMac && press.metaKey && 'Meta',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
  ].filter((part) => part !== false);
  const key = keyOf(press, held.length > 0);
  const isBareSign = /^[^A-Za-z0-9]$/.test(key) && held.join() === 'Shift';
  return KEY.test(key) ? [...(isBareSign ? [] : held), key].join('+') : null;
}

function keyOf({ key, code, ctrlKey, metaKey, altKey }: KeyPress, isHeld: boolean): string {
  const isCommand = ctrlKey || metaKey || altKey;
  if (/^[A-Za-z]$/.test(key)) {
    return key.toUpperCase();
  }
  if (isHeld && /^Digit\d$/.test(code)) {
    return code.slice('Digit'.length);
  }
  // Another script, or what Option makes of a key.
  if (key.length === 1 && key > '\u007f') {
    return /^Key[A-Z]$/.test(code) ? code.slice('Key'.length) : (SIGNS_BY_PLACE[code] ?? key);
  }
  const place = SIGNS_BY_PLACE[code];
  return isCommand && place !== undefined && key !== '+' ? place : (NAMED[key] ?? key);
}

/** Whether this is a combination as `combinationOf` writes it, modifiers in their order. */
export function isCombination(text: string): boolean {
  const parts = text.split('+');
  const held = parts.slice(0, -1);
  const places = held.map((name) => MODIFIERS.indexOf(name));
  return KEY.test(parts.at(-1) ?? '') && places.every((place, at) => place > (places[at - 1] ?? -1));
}
