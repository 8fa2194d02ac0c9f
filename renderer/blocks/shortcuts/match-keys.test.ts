// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { KeyPress } from '../../ui/key-press';
import { isTyping, matchesKeys } from './match-keys';

function press(key: string, part: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...part };
}

test('Mod is Control, and Command on a Mac', () => {
  expect(matchesKeys(press('Enter', { ctrlKey: true }), 'Mod+Enter', 'other')).toBe(true);
  expect(matchesKeys(press('Enter', { metaKey: true }), 'Mod+Enter', 'mac')).toBe(true);
  expect(matchesKeys(press('Enter', { ctrlKey: true }), 'Mod+Enter', 'mac')).toBe(false);
});

test('a combination is not met by one with more or fewer keys held', () => {
  expect(matchesKeys(press('Enter'), 'Mod+Enter', 'other')).toBe(false);
  expect(matchesKeys(press('Enter', { ctrlKey: true, shiftKey: true }), 'Mod+Enter', 'other')).toBe(false);
  expect(matchesKeys(press('q', { ctrlKey: true }), 'Q', 'other')).toBe(false);
  expect(matchesKeys(press('q'), 'Q', 'other')).toBe(true);
});

test('Alt with a digit is known by its place, since it types another sign on a Mac', () => {
  expect(matchesKeys(press('¡', { altKey: true, code: 'Digit1' }), 'Alt+1', 'mac')).toBe(true);
  expect(matchesKeys(press('ArrowUp', { altKey: true }), 'Alt+Up', 'other')).toBe(true);
});

test('single letters keep out of text fields, not out of radio buttons', () => {
  const area = document.createElement('textarea');
  const radio = Object.assign(document.createElement('input'), { type: 'radio' });
  expect(isTyping(area)).toBe(true);
  expect(isTyping(radio)).toBe(false);
  expect(isTyping(document.body)).toBe(false);
});

test('a bare sign is met however the keyboard brings it forth', () => {
  expect(matchesKeys(press('?', { shiftKey: true }), '?', 'other')).toBe(true);
  expect(matchesKeys(press('/', { shiftKey: true, code: 'Digit7' }), '/', 'other')).toBe(true);
  expect(matchesKeys(press('/', { ctrlKey: true }), '/', 'other')).toBe(false);
});

test('a letter is known by its place where the keyboard writes another script', () => {
  const cyrillic = press('В', { code: 'KeyD', ctrlKey: true, shiftKey: true });
  expect(matchesKeys(cyrillic, 'Mod+Shift+D', 'other')).toBe(true);
  const dvorak = press('e', { code: 'KeyD', ctrlKey: true });
  expect(matchesKeys(dvorak, 'Mod+D', 'other')).toBe(false);
});
