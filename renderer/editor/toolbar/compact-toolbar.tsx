import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { ProseActionId } from '../shortcuts';
import { ActionButton } from './action-button';
import { useActiveActions } from './caret-state';
import { type ProseToolbarProps, useToolbarKey } from './full-toolbar';

const BUTTONS: readonly ProseActionId[] = [
  'bold',
  'italic',
  'code',
  'link',
  'bullets',
  'numbers',
  'quote',
  'mathInline',
];
const SWITCHES: readonly ProseActionId[] = ['bold', 'italic', 'code', 'link', 'bullets', 'numbers', 'quote'];

/** The few that a short text needs. Its place is kept free, so that nothing moves when it appears. */
export function CompactToolbar({ editor, label }: ProseToolbarProps): ReactNode {
  const active = useActiveActions(editor);
  const bar = useToolbarKey(editor);
  return (
    <Toolbar ref={bar} aria-label={`Formatting: ${label}`} className="prose-toolbar-compact">
      {BUTTONS.map((id) => (
        <ActionButton
          key={id}
          editor={editor}
          id={id}
          size="sm"
          {...(SWITCHES.includes(id) ? { isActive: active.has(id) } : {})}
        />
      ))}
    </Toolbar>
  );
}
