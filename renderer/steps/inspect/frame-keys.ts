import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
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

/** The actions of each tool, which say what its keys are. */
export const TOOL_ACTIONS = {
  select: 'picture-select',
  box: 'picture-box',
  ellipse: 'picture-ellipse',
  polygon: 'picture-polygon',
  point: 'picture-point',
} as const satisfies Readonly<Record<Tool, string>>;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const ZOOM = 1.25;

/** What the actions of a picture do: by their keys in it, and from the palette. */
export const PICTURE_ACTIONS = {
  'picture-select': { kind: 'tool', tool: 'select' },
  'picture-box': { kind: 'tool', tool: 'box' },
  'picture-ellipse': { kind: 'tool', tool: 'ellipse' },
  'picture-polygon': { kind: 'tool', tool: 'polygon' },
  'picture-point': { kind: 'tool', tool: 'point' },
  'picture-zoom-in': { kind: 'zoom', factor: ZOOM },
  'picture-zoom-out': { kind: 'zoom', factor: 1 / ZOOM },
  'picture-fit': { kind: 'fit' },
  'picture-actual-size': { kind: 'actual' },
  'picture-next-region': { kind: 'region', by: 1 },
  'picture-previous-region': { kind: 'region', by: -1 },
  'picture-invert': { kind: 'invert' },
  'picture-reset': { kind: 'reset' },
  'picture-darker': { kind: 'adjust', name: 'brightness', by: -5 },
  'picture-brighter': { kind: 'adjust', name: 'brightness', by: 5 },
  'picture-less-contrast': { kind: 'adjust', name: 'contrast', by: -5 },
  'picture-more-contrast': { kind: 'adjust', name: 'contrast', by: 5 },
  'picture-lower-level': { kind: 'adjust', name: 'level', by: -4 },
  'picture-higher-level': { kind: 'adjust', name: 'level', by: 4 },
  'picture-narrower-window': { kind: 'adjust', name: 'window', by: -8 },
  'picture-wider-window': { kind: 'adjust', name: 'window', by: 8 },
} as const satisfies Readonly<Partial<Record<keyof typeof workspaceShortcuts, FrameAction>>>;

/** Keys of whatever is at hand in the picture, the same for everybody. */
const SIMPLE: readonly (readonly [keys: string, action: FrameAction])[] = [
  ['Enter', { kind: 'set' }],
  ['Escape', { kind: 'cancel' }],
  ['Backspace', { kind: 'back' }],
  ['Delete', { kind: 'remove' }],
  ['F2', { kind: 'name' }],
  ['PageDown', { kind: 'picture', by: 1 }],
  ['PageUp', { kind: 'picture', by: -1 }],
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
  for (const [id, action] of Object.entries(PICTURE_ACTIONS)) {
    if (matchesKeys(press, workspaceShortcuts[id as keyof typeof PICTURE_ACTIONS].keys)) {
      return action;
    }
  }
  return SIMPLE.find(([keys]) => matchesKeys(press, keys))?.[1] ?? null;
}
