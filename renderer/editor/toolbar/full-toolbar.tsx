import { HistoryExtension } from '@lexical/history';
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import type { LexicalEditor } from 'lexical';
import type { ReactNode } from 'react';
import { Separator } from 'react-aria-components/Separator';
import { Toolbar } from 'react-aria-components/Toolbar';
import { ActionButton } from './action-button';
import { ActionRow } from './action-row';
import { BlockStyleMenu } from './block-style-menu';
import { useActiveActions } from './caret-state';
import { LONG_GROUPS } from './toolbar-groups';
import { useToolbarKey } from './use-toolbar-key';

export interface ProseToolbarProps {
  readonly editor: LexicalEditor;
  /** The name of the text it belongs to. */
  readonly label: string;
}

/** Everything there is, in one line above the page; stays in sight while the text scrolls. */
export function FullToolbar({ editor, label }: ProseToolbarProps): ReactNode {
  const active = useActiveActions(editor);
  const canUndo = useExtensionSignalValue(HistoryExtension, 'canUndo');
  const canRedo = useExtensionSignalValue(HistoryExtension, 'canRedo');
  const bar = useToolbarKey(editor);
  return (
    <Toolbar ref={bar} aria-label={`Formatting: ${label}`} className="prose-toolbar">
      <BlockStyleMenu editor={editor} active={active} />
      <Separator orientation="vertical" className="mx-1 h-4 w-px shrink-0 bg-line" />
      <ActionRow editor={editor} active={active} groups={LONG_GROUPS} size="md" />
      <ActionButton editor={editor} id="undo" isDisabled={!canUndo} />
      <ActionButton editor={editor} id="redo" isDisabled={!canRedo} />
      <ActionButton editor={editor} id="source" />
    </Toolbar>
  );
}
