import { expect, test } from 'vitest';
import { type CodeEdit, indented, newLine, outdented } from './code-keys';

function applied(code: string, edit: CodeEdit): string {
  const next = code.slice(0, edit.start) + edit.text + code.slice(edit.end);
  return edit.from === edit.to
    ? `${next.slice(0, edit.from)}|${next.slice(edit.from)}`
    : `${next.slice(0, edit.from)}[${next.slice(edit.from, edit.to)}]${next.slice(edit.to)}`;
}

test('Tab indents at the caret, and whole lines when some are selected', () => {
  expect(applied('ab', indented('ab', 1, 1))).toBe('a    |b');
  expect(applied('a\n\nb\nc', indented('a\n\nb\nc', 0, 4))).toBe('[    a\n\n    b]\nc');
});

test('Shift+Tab takes an indent away, and the caret goes along', () => {
  expect(applied('      ab', outdented('      ab', 7, 7))).toBe('  a|b');
  expect(applied('x\n  ab', outdented('x\n  ab', 6, 6))).toBe('x\nab|');
  expect(applied('    a\n\tb', outdented('    a\n\tb', 0, 8))).toBe('[a\nb]');
});

test('Enter keeps the indent, and goes further in after a colon or an opening bracket', () => {
  expect(applied('  a', newLine('  a', 3, 3))).toBe('  a\n  |');
  expect(applied('if a:', newLine('if a:', 5, 5))).toBe('if a:\n    |');
  expect(applied('  f(x) {', newLine('  f(x) {', 8, 8))).toBe('  f(x) {\n      |');
});
