import { PROSE_ACTIONS, type ProseAction, type ProseActionId } from '../shortcuts';

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

const CODES: Readonly<Record<string, string>> = {
  '.': 'Period',
  ',': 'Comma',
  Enter: 'Enter',
  F10: 'F10',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};

/** The action whose keys were pressed. */
export function matchAction(event: Pressed, isMac: boolean): ProseActionId | null {
  // AltGr is Ctrl+Alt on many layouts, and types brackets and braces there.
  if (event.getModifierState('AltGraph')) {
    return null;
  }
  const found = PROSE_ACTIONS.find((action) => keysOf(action).some((keys) => isPressed(keys, event, isMac)));
  return found?.id ?? null;
}

/** All combinations of an action. */
export function keysOf({ keys, otherKeys = [] }: ProseAction): readonly string[] {
  return keys === undefined ? otherKeys : [keys, ...otherKeys];
}

function isPressed(keys: string, event: Pressed, isMac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const has = (modifier: string) => parts.includes(modifier);
  const mod = has('Mod');
  return (
    event.metaKey === (mod && isMac) &&
    event.ctrlKey === (mod && !isMac) &&
    event.altKey === has('Alt') &&
    event.shiftKey === has('Shift') &&
    isKey(key, event)
  );
}

// Letters by what they mean on this layout; digits and signs by place, because Shift and Option change them.
function isKey(key: string, event: Pressed): boolean {
  if (/^\d$/u.test(key)) {
    return event.code === `Digit${key}`;
  }
  if (/^[A-Z]$/u.test(key)) {
    return event.key.toUpperCase() === key || (event.altKey && event.code === `Key${key}`);
  }
  return event.key === key || event.code === CODES[key];
}
