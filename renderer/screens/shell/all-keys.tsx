import type { ReactNode } from 'react';
import { type KeyGroup, KeySheet } from '../../blocks/key-sheet/key-sheet';
import { PROSE_ACTIONS, PROSE_HINTS } from '../../editor/shortcuts';
import { type Shortcut, type ShortcutScope, shortcuts } from '../../shortcuts/shortcuts';
import { workspaceShortcuts } from '../workspace/workspace-shortcuts';

export interface AllKeysProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Every key that does something, by where it does it. */
export function AllKeys({ isOpen, onOpenChange }: AllKeysProps): ReactNode {
  return <KeySheet groups={GROUPS} isOpen={isOpen} onOpenChange={onOpenChange} />;
}

const OURS: readonly Shortcut[] = [...Object.values(shortcuts), ...Object.values(workspaceShortcuts)];

const GROUPS: readonly KeyGroup[] = [
  groupOf('Everywhere'),
  groupOf('Tasks'),
  groupOf('Workspace'),
  {
    title: 'Writing',
    keys: [...PROSE_ACTIONS, ...PROSE_HINTS].flatMap(({ keys, label }) =>
      keys === undefined ? [] : [{ keys, does: label }],
    ),
  },
];

function groupOf(scope: ShortcutScope): KeyGroup {
  const found = OURS.filter((shortcut) => shortcut.scope === scope);
  return { title: scope, keys: found.map(({ keys, label }) => ({ keys, does: label })) };
}
