import { currentPlatform } from '../ui/key-names';

export type ProseActionId =
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
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
  | 'codeBlock'
  | 'mathInline'
  | 'mathBlock'
  | 'table'
  | 'rule'
  | 'undo'
  | 'redo'
  | 'blockMenu'
  | 'toolbar'
  | 'find'
  | 'replace'
  | 'findNext'
  | 'findPrevious';

export interface ProseAction {
  readonly id: ProseActionId;
  readonly label: string;
  /** As the user interface writes keys: 'Mod+Shift+7'. */
  readonly keys: string;
  /** More keys that do the same. */
  readonly otherKeys?: readonly string[];
  /** What can be typed instead. */
  readonly typed?: string;
  readonly group: 'Text' | 'Blocks' | 'Insert' | 'Editing' | 'Finding';
}

/** Every key of the prose editor: the toolbar and the sheet of shortcuts show them from here, the key map obeys them. */
export const PROSE_ACTIONS: readonly ProseAction[] = [
  { id: 'bold', label: 'Bold', keys: 'Mod+B', typed: '**text**', group: 'Text' },
  { id: 'italic', label: 'Italic', keys: 'Mod+I', typed: '*text*', group: 'Text' },
  { id: 'strike', label: 'Strikethrough', keys: 'Mod+Shift+X', typed: '~~text~~', group: 'Text' },
  { id: 'code', label: 'Code', keys: 'Mod+E', typed: '`text`', group: 'Text' },
  { id: 'link', label: 'Link', keys: 'Mod+K', typed: '[text](address)', group: 'Text' },
  { id: 'paragraph', label: 'Text', keys: 'Mod+Alt+0', group: 'Blocks' },
  { id: 'heading1', label: 'Heading 1', keys: 'Mod+Alt+1', typed: '# ', group: 'Blocks' },
  { id: 'heading2', label: 'Heading 2', keys: 'Mod+Alt+2', typed: '## ', group: 'Blocks' },
  { id: 'heading3', label: 'Heading 3', keys: 'Mod+Alt+3', typed: '### ', group: 'Blocks' },
  { id: 'heading4', label: 'Heading 4', keys: 'Mod+Alt+4', typed: '#### ', group: 'Blocks' },
  { id: 'bullets', label: 'Bulleted list', keys: 'Mod+Shift+8', typed: '- ', group: 'Blocks' },
  { id: 'numbers', label: 'Numbered list', keys: 'Mod+Shift+7', typed: '1. ', group: 'Blocks' },
  { id: 'tasks', label: 'Task list', keys: 'Mod+Shift+9', typed: '[ ] ', group: 'Blocks' },
  { id: 'taskDone', label: 'Tick the task', keys: 'Mod+Shift+Enter', group: 'Blocks' },
  { id: 'quote', label: 'Quotation', keys: 'Mod+Shift+.', typed: '> ', group: 'Blocks' },
  { id: 'codeBlock', label: 'Code block', keys: 'Mod+Alt+C', typed: '```', group: 'Insert' },
  { id: 'mathInline', label: 'Formula', keys: 'Mod+Shift+M', typed: '$x^2$', group: 'Insert' },
  { id: 'mathBlock', label: 'Formula on its own line', keys: 'Mod+Alt+M', typed: '$$', group: 'Insert' },
  { id: 'table', label: 'Table', keys: 'Mod+Shift+G', typed: '| a | b |', group: 'Insert' },
  { id: 'rule', label: 'Rule', keys: 'Mod+Alt+R', typed: '---', group: 'Insert' },
  { id: 'undo', label: 'Undo', keys: 'Mod+Z', group: 'Editing' },
  { id: 'redo', label: 'Redo', keys: 'Mod+Shift+Z', otherKeys: ['Mod+Y'], group: 'Editing' },
  { id: 'blockMenu', label: 'Table, code or formula here', keys: 'Alt+Enter', group: 'Editing' },
  { id: 'toolbar', label: 'To the toolbar', keys: 'Alt+F10', group: 'Editing' },
  { id: 'find', label: 'Find', keys: 'Mod+F', group: 'Finding' },
  {
    id: 'replace',
    label: 'Find and replace',
    // Mod+H hides the app on a Mac.
    keys: currentPlatform() === 'mac' ? 'Mod+Alt+F' : 'Mod+H',
    group: 'Finding',
  },
  { id: 'findNext', label: 'Next match', keys: 'F3', group: 'Finding' },
  { id: 'findPrevious', label: 'Previous match', keys: 'Shift+F3', group: 'Finding' },
];

/** Keys that are not actions of their own, for the sheet of shortcuts. */
export const PROSE_HINTS: readonly { readonly label: string; readonly keys: string }[] = [
  { label: 'Move an item in', keys: 'Tab' },
  { label: 'Move an item out', keys: 'Shift+Tab' },
  { label: 'Next cell of a table', keys: 'Tab' },
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
