import { currentPlatform, type Platform } from './key-names';
import { combinationsOf } from './keymap';

/** What a key press is compared by; the part of KeyboardEvent, the page's or React's, that matters here. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
  readonly getModifierState?: (name: 'AltGraph') => boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Space: ' ',
  Plus: '+',
};

const PLACES_OF_SIGNS: Readonly<Record<string, string>> = {
  '.': 'Period',
  ',': 'Comma',
  '/': 'Slash',
  ';': 'Semicolon',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '-': 'Minus',
  '=': 'Equal',
};

/** Signs that keys of a Hebrew keyboard write where others have a letter. No other common keyboard has them there. */
const HEBREW_SIGNS: Readonly<Record<string, string>> = { KeyQ: '/', KeyW: "'" };

/**
 * Whether a key press is one of the combinations, written as `Kbd` shows them ('Mod+Enter', 'Alt+Up', 'Q'; alternatives
 * are separated by spaces) or named after an action (keymap.ts). What composes a character of another script never is.
 */
export function isPressed(press: KeyPress, keys: string, platform: Platform = currentPlatform()): boolean {
  if (press.isComposing === true || press.nativeEvent?.isComposing === true || press.key === 'Process') {
    return false;
  }
  return combinationsOf(keys).some((combination) => isCombination(press, combination, platform));
}

function isCombination(press: KeyPress, combination: string, platform: Platform): boolean {
  const parts = combination.split('+');
  const wanted = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  // A bare sign is met however it is typed: which modifiers it needs depends on the keyboard.
  if (parts.length === 1 && /^[^A-Za-z0-9 ]$/.test(wanted)) {
    return press.key === wanted && !press.ctrlKey && !press.metaKey;
  }
  // AltGr is Ctrl and Alt at once on many keyboards, and types brackets and braces there.
  if (press.getModifierState?.('AltGraph') === true) {
    return false;
  }
  const control = has('Ctrl') || (has('Mod') && platform !== 'mac');
  const meta = has('Meta') || (has('Mod') && platform === 'mac');
  if (press.ctrlKey !== control || press.metaKey !== meta || press.altKey !== has('Alt')) {
    return false;
  }
  const isSign = wanted === 'Plus' || /^[^A-Za-z0-9]$/.test(wanted);
  if (isSign && !has('Shift') && press.key === (NAMES[wanted] ?? wanted)) {
    return true;
  }
  return press.shiftKey === has('Shift') && isKey(press, wanted, platform);
}

function isKey(press: KeyPress, wanted: string, platform: Platform): boolean {
  const isHeld = press.ctrlKey || press.metaKey || press.altKey || press.shiftKey;
  const isOnMacWithOption = platform === 'mac' && press.altKey;
  if (/^[A-Z]$/.test(wanted)) {
    // Letters by what they mean on this keyboard; by their place where it writes another script, or Option another sign.
    return writesNoLatin(press) || isOnMacWithOption
      ? press.code === `Key${wanted}`
      : press.key.toUpperCase() === wanted;
  }
  if (/^\d$/.test(wanted)) {
    // Digits by their place: Shift, Option and some keyboards make other signs of them. Alt with the number pad is the
    // system's way to type any character.
    return (
      (isHeld && press.code === `Digit${wanted}`) ||
      (press.key === wanted && !press.altKey && !press.shiftKey)
    );
  }
  const place = PLACES_OF_SIGNS[wanted];
  if (place !== undefined && (press.altKey || press.shiftKey || writesNoLatin(press))) {
    return press.key === wanted || press.code === place;
  }
  return press.key.toLowerCase() === (NAMES[wanted] ?? wanted).toLowerCase();
}

function writesNoLatin({ key, code }: KeyPress): boolean {
  return key.length === 1 && (key > '\u007f' || HEBREW_SIGNS[code] === key);
}
