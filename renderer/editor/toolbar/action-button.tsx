import type { LexicalEditor } from 'lexical';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button';
import { runAction } from '../actions/run-action';
import { type ProseActionId, proseAction } from '../shortcuts';
import { ACTION_ICONS } from './action-icons';

export interface ActionButtonProps {
  readonly editor: LexicalEditor;
  readonly id: ProseActionId;
  /** Given for what switches on and off. */
  readonly isActive?: boolean;
  readonly isDisabled?: boolean;
  readonly size?: 'sm' | 'md';
}

/** A button of the toolbar. The keyboard goes back to the text once it has acted. */
export function ActionButton({
  editor,
  id,
  isActive,
  isDisabled = false,
  size = 'md',
}: ActionButtonProps): ReactNode {
  const { label, keys, opensPanel } = proseAction(id);
  const Icon = ACTION_ICONS[id];
  return (
    <IconButton
      label={label}
      {...(keys === undefined ? {} : { keys })}
      icon={Icon === undefined ? null : <Icon size={size === 'sm' ? 14 : 16} aria-hidden="true" />}
      size={size}
      className={size === 'sm' ? '' : 'size-7!'}
      tooltipPlacement={size === 'sm' ? 'top' : 'bottom'}
      isDisabled={isDisabled}
      preventFocusOnPress
      {...(isActive === undefined ? {} : { isSelected: isActive })}
      onPress={() => {
        runAction(editor, id);
        if (opensPanel !== true) {
          editor.focus();
        }
      }}
    />
  );
}
