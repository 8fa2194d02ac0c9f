import {
  Copy,
  CornerDownLeft,
  Ellipsis,
  GitBranch,
  GripVertical,
  MoveDown,
  MoveUp,
  Pencil,
  Trash2,
} from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { BranchTurn, ConverseConfig } from '#shared/steps/converse/converse-kind';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { MarkdownView } from '../../blocks/markdown-view/markdown-view';
import type { DragOrder } from '../../blocks/reorder/use-drag-order';
import { ProseEditor } from '../../editor/prose-editor';
import type { ProseEditorHandle } from '../../editor/prose-editor-handle';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { SegmentedControl } from '../../ui/segmented-control';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';
import type { Stage } from '../step-component';
import { useLiveText } from '../use-live-text';
import { AskFields } from './ask-fields';
import { speakerName } from './speaker';
import { TURN_KEYS, type TurnAction } from './turn-keys';

export interface TurnRowProps {
  readonly turn: BranchTurn;
  readonly index: number;
  readonly path: readonly (string | number)[];
  readonly config: ConverseConfig;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly stage: Stage;
  readonly isLive: boolean;
  readonly drag: DragOrder;
  readonly onRow: Ref<HTMLLIElement>;
  readonly onAct: (action: TurnAction) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onChange: (change: Partial<BranchTurn>) => void;
  readonly onText: (read: () => string) => void;
  /** The expert has finished with the text. */
  readonly onDone: () => void;
}

/** One turn: who speaks, what is said, and for an agent's question what it asks for. */
export function TurnRow(props: TurnRowProps): ReactNode {
  const { turn, index, path, config, readOnly, findings, isLive, drag, onAct, onChange } = props;
  const name = `Turn ${index + 1}, ${speakerName(turn.role).toLowerCase()}`;
  const mark = drag.mark?.index === index && drag.dragged !== null ? drag.mark.side : null;
  return (
    <li
      ref={props.onRow}
      tabIndex={-1}
      aria-label={name}
      data-drag-row=""
      data-spot={spotOf(path)}
      {...drag.row(index)}
      // On the way down: Alt with the arrows moves the turn, not the paragraph that is written in it.
      onKeyDownCapture={props.onKeyDown}
      onKeyDown={(event) => {
        if (isLive && event.key === 'Escape' && !event.defaultPrevented) {
          event.stopPropagation();
          props.onDone();
        }
      }}
      className={classNames(
        'group focus-inset relative rounded-lg border px-3 py-2 outline-none [contain-intrinsic-size:auto_8rem]',
        // What is out of sight costs nothing; but a row that is written in must not be cut off.
        !isLive && '[content-visibility:auto]',
        turn.role === 'user' ? 'ms-10 border-accent/25 bg-accent-soft/50' : 'me-10 border-line bg-raised',
        turn.role === 'system' && 'me-0 border-dashed',
        drag.dragged === index && 'opacity-50',
        mark === 'above' && 'before:absolute before:inset-x-0 before:-top-1.5 before:h-0.5 before:bg-accent',
        mark === 'below' && 'after:absolute after:inset-x-0 after:-bottom-1.5 after:h-0.5 after:bg-accent',
      )}
    >
      <div className="mb-1 flex items-center gap-2">
        {!readOnly && (
          <span
            {...drag.handle(index)}
            title="Drag to another place (Alt ↑ ↓)"
            className="cursor-grab text-ink-faint"
          >
            <GripVertical size={14} aria-hidden="true" />
          </span>
        )}
        <span className="text-ink-faint text-xs tabular-nums">{index + 1}</span>
        <Speaker {...props} name={name} />
        {!readOnly && (
          <span className="ms-auto flex items-center gap-0.5">
            {!isLive && (
              <IconButton
                label={`Edit turn ${index + 1}`}
                size="sm"
                keys={TURN_KEYS.edit}
                icon={<Pencil size={14} aria-hidden="true" />}
                onPress={() => onAct('edit')}
              />
            )}
            <TurnMenu index={index} onAct={onAct} />
          </span>
        )}
      </div>
      <div data-spot={spotOf([...path, 'markdown'])}>
        {isLive ? <LiveText {...props} name={name} /> : <StillText {...props} />}
        <FindingList
          findings={[...findingsAt(findings, ...path), ...findingsAt(findings, ...path, 'markdown')]}
        />
      </div>
      {turn.role === 'assistant' && config.asks !== 'none' && (
        <AskFields
          asks={turn.asks}
          missing={config.missing}
          path={[...path, 'asks']}
          readOnly={readOnly}
          findings={findings}
          onChange={(asks) => onChange({ asks })}
        />
      )}
    </li>
  );
}

