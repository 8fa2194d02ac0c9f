import { describe, expect, it } from 'vitest';
import { ariaKeyShortcuts, keySigns, spokenKeys } from './key-names';

describe('key combinations', () => {
  it('are printed as on the keyboard at hand', () => {
    expect(keySigns('Mod+Shift+Enter', 'other')).toEqual(['Ctrl', 'Shift', 'Enter']);
    expect(keySigns('Mod+Shift+Enter', 'mac')).toEqual(['⌘', '⇧', '↵']);
    expect(keySigns('Alt+Up', 'other')).toEqual(['Alt', '↑']);
  });

  it('are spoken as words', () => {
    expect(spokenKeys('Mod+Up', 'mac')).toBe('Command Up arrow');
    expect(spokenKeys('Mod+1', 'other')).toBe('Control 1');
  });

  it('are given to screen readers in the form of aria-keyshortcuts', () => {
    expect(ariaKeyShortcuts('Mod+K', 'mac')).toBe('Meta+K');
    expect(ariaKeyShortcuts('Alt+Shift+Down', 'other')).toBe('Alt+Shift+ArrowDown');
  });
});
