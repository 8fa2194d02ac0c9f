import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { ActionRow } from './action-row';
import { useActiveActions } from './caret-state';
import type { ProseToolbarProps } from './full-toolbar';
import { SHORT_GROUPS, SHORT_REST } from './toolbar-groups';
import { useToolbarKey } from './use-toolbar-key';

/** The few that a short text needs, and the others in a menu. Its place is kept free, so that nothing moves when it appears. */
export function CompactToolbar({ editor, label }: ProseToolbarProps): ReactNode {
  const active = useActiveActions(editor);
  const bar = useToolbarKey(editor);
  return (
    <Toolbar ref={bar} aria-label={`Formatting: ${label}`} className="prose-toolbar-compact">
      <ActionRow editor={editor} active={active} groups={SHORT_GROUPS} rest={SHORT_REST} size="sm" />
    </Toolbar>
  );
}