function Speaker({
  turn,
  index,
  path,
  config,
  readOnly,
  findings,
  onChange,
  name,
}: TurnRowProps & { readonly name: string }): ReactNode {
  const roles: BranchTurn['role'][] =
    index === 0 && config.system !== 'none' ? ['system', 'user', 'assistant'] : ['user', 'assistant'];
  return (
    <div data-spot={spotOf([...path, 'role'])} className="flex flex-wrap items-center gap-2">
      {readOnly ? (
        <span className="font-medium text-sm">{speakerName(turn.role)}</span>
      ) : (
        <SegmentedControl
          label={`${name}: who speaks`}
          isLabelHidden
          size="sm"
          segments={roles.map((role) => ({ value: role, label: speakerName(role) }))}
          value={turn.role}
          onChange={(role) => onChange({ role, ...(role === 'assistant' ? {} : { asks: null }) })}
        />
      )}
      <FindingList findings={findingsAt(findings, ...path, 'role')} />
    </div>
  );
}

function TurnMenu({ index, onAct }: Pick<TurnRowProps, 'index' | 'onAct'>): ReactNode {
  const entry = (id: TurnAction, label: string, icon: ReactNode) => ({
    id,
    label,
    icon,
    keys: TURN_KEYS[id],
  });
  return (
    <Menu
      label={`Turn ${index + 1}`}
      trigger={
        <IconButton
          label={`More for turn ${index + 1}`}
          size="sm"
          icon={<Ellipsis size={14} aria-hidden="true" />}
        />
      }
      groups={[
        [
          entry('insert', 'Insert a turn below', <CornerDownLeft size={14} />),
          entry('duplicate', 'Duplicate', <Copy size={14} />),
          entry('branch', 'Branch off after this turn', <GitBranch size={14} />),
        ],
        [entry('up', 'Move up', <MoveUp size={14} />), entry('down', 'Move down', <MoveDown size={14} />)],
        [{ ...entry('remove', 'Remove', <Trash2 size={14} />), tone: 'bad' }],
      ]}
      onAction={(id) => onAct(id as TurnAction)}
    />
  );
}

function LiveText({ turn, stage, onText, name }: TurnRowProps & { readonly name: string }): ReactNode {
  const editor = useRef<ProseEditorHandle>(null);
  const text = useLiveText(turn.markdown);
  useEffect(() => editor.current?.focus(), []);
  return (
    <div className="rounded-md border border-line-strong/60 bg-raised focus-within:outline-2 focus-within:outline-focus">
      <ProseEditor
        ref={editor}
        label={name}
        dress="compact"
        documentKey={turn.id}
        version={text.version}
        value={text.start}
        onOpenLink={stage.openLink}
        placeholder={turn.role === 'user' ? 'What the user says' : 'What the agent says'}
        onChange={(read) => onText(() => text.heard(read()))}
      />
    </div>
  );
}

function StillText({ turn, readOnly, stage, onAct }: TurnRowProps): ReactNode {
  const empty = (
    <p className="text-ink-faint text-sm">{readOnly ? 'Left empty' : 'Empty: press Enter to write it'}</p>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a convenience of the mouse; the button beside it is the way in
    <div onDoubleClick={readOnly ? undefined : () => onAct('edit')}>
      {turn.markdown.trim() === '' ? (
        empty
      ) : (
        <MarkdownView source={turn.markdown} isCompact onOpenLink={stage.openLink} />
      )}
    </div>
  );
}
