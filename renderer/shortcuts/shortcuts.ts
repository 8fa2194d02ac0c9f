/** Where a shortcut works; also a heading of the key sheet. The keys of the text editor are its own (editor/shortcuts). */
export type ShortcutScope = 'Everywhere' | 'Tasks' | 'Workspace';

export interface Shortcut {
  readonly scope: ShortcutScope;
  /** As ui/key-names writes them; alternatives are separated by spaces. */
  readonly keys: string;
  readonly label: string;
}

/**
 * Every shortcut of the app, once. Handlers, tooltips, menus and the key sheet all read it here, so that what is shown
 * is what works. Keys of a single list or editor that every such control has (arrows, Home, End) are listed only where
 * people would not guess them.
 */
export const shortcuts = {
  'show-shortcuts': { scope: 'Everywhere', keys: '? F1', label: 'Show the keys' },
  'go-tasks': { scope: 'Everywhere', keys: 'Mod+Shift+D', label: 'Go to the tasks' },
  'go-sync': { scope: 'Everywhere', keys: 'Mod+Shift+Y', label: 'Go to sync' },
  'go-settings': { scope: 'Everywhere', keys: 'Mod+,', label: 'Open settings' },
  'full-screen': { scope: 'Everywhere', keys: 'F11', label: 'Full screen, and back' },
  'toggle-theme': { scope: 'Everywhere', keys: 'Mod+Shift+L', label: 'Light or dark' },

  'search-tasks': { scope: 'Tasks', keys: '/', label: 'Search tasks' },
  'next-task': { scope: 'Tasks', keys: 'Down', label: 'Next task' },
  'previous-task': { scope: 'Tasks', keys: 'Up', label: 'Previous task' },
  'page-of-tasks': { scope: 'Tasks', keys: 'PageDown PageUp', label: 'A page down or up' },
  'ends-of-tasks': { scope: 'Tasks', keys: 'Home End', label: 'First or last task' },
  'open-task': { scope: 'Tasks', keys: 'Enter', label: 'Open the task' },
  'clear-search': { scope: 'Tasks', keys: 'Escape', label: 'Clear the search, back to the list' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;

/** The first combination of a shortcut, for buttons and tooltips that have room for one. */
export function firstKeys(id: ShortcutId): string {
  const [first = ''] = shortcuts[id].keys.split(' ');
  return first;
}
