import { ROOM_KEYS } from '../../editor/shortcuts';
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
  'next-area': {
    scope: 'Workspace',
    keys: 'F6',
    label: 'Next area: steps, responses, work, history, guidelines',
  },
  'previous-area': { scope: 'Workspace', keys: 'Shift+F6', label: 'Previous area' },
  'toggle-responses': { scope: 'Workspace', keys: 'Alt+R', label: 'Show or hide the responses' },
  beside: { scope: 'Workspace', keys: 'Alt+B', label: 'Choose what stands beside the work' },
  'toggle-guidelines': { scope: 'Workspace', keys: 'Alt+G', label: 'Show or hide the guidelines' },
  'toggle-history': { scope: 'Workspace', keys: 'Alt+H', label: 'Show or hide the history' },
  'name-version': {
    scope: 'Workspace',
    keys: 'Mod+Alt+K',
    label: 'Keep what is there now as a named version',
  },
  'focus-mode': { scope: 'Workspace', keys: ROOM_KEYS.focusMode, label: 'Focus mode: alone with the text' },
  typewriter: {
    scope: 'Workspace',
    keys: ROOM_KEYS.typewriter,
    label: 'Typewriter scrolling: the line stays at one height',
  },
  'go-to-response': { scope: 'Workspace', keys: 'Alt+1 Alt+8', label: 'Go to response A … H' },
  'fold-response': {
    scope: 'Workspace',
    keys: 'Alt+Shift+1 Alt+Shift+8',
    label: 'Fold or unfold response A … H',
  },
  'choose-sentences': {
    scope: 'Workspace',
    keys: 'Enter',
    label: 'In a text: choose sentences with the arrows',
  },
  'add-to-list': { scope: 'Workspace', keys: 'Alt+N', label: 'Add a criterion or constraint' },
  'move-in-list': { scope: 'Workspace', keys: 'Alt+Up Alt+Down', label: 'Move a criterion or constraint' },
  'quote-selection': {
    scope: 'Workspace',
    keys: 'Q J',
    label: 'Quote what is selected in a text: here, in the justification',
  },
  'link-to-criterion': { scope: 'Workspace', keys: 'K', label: 'Link what is selected to a criterion' },
  'point-again': {
    scope: 'Workspace',
    keys: 'P',
    label: 'Point a reference whose text has changed to what is selected',
  },
  'choose-words': {
    scope: 'Workspace',
    keys: 'Left Right',
    label: 'In a chosen sentence: choose words, Shift extends',
  },
  'flag-selection': { scope: 'Workspace', keys: 'F', label: 'Flag what is selected in a text' },
  'label-selection': { scope: 'Workspace', keys: 'L', label: 'Label what is selected in a text' },
  'show-mark': { scope: 'Workspace', keys: 'G', label: 'Show the flag or label of what is selected' },
  'nothing-to-flag': { scope: 'Workspace', keys: 'Shift+N', label: 'Nothing to flag' },
  'next-text': { scope: 'Workspace', keys: 'N', label: 'Label the next text' },
  'favourite-code': { scope: 'Workspace', keys: 'Alt+S', label: 'Make a code a favourite, or no longer' },
  'link-selection': { scope: 'Workspace', keys: 'L', label: 'Link what is selected to the chosen item' },
  'unlink-item': { scope: 'Workspace', keys: 'Backspace', label: 'Take the link of the chosen item away' },
  'next-untraced': { scope: 'Workspace', keys: 'N', label: 'Next item that is not traced' },
  'judge-pair': {
    scope: 'Workspace',
    keys: '1 6 T B',
    label: 'Comparing: along the scale, a tie, both bad',
  },
  'light-differences': { scope: 'Workspace', keys: 'D', label: 'Comparing: light what differs' },
  'not-applicable': { scope: 'Workspace', keys: 'X', label: 'On a rating: not applicable' },
  'read-alone': { scope: 'Workspace', keys: 'Space', label: 'On a ranked item: read it alone' },
  'judge-claim': {
    scope: 'Workspace',
    keys: 'T F C',
    label: 'On a claim about a picture: true, false, cannot tell',
  },
  'mark-claim': { scope: 'Workspace', keys: 'M', label: 'On a claim about a picture: mark it there' },
  'picture-tools': {
    scope: 'Workspace',
    keys: 'V B E P D',
    label: 'In a picture: move, mark a box, ellipse, polygon, point',
  },
  'picture-zoom': { scope: 'Workspace', keys: 'Plus - 0 1', label: 'In a picture: zoom, fit, actual size' },
  'picture-move': {
    scope: 'Workspace',
    keys: 'Alt+Up Mod+Up',
    label: 'In a picture: move or resize a region',
  },
  'picture-adjust': {
    scope: 'Workspace',
    keys: 'I [ ] { } , . < > R',
    label: 'In a picture: invert, brightness, contrast, level, window, reset',
  },
  'next-missing': {
    scope: 'Workspace',
    keys: 'Alt+J',
    label: 'Writing: next section that wants words; revising: next change to explain',
  },
  'run-answer': { scope: 'Workspace', keys: 'Alt+X', label: 'Writing code: run it' },
  'diff-change': {
    scope: 'Workspace',
    keys: 'N P Alt+Down Alt+Up',
    label: 'In a comparison: next and previous change',
  },
  'diff-view': { scope: 'Workspace', keys: 'Alt+D', label: 'Revising: side by side or inline' },
  'mark-step': {
    scope: 'Workspace',
    keys: 'R W N',
    label: 'On a step of a solution: right, wrong, neutral',
  },
  'note-step': { scope: 'Workspace', keys: 'E', label: 'On a step of a solution: write a note' },
  'shape-step': { scope: 'Workspace', keys: 'S J', label: 'On a step of a solution: part it, join it' },
  'split-step': { scope: 'Workspace', keys: 'Alt+Enter', label: 'In a step: begin the next one here' },
  'accept-passage': { scope: 'Workspace', keys: 'Enter', label: 'On an item: accept the suggested passage' },
} as const satisfies Record<string, Shortcut>;

/** The keys that open a step by its number. */
export const STEP_KEYS = Array.from({ length: 9 }, (_, index) => `Mod+${index + 1}`);
