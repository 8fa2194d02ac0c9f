import type { StepKindName } from '#shared/steps/registry';
import { actionOfKeys, namedKeys } from '../ui/keymap';

/** Where a shortcut works; also a heading of the key sheet. The keys of the text editor are its own (editor/shortcuts). */
export type ShortcutScope = 'Everywhere' | 'Tasks' | 'Workspace';

export interface Shortcut {
  readonly scope: ShortcutScope;
  /** As ui/key-names writes them, named after the action (ui/keymap.ts); alternatives are separated by spaces. */
  readonly keys: string;
  readonly label: string;
  /** Other words that people look for it by. */
  readonly words?: string;
  /** Steps that have it; all of them where this is left out. */
  readonly at?: readonly StepKindName[];
  /** Heard only while the focus is in a part of this name, which is not a text. */
  readonly part?: string;
  /** The browser or the system has a part in its keys, so nobody can choose others. */
  readonly isFixed?: true;
  /**
   * Keys of a list, a grid, a picture or a whole row of things. They belong to what has the focus, so nobody can choose
   * others, and the palette, which takes the focus, does not offer them.
   */
  readonly isOfControl?: true;
  /** `keys` are the first and the last of a row of digits. */
  readonly isRow?: true;
}

/** Gives the keys of each action its name, so that others can be chosen for it. */
export function withNames<Id extends string>(
  table: Readonly<Record<Id, Shortcut>>,
): Readonly<Record<Id, Shortcut>> {
  const named = Object.entries<Shortcut>(table).map(([id, shortcut]) => {
    const isAsItIs =
      shortcut.isOfControl === true || shortcut.isFixed === true || actionOfKeys(shortcut.keys) !== null;
    return [id, isAsItIs ? shortcut : { ...shortcut, keys: namedKeys(id, shortcut.keys) }];
  });
  return Object.fromEntries(named);
}

/**
 * Every shortcut of the app, once. Handlers, tooltips, menus, the palette and the key sheet all read it here, so that what
 * is shown is what works. Keys of a single list or editor that every such control has (arrows, Home, End) are listed only
 * where people would not guess them.
 */
export const shortcuts = withNames({
  palette: {
    scope: 'Everywhere',
    keys: 'Mod+K Mod+Shift+P',
    label: 'Palette: everything that can be done',
    words: 'commands actions search jump',
  },
  'show-shortcuts': {
    scope: 'Everywhere',
    keys: '? F1',
    label: 'Show the keys, and choose others',
    words: 'shortcuts help keyboard remap',
  },
  'go-tasks': {
    scope: 'Everywhere',
    keys: 'Mod+Shift+D',
    label: 'Go to the tasks',
    words: 'dashboard list home',
  },
  'go-sync': {
    scope: 'Everywhere',
    keys: 'Mod+Shift+Y',
    label: 'Go to sync',
    words: 'submissions sent waiting hub network',
  },
  'sync-now': { scope: 'Everywhere', keys: '', label: 'Sync now', words: 'exchange fetch send hub' },
  'go-settings': {
    scope: 'Everywhere',
    keys: 'Mod+,',
    label: 'Open settings',
    words: 'preferences options language spelling account',
  },
  'go-back': { scope: 'Everywhere', keys: '', label: 'Back', words: 'return previous screen' },
  'toggle-theme': {
    scope: 'Everywhere',
    keys: 'Mod+Shift+L',
    label: 'Light or dark',
    words: 'theme colours night',
  },
  'zoom-in': { scope: 'Everywhere', keys: 'Mod+Plus Mod+=', label: 'Zoom in', words: 'larger bigger' },
  'zoom-out': { scope: 'Everywhere', keys: 'Mod+-', label: 'Zoom out', words: 'smaller' },
  'zoom-reset': { scope: 'Everywhere', keys: 'Mod+0', label: 'Zoom: actual size', words: 'reset 100 %' },
  'reduce-motion': {
    scope: 'Everywhere',
    keys: '',
    label: 'Reduced motion, on or off',
    words: 'animation transitions calm',
  },
  'full-screen': { scope: 'Everywhere', keys: 'F11', label: 'Full screen, and back', words: 'window' },

  'search-tasks': { scope: 'Tasks', keys: '/', label: 'Search tasks', words: 'find filter' },
  'next-task': { scope: 'Tasks', keys: 'Down', label: 'Next task', isOfControl: true, part: 'task list' },
  'previous-task': {
    scope: 'Tasks',
    keys: 'Up',
    label: 'Previous task',
    isOfControl: true,
    part: 'task list',
  },
  'page-of-tasks': {
    scope: 'Tasks',
    keys: 'PageDown PageUp',
    label: 'A page down or up',
    isOfControl: true,
    part: 'task list',
  },
  'ends-of-tasks': {
    scope: 'Tasks',
    keys: 'Home End',
    label: 'First or last task',
    isOfControl: true,
    part: 'task list',
  },
  'open-task': {
    scope: 'Tasks',
    keys: 'Enter',
    label: 'Open the task',
    isOfControl: true,
    part: 'task list',
  },
  'clear-search': {
    scope: 'Tasks',
    keys: 'Escape',
    label: 'Clear the search, back to the list',
    isOfControl: true,
    part: 'task list',
  },
});

export type ShortcutId = keyof typeof shortcuts;
