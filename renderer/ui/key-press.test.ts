import { afterEach, expect, test } from 'vitest';
import { combinationOf, isCombination } from './combination';
import { isPressed, type KeyPress } from './key-press';
import { currentKeys, namedKeys, setChosenKeys } from './keymap';

function press(key: string, code: string, held = '', part: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
    ...part,
  };
}

afterEach(() => setChosenKeys({}));

test('letters are known by their place on keyboards that write no Latin letter', () => {
  const russian = press('л', 'KeyK', 'Ctrl');
  const greek = press('κ', 'KeyK', 'Ctrl');
  const hebrew = press('ל', 'KeyK', 'Ctrl');
  for (const one of [russian, greek, hebrew]) {
    expect(isPressed(one, 'Mod+K', 'other')).toBe(true);
    expect(combinationOf(one, 'other')).toBe('Mod+K');
  }
  // Where Hebrew writes a sign of the Latin alphabet's keyboards.
  expect(isPressed(press('/', 'KeyQ'), 'Q', 'other')).toBe(true);
  expect(isPressed(press('ю', 'Period', 'Ctrl Shift'), 'Mod+Shift+.', 'other')).toBe(true);
  expect(isPressed(press('б', 'Comma', 'Ctrl'), 'Mod+,', 'other')).toBe(true);
});

test('letters are known by what they mean on a keyboard with another order', () => {
  const dvorak = press('k', 'KeyV', 'Ctrl');
  expect(isPressed(dvorak, 'Mod+K', 'other')).toBe(true);
  expect(isPressed(dvorak, 'Mod+V', 'other')).toBe(false);
  expect(isPressed(press("'", 'KeyQ', 'Ctrl'), 'Mod+Q', 'other')).toBe(false);
});

test('what composes a character is no shortcut, whatever keys it takes', () => {
  expect(isPressed(press('k', 'KeyK', 'Ctrl', { isComposing: true }), 'Mod+K', 'other')).toBe(false);
  expect(isPressed(press('Process', 'KeyK', 'Ctrl'), 'Mod+K', 'other')).toBe(false);
  const ofReact = press('k', 'KeyK', 'Ctrl', { nativeEvent: { isComposing: true } });
  expect(isPressed(ofReact, 'Mod+K', 'other')).toBe(false);
});

test('signs are met with and without Shift: Plus is shifted on some keyboards', () => {
  expect(isPressed(press('+', 'Equal', 'Ctrl Shift'), 'Mod+Plus', 'other')).toBe(true);
  expect(isPressed(press('+', 'BracketRight', 'Ctrl'), 'Mod+Plus', 'other')).toBe(true);
  expect(isPressed(press('+', 'NumpadAdd', 'Ctrl'), 'Mod+Plus', 'other')).toBe(true);
  expect(isPressed(press('-', 'Slash', 'Ctrl'), 'Mod+-', 'other')).toBe(true);
  expect(isPressed(press('0', 'Numpad0', 'Ctrl'), 'Mod+0', 'other')).toBe(true);
});

test('Alt with the number pad types a character and goes to no response', () => {
  expect(isPressed(press('1', 'Numpad1', 'Alt'), 'Alt+1', 'other')).toBe(false);
  expect(isPressed(press('1', 'Digit1', 'Alt'), 'Alt+1', 'other')).toBe(true);
});

test('keys named after an action are those that were chosen, all of them, or none', () => {
  const keys = namedKeys('redo', 'Mod+Shift+Z Mod+Y');
  const y = press('y', 'KeyY', 'Ctrl');
  expect(isPressed(y, keys, 'other')).toBe(true);
  setChosenKeys({ redo: 'Alt+Y' });
  expect(currentKeys(keys)).toBe('Alt+Y');
  expect(isPressed(y, keys, 'other')).toBe(false);
  expect(isPressed(press('y', 'KeyY', 'Alt'), keys, 'other')).toBe(true);
  setChosenKeys({ redo: '' });
  expect(isPressed(press('y', 'KeyY', 'Alt'), keys, 'other')).toBe(false);
});

test.each([
  [press('z', 'KeyZ', 'Ctrl Shift'), 'other', 'Mod+Shift+Z'],
  [press('&', 'Digit7', 'Ctrl Shift'), 'other', 'Mod+Shift+7'],
  [press('>', 'Period', 'Ctrl Shift'), 'other', 'Mod+Shift+.'],
  [press('ArrowUp', 'ArrowUp', 'Alt'), 'other', 'Alt+Up'],
  [press('F8', 'F8'), 'other', 'F8'],
  [press('+', 'NumpadAdd', 'Ctrl'), 'other', 'Mod+Plus'],
  [press('?', 'Slash', 'Shift'), 'other', '?'],
  [press('q', 'KeyQ'), 'other', 'Q'],
  [press('ç', 'KeyC', 'Meta Alt'), 'mac', 'Mod+Alt+C'],
  [press('k', 'KeyK', 'Ctrl'), 'mac', 'Ctrl+K'],
] as const)('what was pressed is written down, and known again (%#)', (pressed, platform, keys) => {
  expect(combinationOf(pressed, platform)).toBe(keys);
  expect(isCombination(keys)).toBe(true);
  expect(isPressed(pressed, keys, platform)).toBe(true);
});

test('modifiers alone, dead keys and nonsense are no combination', () => {
  expect(combinationOf(press('Shift', 'ShiftLeft', 'Shift'), 'other')).toBeNull();
  expect(combinationOf(press('Dead', 'Quote', 'Alt'), 'other')).toBeNull();
  expect(['Shift+Mod+Z', 'Mod+', 'Hyper+K', 'Mod+Banana', '', 'Mod+Mod+K'].filter(isCombination)).toEqual([]);
});
