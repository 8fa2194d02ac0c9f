import { currentPlatform, type Platform } from '../ui/key-names';
import { namedKeys } from '../ui/keymap';

export type ProseActionId =
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
  | 'subscript'
  | 'superscript'
  | 'link'
  | 'paragraph'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'bullets'
  | 'numbers'
  | 'tasks'
  | 'taskDone'
  | 'quote'
  | 'callout'
  | 'calloutTip'
  | 'calloutImportant'
  | 'calloutWarning'
  | 'calloutCaution'
  | 'codeBlock'
  | 'mathInline'
  | 'mathBlock'
  | 'table'
  | 'image'
  | 'rule'
  | 'moveUp'
  | 'moveDown'
  | 'footnote'
  | 'footnoteJump'
  | 'showQuote'
  | 'source'
  | 'undo'
  | 'redo'
  | 'contextMenu'
  | 'spelling'
  | 'pastePlain'
  | 'keepPlain'
  | 'blockMenu'
  | 'toolbar'
  | 'find'
  | 'replace'
  | 'findNext'
  | 'findPrevious'
  | 'outline'
  | 'appearance'
  | 'wrapCode';

export interface ProseAction {
  readonly id: ProseActionId;
  readonly label: string;
  /** As the user interface writes keys, 'Mod+Shift+7', named after the action (ui/keymap.ts) and with alternatives. */
  readonly keys?: string;
  /** What can be typed instead. */
  readonly typed?: string;
  /** Other words that people look for it by. */
  readonly words?: string;
  /** The slash menu offers Blocks and Insert; the toolbar those and Text, as far as they have a picture (action-icons). */
  readonly group: 'Text' | 'Blocks' | 'Insert' | 'Editing' | 'Finding';
  /** It is on or off where the caret is (caret-state.ts). */
  readonly isSwitch?: true;
  /** It opens a panel, which takes the keyboard itself. */
  readonly opensPanel?: true;
  /** The browser or the system has a part in its keys, so nobody can choose others. */
  readonly isFixed?: true;
}

interface WrittenAction extends ProseAction {
  /** The keys on a Mac, where they are others. */
  readonly macKeys?: string;
}

/**
 * Every action of the prose editor: toolbar, slash menu, context menu, palette and the sheet of keys show them from here,
 * the key map obeys them. What each does is in actions/run-action.ts, its picture in toolbar/action-icons.tsx.
 */
