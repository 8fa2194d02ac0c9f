import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Branch, BranchTurn, ConverseConfig } from '#shared/steps/converse/converse-kind';
import { useDragOrder } from '../../blocks/reorder/use-drag-order';
import type { Stage } from '../step-component';
import { type TurnAction, turnActionOf } from './turn-keys';
import { TurnRow, type TurnRowProps } from './turn-row';
import type { ConversationHandle } from './use-conversation';

export interface TurnListProps {
  readonly branch: Branch;
  readonly path: readonly (string | number)[];
  readonly config: ConverseConfig;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly stage: Stage;
  /** The turn that is being written. Only one has an editor: a long conversation would not bear one for each. */
  readonly live: string | null;
  readonly onLive: (turn: string | null) => void;
  readonly handle: ConversationHandle;
  readonly onBranchOff: (index: number) => void;
}

/** A screen full and more. */
const ROWS_AT_ONCE = 16;

/** The turns of one branch, in order. */
export function TurnList(props: TurnListProps): ReactNode {
  const { branch, path, readOnly, live, onLive, handle } = props;
  const rows = useRef(new Map<string, HTMLLIElement>());
  const wanted = useRef<string | null>(null);
  const drag = useDragOrder(handle.move);
  const drawn = useDrawnRows(branch.turns.length);
  // At once, so that the next key already goes to the row that moved.
  useLayoutEffect(() => {
    if (wanted.current !== null) {
      rows.current.get(wanted.current)?.focus();
      wanted.current = null;
    }
  });

  // Another branch has come, and what had the focus went with the one before: its last turn takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list appears, and never again
  useEffect(() => {
    const last = branch.turns.at(-1);
    if (document.activeElement === document.body && last !== undefined) {
      rows.current.get(last.id)?.focus();
    }
  }, []);

  const act = (turn: string, action: TurnAction): void => {
    const index = branch.turns.findIndex(({ id }) => id === turn);
    switch (action) {
      case 'edit':
        onLive(turn);
        break;
      case 'up':
      case 'down':
        wanted.current = live === turn ? null : turn;
        handle.move(index, index + (action === 'up' ? -1 : 1));
        break;
      case 'insert':
        onLive(handle.insertAt(index + 1));
        break;
      case 'duplicate':
        wanted.current = handle.duplicate(turn);
        break;
      case 'branch':
        props.onBranchOff(index);
        break;
      case 'remove':
        wanted.current = branch.turns[index - 1]?.id ?? branch.turns[index + 1]?.id ?? null;
        handle.remove(turn);
        break;
    }
  };
  const rowHandlers = useLatest<RowHandlers>({
    onRow: (turn, element) => {
      if (element === null) {
        rows.current.delete(turn);
      } else {
        rows.current.set(turn, element);
      }
    },
    onAct: act,
    onKeyDown: (turn, event) => {
      const action = turnActionOf(event);
      if (action !== null && !readOnly) {
        event.preventDefault();
        event.stopPropagation();
        act(turn, action);
      }
    },
    onChange: (turn, change) => handle.change(turn, change),
    onText: (turn, read) => handle.changeText(turn, read),
    onDone: (turn) => {
      wanted.current = turn;
      onLive(null);
    },
  });

  return (
    <ol aria-label="Turns" className="flex flex-col gap-2">
      {branch.turns.map((turn, index) => (
        <CalmRow
          key={turn.id}
          turn={turn}
          index={index}
          path={[...path, 'turns', index]}
          config={props.config}
          readOnly={readOnly}
          findings={findingsUnder(props.findings, [...path, 'turns', index])}
          stage={props.stage}
          isLive={live === turn.id && !readOnly}
          isDrawn={index < drawn || live === turn.id}
          drag={drag}
          handlers={rowHandlers}
        />
      ))}
    </ol>
  );
}

/** What a row does, by its turn: the same functions for all rows, and from one rendering to the next. */
interface RowHandlers {
  readonly onRow: (turn: string, element: HTMLLIElement | null) => void;
  readonly onAct: (turn: string, action: TurnAction) => void;
  readonly onKeyDown: (turn: string, event: KeyboardEvent) => void;
  readonly onChange: (turn: string, change: Partial<BranchTurn>) => void;
  readonly onText: (turn: string, read: () => string) => void;
  readonly onDone: (turn: string) => void;
}

interface CalmRowProps extends Omit<TurnRowProps, keyof RowHandlers> {
  readonly handlers: RefObject<RowHandlers>;
  /** Not yet: of a long conversation the first turns come first, and the others while nothing else is to be done. */
  readonly isDrawn: boolean;
}

/** A row that is drawn anew only when something of its own has changed: every save brings the whole list here. */
const CalmRow = memo(function CalmRow({ handlers, isDrawn, ...row }: CalmRowProps): ReactNode {
  const { id } = row.turn;
  const onRow = (element: HTMLLIElement | null): void => handlers.current.onRow(id, element);
  return !isDrawn ? (
    <li ref={onRow} tabIndex={-1} aria-busy="true" className="h-32 rounded-lg border border-line bg-raised" />
  ) : (
    <TurnRow
      {...row}
      onRow={onRow}
      onAct={(action) => handlers.current.onAct(id, action)}
      onKeyDown={(event) => handlers.current.onKeyDown(id, event)}
      onChange={(change) => handlers.current.onChange(id, change)}
      onText={(read) => handlers.current.onText(id, read)}
      onDone={() => handlers.current.onDone(id)}
    />
  );
}, isSameRow);

/** Of the stage a still row uses what never changes. */
function isSameRow(before: CalmRowProps, after: CalmRowProps): boolean {
  return (
    !after.isLive &&
    !before.isLive &&
    before.turn === after.turn &&
    before.index === after.index &&
    before.isDrawn === after.isDrawn &&
    String(before.path) === String(after.path) &&
    before.config === after.config &&
    before.readOnly === after.readOnly &&
    before.drag.dragged === after.drag.dragged &&
    before.drag.mark === after.drag.mark &&
    before.findings.length === after.findings.length &&
    before.findings.every((finding, index) => finding.message === after.findings[index]?.message)
  );
}

function findingsUnder(findings: readonly Finding[], path: readonly (string | number)[]): Finding[] {
  return findings.filter((finding) => path.every((key, index) => finding.path[index] === key));
}

/** How many rows are drawn by now: some at once, and some more at each idle moment. */
function useDrawnRows(rows: number): number {
  const [drawn, setDrawn] = useState(ROWS_AT_ONCE);
  useEffect(() => {
    const idle = drawn < rows ? requestIdleCallback(() => setDrawn(drawn + ROWS_AT_ONCE)) : undefined;
    return () => (idle === undefined ? undefined : cancelIdleCallback(idle));
  }, [drawn, rows]);
  return drawn;
}

/** A ref to what was rendered last. */
function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
