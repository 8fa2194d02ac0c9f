import { RUN_KEYS } from '../blocks/code-runner/run-keys';
import { ROOM_KEYS } from '../editor/shortcuts';
import { withNames } from './shortcuts';
import { stepShortcuts } from './step-shortcuts';

/**
 * The keys of the workspace and its steps, for handlers, tooltips, the palette and the key sheet alike. Those of a list,
 * a grid or an editor are bound where that thing is.
 */
export const workspaceShortcuts = withNames({
  'go-to-step': {
    scope: 'Workspace',
    keys: 'Mod+1 Mod+9',
    label: 'Go to step 1 … 9',
    isOfControl: true,
    isRow: true,
  },
  submit: { scope: 'Workspace', keys: 'Mod+Enter', label: 'Submit', words: 'send finish done' },
  undo: {
    scope: 'Workspace',
    keys: 'Mod+Z',
    label: 'Take the last change back (texts have their own)',
    words: 'undo',
    isFixed: true,
  },
  redo: {
    scope: 'Workspace',
    keys: 'Mod+Shift+Z Mod+Y',
    label: 'Make it again',
    words: 'redo',
    isFixed: true,
  },
  'next-area': {
    scope: 'Workspace',
    keys: 'F6',
    label: 'Next area: steps, responses, work, history, guidelines',
    words: 'pane region focus',
  },
  'previous-area': {
    scope: 'Workspace',
    keys: 'Shift+F6',
    label: 'Previous area',
    words: 'pane region focus',
  },
  'toggle-responses': {
    scope: 'Workspace',
    keys: 'Alt+R',
    label: 'Show or hide the responses',
    words: 'texts passages panes',
  },
  beside: {
    scope: 'Workspace',
    keys: 'Alt+B',
    label: 'Choose what stands beside the work',
    words: 'split view criteria earlier',
  },
  'toggle-guidelines': {
    scope: 'Workspace',
    keys: 'Alt+G',
    label: 'Show or hide the guidelines',
    words: 'instructions pane',
  },
  'toggle-history': {
    scope: 'Workspace',
    keys: 'Alt+H',
    label: 'Show or hide the history',
    words: 'versions revisions timeline restore',
  },
  'name-version': {
    scope: 'Workspace',
    keys: 'Mod+Alt+K',
    label: 'Keep what is there now as a named version',
    words: 'checkpoint save snapshot',
  },
  'focus-mode': {
    scope: 'Workspace',
    keys: ROOM_KEYS.focusMode,
    label: 'Focus mode: alone with the text',
    words: 'zen distraction',
  },
  typewriter: {
    scope: 'Workspace',
    keys: ROOM_KEYS.typewriter,
    label: 'Typewriter scrolling: the line stays at one height',
  },
  'go-to-response': {
    scope: 'Workspace',
    keys: 'Alt+1 Alt+8',
    label: 'Go to response A … H',
    isOfControl: true,
    isRow: true,
  },
  'fold-response': {
    scope: 'Workspace',
    keys: 'Alt+Shift+1 Alt+Shift+8',
    label: 'Fold or unfold response A … H',
    isOfControl: true,
    isRow: true,
  },
  'choose-sentences': {
    scope: 'Workspace',
    keys: 'Enter',
    label: 'In a text: choose sentences with the arrows',
    isOfControl: true,
    part: 'response',
  },
  'choose-words': {
    scope: 'Workspace',
    keys: 'Left Right',
    label: 'In a chosen sentence: choose words, Shift extends',
    isOfControl: true,
    part: 'response',
  },
  'add-to-list': {
    scope: 'Workspace',
    keys: 'Alt+N',
    label: 'Add to the list: criterion, constraint, turn, step',
    words: 'new insert variant exchange',
    at: ['criteria', 'prompt', 'converse', 'reason', 'probe'],
  },
  'move-in-list': {
    scope: 'Workspace',
    keys: 'Alt+Up Alt+Down',
    label: 'Move a criterion or constraint',
    isOfControl: true,
    part: 'list',
  },
  'insert-in-list': {
    scope: 'Workspace',
    keys: 'Alt+Enter',
    label: 'In a list: another one below',
    isOfControl: true,
    part: 'list',
  },
  'remove-from-list': {
    scope: 'Workspace',
    keys: 'Alt+Backspace',
    label: 'In a list: remove it',
    isOfControl: true,
    part: 'list',
  },
  'remove-card': {
    scope: 'Workspace',
    keys: 'Delete',
    label: 'On a flag, claim, label or region: remove it',
    isOfControl: true,
    part: 'card',
  },
  'duplicate-turn': {
    scope: 'Workspace',
    keys: 'Alt+D',
    label: 'On a turn: duplicate it',
    isOfControl: true,
    at: ['converse'],
    part: 'turn',
  },
  'branch-turn': {
    scope: 'Workspace',
    keys: 'Alt+Shift+B',
    label: 'On a turn: branch off there',
    isOfControl: true,
    at: ['converse'],
    part: 'turn',
  },
  'run-code': {
    scope: 'Workspace',
    keys: RUN_KEYS,
    label: 'In code that can be run: run it',
    isOfControl: true,
    part: 'code',
  },
  'note-rating': {
    scope: 'Workspace',
    keys: 'N',
    label: 'On a rating: write a note',
    part: 'rating',
  },
  ...stepShortcuts,
});

/** The keys that open a step by its number. */
export const STEP_KEYS = Array.from({ length: 9 }, (_, index) => `Mod+${index + 1}`);
