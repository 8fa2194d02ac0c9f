import type { StepKindName } from '#shared/steps/registry';
import { PROSE_HINTS, proseActionName, proseActionsOn } from '../../editor/shortcuts';
import { type Shortcut, type ShortcutScope, shortcuts } from '../../shortcuts/shortcuts';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { currentPlatform, type Platform } from '../../ui/key-names';

export type ActionScope = ShortcutScope | 'Writing';

/** In the order in which they are shown. */
export const ACTION_SCOPES: readonly ActionScope[] = ['Everywhere', 'Tasks', 'Workspace', 'Writing'];

/** Something that can be done in the app: by its keys, in the palette, and listed in the sheet of keys. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly scope: ActionScope;
  /** Named after the action where others can be chosen (ui/keymap.ts). */
  readonly keys: string;
  readonly words: string;
  readonly at: readonly StepKindName[] | null;
  readonly part: string | null;
  /** Keys of whatever has the focus: in the sheet, and nowhere else. */
  readonly isOfControl: boolean;
  readonly isFixed: boolean;
  readonly isRow: boolean;
}

/** Every action of the app, from the tables of app, workspace and editor, with the keys they usually have. */
export function allActionsOn(platform: Platform): readonly Action[] {
  const ours = Object.entries<Shortcut>({ ...shortcuts, ...workspaceShortcuts }).map(([id, shortcut]) => ({
    id,
    label: shortcut.label,
    scope: shortcut.scope,
    keys: shortcut.keys,
    words: shortcut.words ?? '',
    at: shortcut.at ?? null,
    part: shortcut.part ?? null,
    isOfControl: shortcut.isOfControl === true,
    isFixed: shortcut.isFixed === true,
    isRow: shortcut.isRow === true,
  }));
  const writing = { scope: 'Writing', at: null, isRow: false } as const;
  const prose = proseActionsOn(platform).map(({ id, label, keys = '', words = '', isFixed }) => ({
    ...writing,
    id: proseActionName(id),
    label,
    keys,
    words,
    part: 'text',
    isOfControl: false,
    isFixed: isFixed === true,
  }));
  const hints = PROSE_HINTS.map(({ label, keys }) => ({
    ...writing,
    id: `writing: ${label}`,
    label,
    keys,
    words: '',
    part: 'text',
    isOfControl: true,
    isFixed: true,
  }));
  return [...ours, ...prose, ...hints];
}

export const ALL_ACTIONS = allActionsOn(currentPlatform());

/** Whether others can be chosen for the keys of an action. */
export function isRemappable({ isOfControl, isFixed }: Action): boolean {
  return !isOfControl && !isFixed;
}
