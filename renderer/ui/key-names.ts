/**
 * Key combinations are written once, as 'Mod+Shift+Enter' (Mod is ⌘ on a Mac and Ctrl elsewhere), and shown, spoken and
 * announced through these functions.
 */
export type Platform = 'mac' | 'other';

const MAC_SIGNS: Record<string, string> = {
  Mod: '⌘',
  Meta: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↵',
  Backspace: '⌫',
  Escape: 'esc',
};
const OTHER_SIGNS: Record<string, string> = {
  Mod: 'Ctrl',
  Meta: 'Win',
  Enter: 'Enter',
  Backspace: '⌫',
  Escape: 'Esc',
};
const COMMON_SIGNS: Record<string, string> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Space: 'Space',
  Plus: '+',
};
const SPOKEN: Record<string, string> = {
  Up: 'Up arrow',
  Down: 'Down arrow',
  Left: 'Left arrow',
  Right: 'Right arrow',
  Mod: 'Control',
  Ctrl: 'Control',
  Plus: 'Plus',
};

export function currentPlatform(): Platform {
  return typeof navigator !== 'undefined' && /mac/i.test(navigator.platform) ? 'mac' : 'other';
}

/** The key that is held while something is clicked, in a sentence. */
export function clickKey(): string {
  return currentPlatform() === 'mac' ? 'Cmd' : 'Ctrl';
}

/** What is printed on the keys, in order: ['Ctrl', 'Shift', 'Enter'] or ['⌘', '⇧', '↵']. */
export function keySigns(keys: string, platform: Platform): string[] {
  const signs = platform === 'mac' ? MAC_SIGNS : OTHER_SIGNS;
  return keyParts(keys).map((key) => signs[key] ?? COMMON_SIGNS[key] ?? key);
}

/** The combination as words, for screen readers and titles: 'Control Shift Enter'. */
export function spokenKeys(keys: string, platform: Platform): string {
  return keyParts(keys)
    .map((key) =>
      platform === 'mac' && (key === 'Mod' || key === 'Meta') ? 'Command' : (SPOKEN[key] ?? key),
    )
    .join(' ');
}

const ARIA_NAMES: Record<string, string> = {
  Ctrl: 'Control',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};

/** The combination as aria-keyshortcuts wants it: 'Control+Shift+Enter'. */
export function ariaKeyShortcuts(keys: string, platform: Platform): string {
  return keyParts(keys)
    .map((key) => (key === 'Mod' ? (platform === 'mac' ? 'Meta' : 'Control') : (ARIA_NAMES[key] ?? key)))
    .join('+');
}

function keyParts(keys: string): string[] {
  return keys.split('+').filter((part) => part !== '');
}