const ACTIONS: readonly WrittenAction[] = [
  { id: 'bold', label: 'Bold', keys: 'Mod+B', typed: '**text**', group: 'Text', isSwitch: true },
  { id: 'italic', label: 'Italic', keys: 'Mod+I', typed: '*text*', group: 'Text', isSwitch: true },
  {
    id: 'strike',
    label: 'Strikethrough',
    keys: 'Mod+Shift+X',
    typed: '~~text~~',
    group: 'Text',
    isSwitch: true,
  },
  { id: 'code', label: 'Code', keys: 'Mod+E', typed: '`text`', group: 'Text', isSwitch: true },
  {
    id: 'subscript',
    label: 'Subscript',
    keys: 'Mod+Alt+,',
    typed: '<sub>2</sub>',
    group: 'Text',
    isSwitch: true,
  },
  {
    id: 'superscript',
    label: 'Superscript',
    keys: 'Mod+Alt+.',
    typed: '<sup>2</sup>',
    group: 'Text',
    isSwitch: true,
  },
  { id: 'paragraph', label: 'Text', keys: 'Mod+Alt+0', words: 'paragraph plain', group: 'Blocks' },
  { id: 'heading1', label: 'Heading 1', keys: 'Mod+Alt+1', typed: '# ', words: 'title h1', group: 'Blocks' },
  { id: 'heading2', label: 'Heading 2', keys: 'Mod+Alt+2', typed: '## ', words: 'h2', group: 'Blocks' },
  { id: 'heading3', label: 'Heading 3', keys: 'Mod+Alt+3', typed: '### ', words: 'h3', group: 'Blocks' },
  { id: 'heading4', label: 'Heading 4', keys: 'Mod+Alt+4', typed: '#### ', words: 'h4', group: 'Blocks' },
  {
    id: 'bullets',
    label: 'Bulleted list',
    keys: 'Mod+Shift+8',
    typed: '- ',
    words: 'unordered points',
    group: 'Blocks',
    isSwitch: true,
  },
  {
    id: 'numbers',
    label: 'Numbered list',
    keys: 'Mod+Shift+7',
    typed: '1. ',
    words: 'ordered steps',
    group: 'Blocks',
    isSwitch: true,
  },
  {
    id: 'tasks',
    label: 'Task list',
    keys: 'Mod+Shift+9',
    typed: '[ ] ',
    words: 'to-do todo check checkbox',
    group: 'Blocks',
    isSwitch: true,
  },
  {
    id: 'quote',
    label: 'Quotation',
    keys: 'Mod+Shift+.',
    typed: '> ',
    words: 'blockquote cite',
    group: 'Blocks',
    isSwitch: true,
  },
  {
    id: 'callout',
    label: 'Call-out: note',
    keys: 'Mod+Alt+B',
    typed: '> [!note] ',
    words: 'alert admonition box info callout',
    group: 'Blocks',
    isSwitch: true,
  },
  {
    id: 'calloutTip',
    label: 'Call-out: tip',
    typed: '> [!tip] ',
    words: 'alert admonition hint callout',
    group: 'Blocks',
  },
  {
    id: 'calloutImportant',
    label: 'Call-out: important',
    typed: '> [!important] ',
    words: 'alert admonition callout',
    group: 'Blocks',
  },
  {
    id: 'calloutWarning',
    label: 'Call-out: warning',
    typed: '> [!warning] ',
    words: 'alert admonition attention callout',
    group: 'Blocks',
  },
  {
    id: 'calloutCaution',
    label: 'Call-out: caution',
    typed: '> [!caution] ',
    words: 'alert admonition danger callout',
    group: 'Blocks',
  },
  {
    id: 'link',
    label: 'Link',
    keys: 'Mod+Shift+K',
    typed: '[text](address)',
    words: 'url web address',
    group: 'Insert',
    isSwitch: true,
    opensPanel: true,
  },
  {
    id: 'codeBlock',
    label: 'Code block',
    keys: 'Mod+Alt+C',
    typed: '```',
    words: 'program source fence',
    group: 'Insert',
    isSwitch: true,
  },
  {
    id: 'mathInline',
    label: 'Formula',
    keys: 'Mod+Shift+M',
    typed: '$x^2$',
    words: 'maths equation tex latex inline',
    group: 'Insert',
    opensPanel: true,
  },
  {
    id: 'mathBlock',
    label: 'Formula on its own line',
    keys: 'Mod+Alt+M',
    // Option+Command+M puts every window away there.
    macKeys: 'Mod+Alt+Shift+M',
    typed: '$$',
    words: 'maths equation tex latex display',
    group: 'Insert',
    opensPanel: true,
  },
  {
    id: 'table',
    label: 'Table',
    keys: 'Mod+Shift+G',
    typed: '| a | b |',
    words: 'grid rows columns',
    group: 'Insert',
  },
  {
    id: 'image',
    label: 'Picture',
    keys: 'Mod+Alt+P',
    words: 'image photo figure scan file',
    group: 'Insert',
    opensPanel: true,
  },
  {
    id: 'rule',
    label: 'Rule',
    keys: 'Mod+Alt+R',
    typed: '---',
    words: 'horizontal line divider',
    group: 'Insert',
  },
  {
    id: 'footnote',
    label: 'Footnote',
    keys: 'Mod+Alt+N',
    typed: '[^1]',
    words: 'note reference source citation',
    group: 'Insert',
  },
  { id: 'taskDone', label: 'Tick the task', keys: 'Mod+Shift+Enter', group: 'Editing' },
  { id: 'moveUp', label: 'Move the block, item or row up', keys: 'Alt+Up', group: 'Editing' },
  { id: 'moveDown', label: 'Move the block, item or row down', keys: 'Alt+Down', group: 'Editing' },
  { id: 'footnoteJump', label: 'Between footnote and text', keys: 'Mod+Alt+J', group: 'Editing' },
  { id: 'showQuote', label: 'Show where this quote comes from', keys: 'Mod+Alt+Q', group: 'Editing' },
  { id: 'source', label: 'Markdown source', keys: 'Mod+Alt+S', group: 'Editing' },
  { id: 'undo', label: 'Undo', keys: 'Mod+Z', isFixed: true, group: 'Editing' },
  { id: 'redo', label: 'Redo', keys: 'Mod+Shift+Z Mod+Y', isFixed: true, group: 'Editing' },
  { id: 'contextMenu', label: 'What can be done here', keys: 'Shift+F10', isFixed: true, group: 'Editing' },
  { id: 'spelling', label: 'Next unknown word', keys: 'F7', group: 'Editing' },
  { id: 'blockMenu', label: 'Table, code, formula or picture here', keys: 'Alt+Enter', group: 'Editing' },
  { id: 'pastePlain', label: 'Paste as plain text', keys: 'Mod+Shift+V', isFixed: true, group: 'Editing' },
  {
    id: 'keepPlain',
    label: 'Make plain text of what was just pasted',
    keys: 'Mod+Alt+V',
    group: 'Editing',
  },
  { id: 'toolbar', label: 'To the toolbar', keys: 'Alt+F10', group: 'Editing' },
  { id: 'find', label: 'Find', keys: 'Mod+F', group: 'Finding' },
  {
    id: 'replace',
    label: 'Find and replace',
    keys: 'Mod+H',
    // Command+H hides the app there.
    macKeys: 'Mod+Alt+F',
    group: 'Finding',
  },
  { id: 'findNext', label: 'Next match', keys: 'F3', group: 'Finding' },
  { id: 'findPrevious', label: 'Previous match', keys: 'Shift+F3', group: 'Finding' },
  { id: 'outline', label: 'Outline: jump to a heading', keys: 'Alt+O', group: 'Finding' },
  {
    id: 'appearance',
    label: 'Appearance of the text',
    keys: 'Alt+A',
    words: 'font size width line height looks',
    group: 'Editing',
  },
  {
    id: 'wrapCode',
    label: 'Wrap long lines in code',
    keys: 'Alt+Z',
    words: 'word wrap program',
    group: 'Editing',
  },
];

