import { expect, test } from 'vitest';
import { matchAction } from './match-keys';

interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly held?: string;
  readonly isAltGraph?: boolean;
}

function pressed({ key, code = '', held = '', isAltGraph = false }: Pressed) {
  return {
    key,
    code,
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
    getModifierState: (name: string) => name === 'AltGraph' && isAltGraph,
  };
}

test('the key that means the letter counts, wherever it is', () => {
  expect(matchAction(pressed({ key: 'b', code: 'KeyN', held: 'Ctrl' }), false)).toBe('bold');
  expect(matchAction(pressed({ key: 'b', held: 'Meta' }), true)).toBe('bold');
  expect(matchAction(pressed({ key: 'b', held: 'Ctrl' }), true)).toBeNull();
  expect(matchAction(pressed({ key: 'b' }), false)).toBeNull();
});

test('digits count by their place, because Shift makes other signs of them', () => {
  expect(matchAction(pressed({ key: '&', code: 'Digit7', held: 'Ctrl Shift' }), false)).toBe('numbers');
  expect(matchAction(pressed({ key: '/', code: 'Digit7', held: 'Ctrl Shift' }), false)).toBe('numbers');
});

test('AltGr types brackets and is no shortcut', () => {
  expect(
    matchAction(pressed({ key: '}', code: 'Digit0', held: 'Ctrl Alt', isAltGraph: true }), false),
  ).toBeNull();
});

test('Option letters on a Mac are known by their place', () => {
  expect(matchAction(pressed({ key: 'ç', code: 'KeyC', held: 'Meta Alt' }), true)).toBe('codeBlock');
});

test('arrows are known by their names', () => {
  expect(matchAction(pressed({ key: 'ArrowUp', code: 'ArrowUp', held: 'Alt' }), false)).toBe('moveUp');
  expect(matchAction(pressed({ key: 'ArrowUp', code: 'ArrowUp' }), false)).toBeNull();
});
