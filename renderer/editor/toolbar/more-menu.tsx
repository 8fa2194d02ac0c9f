import type { LexicalEditor } from 'lexical';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { menuEntry } from '../actions/menu-entry';
import { runActionFromMenu } from '../actions/run-action';
import type { ProseActionId } from '../shortcuts';

export interface MoreMenuProps {
  readonly editor: LexicalEditor;
  readonly active: ReadonlySet<ProseActionId>;
  readonly groups: readonly (readonly ProseActionId[])[];
  readonly size: 'sm' | 'md';
}

/** What the toolbar has no room for. */
export function MoreMenu({ editor, active, groups, size }: MoreMenuProps): ReactNode {
  return (
    <Menu
      label="More formatting"
      trigger={
        <IconButton
          label="More formatting"
          size={size}
          className={size === 'sm' ? '' : 'size-7!'}
          preventFocusOnPress
          icon={<Ellipsis size={size === 'sm' ? 14 : 16} aria-hidden="true" />}
        />
      }
      groups={groups.map((group) => group.map((id) => menuEntry(id, active)))}
      onAction={(id) => runActionFromMenu(editor, id as ProseActionId)}
    />
  );
}
