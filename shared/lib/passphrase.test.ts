import { expect, test } from 'vitest';
import { plainPassphrase, weaknessOf } from './passphrase';

test('a passphrase is the same however its letters are composed and its words are spaced', () => {
  expect(plainPassphrase(' Ærø\n  und Zürich '.normalize('NFD'))).toBe('Ærø und Zürich');
  expect(plainPassphrase('cafe\u0301')).toBe('caf\u00e9');
});

test.each([
  ['', 'short'],
  ['          ', 'short'],
  ['thirteen char', 'short'],
  // What everybody takes for a start does not count.
  ['Password-2026', 'short'],
  ['Goldsmith secret 1', 'short'],
  ['aaaaaaaaaaaaaaaaaaaa', 'few-different'],
  ['abababababababababab', 'few-different'],
  ['abcdefghijklmnopqrst', 'in-order'],
  ['qwertyuiop 1234567890', 'in-order'],
  ['0987654321 poiuytrewq', 'in-order'],
  ['x'.repeat(1_001), 'long'],
])('%j is too weak: %s', (passphrase, weakness) => {
  expect(weaknessOf(passphrase)).toBe(weakness);
});

test.each(['seven grey herons over Ærø', 'k7fm-2xqp-hw4n-t9rb-c3vd', '七羽の灰色の鷺が島を越えて飛んだ夜'])(
  '%j is taken',
  (passphrase) => expect(weaknessOf(passphrase)).toBeNull(),
);
