import {
  ArrowDown,
  ArrowUp,
  Ellipsis,
  MessageSquareText,
  Plus,
  Scissors,
  Trash2,
  Unlink,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button';
import { Menu, type MenuEntry } from '../../ui/menu';
import { STEP_ACTION_KEYS, type StepPlace } from './step-keys';
import type { Chain } from './use-chain';

export interface StepMenuProps {
  readonly name: string;
  readonly place: StepPlace;
  readonly chain: Chain;
  readonly isCurrent: boolean;
}

/** Everything that can be done with a step, with the keys that do the same. */
export function StepMenu({ name, place, chain, isCurrent }: StepMenuProps): ReactNode {
  const { id, index, count, isEditable } = place;
  if (!isCurrent) {
    // A hundred menus that nobody opens would be most of the page.
    return <span aria-hidden="true" className="w-6 shrink-0" />;
  }
  const icon = (Icon: typeof Plus): ReactNode => <Icon size={14} aria-hidden="true" />;
  const edits: readonly MenuEntry[] = [
    { id: 'insert', label: 'Insert a step below', keys: 'Alt+Enter', icon: icon(Plus) },
    { id: 'up', label: 'Move up', keys: 'Alt+Up', icon: icon(ArrowUp), isDisabled: index === 0 },
    {
      id: 'down',
      label: 'Move down',
      keys: 'Alt+Down',
      icon: icon(ArrowDown),
      isDisabled: index === count - 1,
    },
  ];
  const shapes: readonly MenuEntry[] = [
    { id: 'note', label: 'Write a note', keys: STEP_ACTION_KEYS.note, icon: icon(MessageSquareText) },
    { id: 'part', label: 'Part into sentences', keys: STEP_ACTION_KEYS.part, icon: icon(Scissors) },
    {
      id: 'join',
      label: 'Join with the step above',
      keys: STEP_ACTION_KEYS.join,
      icon: icon(Unlink),
      isDisabled: index === 0,
    },
  ];
  const remove: readonly MenuEntry[] = [
    {
      id: 'remove',
      label: 'Remove',
      keys: 'Delete',
      tone: 'bad',
      icon: icon(Trash2),
      isDisabled: count === 1,
    },
  ];
  const actions: Record<string, () => void> = {
    insert: () => chain.insertAt(index + 1),
    up: () => chain.move(index, index - 1),
    down: () => chain.move(index, index + 1),
    note: () => chain.go({ id, part: 'note' }),
    part: () => chain.part(id),
    join: () => chain.join(id),
    remove: () => chain.remove(id),
  };
  return (
    <Menu
      label={`${name}, actions`}
      trigger={
        <IconButton label={`${name}, actions`} size="sm" icon={<Ellipsis size={15} aria-hidden="true" />} />
      }
      groups={isEditable ? [edits, shapes, remove] : [shapes]}
      onAction={(action) => actions[action]?.()}
    />
  );
}