/** The name of an action among those of the whole app, for the keys that people choose themselves. */
export function proseActionName(id: ProseActionId): string {
  return `writing.${id}`;
}

/** The actions with the keys that they usually have on a platform. */
export function proseActionsOn(platform: Platform): readonly ProseAction[] {
  return ACTIONS.map(({ macKeys, ...action }) => {
    const usual = platform === 'mac' ? (macKeys ?? action.keys) : action.keys;
    return {
      ...action,
      keys: action.isFixed ? (usual ?? '') : namedKeys(proseActionName(action.id), usual ?? ''),
    };
  });
}

export const PROSE_ACTIONS = proseActionsOn(currentPlatform());

/** Keys of the room around the text: they work wherever the focus is in a task. */
export const ROOM_KEYS = {
  focusMode: namedKeys('focus-mode', 'F8'),
  typewriter: namedKeys('typewriter', 'F9'),
} as const;

/** Keys that are not actions of their own, for the sheet of shortcuts. */
export const PROSE_HINTS: readonly { readonly label: string; readonly keys: string }[] = [
  { label: 'Move an item in', keys: 'Tab' },
  { label: 'Move an item out', keys: 'Shift+Tab' },
  { label: 'Blocks and insertions to choose from', keys: '/' },
  { label: 'Next cell of a table', keys: 'Tab' },
  { label: 'Move a column of a table', keys: 'Alt+Left Alt+Right' },
  { label: 'New line in the same paragraph', keys: 'Shift+Enter' },
  { label: 'Leave the text box', keys: 'Escape' },
];

export function proseAction(id: ProseActionId): ProseAction {
  const action = PROSE_ACTIONS.find((candidate) => candidate.id === id);
  if (action === undefined) {
    throw new Error(`There is no action ${id}.`);
  }
  return action;
}

/** The keys of an action for an entry of a menu. */
export function keysOf(id: ProseActionId): Pick<ProseAction, 'keys'> {
  const { keys } = proseAction(id);
  return keys === undefined ? {} : { keys };
}
