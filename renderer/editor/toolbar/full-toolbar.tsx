import { HistoryExtension } from '@lexical/history';
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import { COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { type ReactNode, useEffect, useRef } from 'react';
import { Separator } from 'react-aria-components/Separator';
import { Toolbar } from 'react-aria-components/Toolbar';
import { FOCUS_TOOLBAR_COMMAND } from '../actions/run-action';
import type { ProseActionId } from '../shortcuts';
import { ActionButton } from './action-button';
import { BlockStyleMenu } from './block-style-menu';
import { useActiveActions } from './caret-state';
import { WordCount } from './word-count';

const GROUPS: readonly (readonly ProseActionId[])[] = [
  ['bold', 'italic', 'strike', 'code', 'link'],
  ['bullets', 'numbers', 'tasks', 'quote'],
  ['table', 'codeBlock', 'mathInline', 'mathBlock', 'rule'],
];
const SWITCHES: ReadonlySet<ProseActionId> = new Set([
  ...([
    'bold',
    'italic',
    'strike',
    'code',
    'link',
    'bullets',
    'numbers',
    'tasks',
    'quote',
    'codeBlock',
  ] as const),
]);

export interface ProseToolbarProps {
  readonly editor: LexicalEditor;
  /** The name of the text it belongs to. */
  readonly label: string;
}

/** Everything there is, above the page; stays in sight while the text scrolls. */
export function FullToolbar({ editor, label }: ProseToolbarProps): ReactNode {
  const active = useActiveActions(editor);
  const canUndo = useExtensionSignalValue(HistoryExtension, 'canUndo');
  const canRedo = useExtensionSignalValue(HistoryExtension, 'canRedo');
  const bar = useToolbarKey(editor);
  return (
    <Toolbar ref={bar} aria-label={`Formatting: ${label}`} className="prose-toolbar">
      <BlockStyleMenu editor={editor} active={active} />
      {GROUPS.map((group) => (
        <Group key={group[0]}>
          {group.map((id) => (
            <ActionButton
              key={id}
              editor={editor}
              id={id}
              {...(SWITCHES.has(id) ? { isActive: active.has(id) } : {})}
            />
          ))}
        </Group>
      ))}
      <Group>
        <ActionButton editor={editor} id="undo" isDisabled={!canUndo} />
        <ActionButton editor={editor} id="redo" isDisabled={!canRedo} />
      </Group>
      <WordCount editor={editor} />
    </Toolbar>
  );
}

function Group({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      <Separator orientation="vertical" className="mx-1 h-4 w-px self-center bg-line" />
      <div className="flex items-center">{children}</div>
    </>
  );
}

/** Alt+F10 goes to the first button. */
export function useToolbarKey(editor: LexicalEditor) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      editor.registerCommand(
        FOCUS_TOOLBAR_COMMAND,
        () => {
          // After the key's own update, which would take the keyboard back to the text.
          setTimeout(() => bar.current?.querySelector('button')?.focus(), 0);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  return bar;
}
