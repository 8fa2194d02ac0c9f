import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import type { KeyPress } from '../../ui/key-press';
import type { Tool } from './marking';

/** What a key does in the picture. Steps of the cursor, of moves and of pans are in the units that the frame chooses. */
export type FrameAction =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'fit' | 'actual' | 'set' | 'cancel' | 'back' | 'name' | 'remove' }
  | { readonly kind: 'tool'; readonly tool: Tool }
  | {
      readonly kind: 'arrow' | 'move' | 'resize';
      readonly dx: number;
      readonly dy: number;
      readonly isFine: boolean;
    }
  | { readonly kind: 'region' | 'picture'; readonly by: 1 | -1 }
  | { readonly kind: 'invert' | 'reset' }
  | {
      readonly kind: 'adjust';
      readonly name: 'brightness' | 'contrast' | 'window' | 'level';
      readonly by: number;
    };

export const TOOL_KEYS: Readonly<Record<Tool, string>> = {
  select: 'V',
  box: 'B',
  ellipse: 'E',
  polygon: 'P',
  point: 'D',
};

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const ZOOM = 1.25;

const SIMPLE: readonly (readonly [keys: string, action: FrameAction])[] = [
  ['Plus', { kind: 'zoom', factor: ZOOM }],
  ['=', { kind: 'zoom', factor: ZOOM }],
  ['-', { kind: 'zoom', factor: 1 / ZOOM }],
  ['0', { kind: 'fit' }],
  ['1', { kind: 'actual' }],
  ['Enter', { kind: 'set' }],
  ['Escape', { kind: 'cancel' }],
  ['Backspace', { kind: 'back' }],
  ['Delete', { kind: 'remove' }],
  ['F2', { kind: 'name' }],
  ['N', { kind: 'region', by: 1 }],
  ['Shift+N', { kind: 'region', by: -1 }],
  ['PageDown', { kind: 'picture', by: 1 }],
  ['PageUp', { kind: 'picture', by: -1 }],
  ['I', { kind: 'invert' }],
  ['R', { kind: 'reset' }],
  ['[', { kind: 'adjust', name: 'brightness', by: -5 }],
  [']', { kind: 'adjust', name: 'brightness', by: 5 }],
  ['{', { kind: 'adjust', name: 'contrast', by: -5 }],
  ['}', { kind: 'adjust', name: 'contrast', by: 5 }],
  [',', { kind: 'adjust', name: 'level', by: -4 }],
  ['.', { kind: 'adjust', name: 'level', by: 4 }],
  ['<', { kind: 'adjust', name: 'window', by: -8 }],
  ['>', { kind: 'adjust', name: 'window', by: 8 }],
];

/**
 * What a key press asks of the picture, or null. Arrows alone move the cursor or the picture, with Alt the chosen region,
 * with Mod its lower right corner; Shift makes each of these steps a single pixel of the image.
 */
export function frameAction(press: KeyPress): FrameAction | null {
  const arrow = ARROWS[press.key];
  if (arrow !== undefined) {
    const kind = press.altKey ? 'move' : press.ctrlKey || press.metaKey ? 'resize' : 'arrow';
    return { kind, dx: arrow[0], dy: arrow[1], isFine: press.shiftKey };
  }
  for (const [tool, keys] of Object.entries(TOOL_KEYS) as [Tool, string][]) {
    if (matchesKeys(press, keys)) {
      return { kind: 'tool', tool };
    }
  }
  return SIMPLE.find(([keys]) => isKey(press, keys))?.[1] ?? null;
}

/** A sign is taken however it is typed; `+` cannot be written as one part of a combination. */
function isKey(press: KeyPress, keys: string): boolean {
  return keys === 'Plus'
    ? press.key === '+' && !press.ctrlKey && !press.metaKey && !press.altKey
    : matchesKeys(press, keys);
}
