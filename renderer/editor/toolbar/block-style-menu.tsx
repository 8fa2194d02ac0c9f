import type { LexicalEditor } from 'lexical';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { menuEntry } from '../actions/menu-entry';
import { runActionFromMenu } from '../actions/run-action';
import { type ProseActionId, proseAction } from '../shortcuts';
import { STYLES } from './toolbar-groups';

export interface BlockStyleMenuProps {
  readonly editor: LexicalEditor;
  readonly active: ReadonlySet<ProseActionId>;
}

/** Text or a heading of some level. */
export function BlockStyleMenu({ editor, active }: BlockStyleMenuProps): ReactNode {
  const current = STYLES.find((id) => active.has(id));
  return (
    <Menu
      label="Paragraph style"
      trigger={
        <Button variant="quiet" size="md" preventFocusOnPress className="h-7! w-26 justify-between! px-2!">
          <span className="sr-only">Paragraph style: </span>
          {current === undefined ? 'Code' : proseAction(current).label}
          <ChevronDown size={14} aria-hidden="true" className="shrink-0" />
        </Button>
      }
      groups={[STYLES.map((id) => menuEntry(id, active))]}
      onAction={(id) => runActionFromMenu(editor, id as ProseActionId)}
    />
  );
}
