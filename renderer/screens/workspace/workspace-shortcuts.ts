import type { Shortcut } from '../../shortcuts/shortcuts';

/**
 * The keys of the workspace and its steps, for handlers, tooltips and the key sheet alike. Those of a list, a grid or
 * an editor are bound where that thing is.
 */
export const workspaceShortcuts = {
  'go-to-step': { scope: 'Workspace', keys: 'Mod+1 Mod+9', label: 'Go to step 1 … 9' },
  submit: { scope: 'Workspace', keys: 'Mod+Enter', label: 'Submit' },
  undo: { scope: 'Workspace', keys: 'Mod+Z', label: 'Take the last change back (texts have their own)' },
  redo: { scope: 'Workspace', keys: 'Mod+Shift+Z Mod+Y', label: 'Make it again' },
  'next-area': { scope: 'Workspace', keys: 'F6', label: 'Next area: steps, responses, work, guidelines' },
  'previous-area': { scope: 'Workspace', keys: 'Shift+F6', label: 'Previous area' },
  'toggle-responses': { scope: 'Workspace', keys: 'Alt+R', label: 'Show or hide the responses' },
  'toggle-guidelines': { scope: 'Workspace', keys: 'Alt+G', label: 'Show or hide the guidelines' },
  'go-to-response': { scope: 'Workspace', keys: 'Alt+1 Alt+8', label: 'Go to response A … H' },
  'fold-response': {
    scope: 'Workspace',
    keys: 'Alt+Shift+1 Alt+Shift+8',
    label: 'Fold or unfold response A … H',
  },
  'choose-sentences': {
    scope: 'Workspace',
    keys: 'Enter',
    label: 'In a response: choose sentences with the arrows',
  },
  'add-to-list': { scope: 'Workspace', keys: 'Alt+N', label: 'Add a criterion or constraint' },
  'move-in-list': { scope: 'Workspace', keys: 'Alt+Up Alt+Down', label: 'Move a criterion or constraint' },
  'quote-selection': { scope: 'Workspace', keys: 'Q', label: 'Quote what is selected in a response' },
  'link-selection': { scope: 'Workspace', keys: 'L', label: 'Link what is selected to the chosen item' },
  'unlink-item': { scope: 'Workspace', keys: 'Backspace', label: 'Take the link of the chosen item away' },
  'next-untraced': { scope: 'Workspace', keys: 'N', label: 'Next item that is not traced' },
  'accept-passage': { scope: 'Workspace', keys: 'Enter', label: 'On an item: accept the suggested passage' },
} as const satisfies Record<string, Shortcut>;

/** The keys that open a step by its number. */
export const STEP_KEYS = Array.from({ length: 9 }, (_, index) => `Mod+${index + 1}`);
