import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Branch, ConverseConfig } from '#shared/steps/converse/converse-kind';
import { useDragOrder } from '../../blocks/reorder/use-drag-order';
import type { Stage } from '../step-component';
import { type TurnAction, turnActionOf } from './turn-keys';
import { CalmRows, findingsFor, type RowHandlers } from './turn-rows';
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

  const turnsPath = [...path, 'turns'];
  const starts = branch.turns.map((_, index) => index).filter((index) => index % ROWS_AT_ONCE === 0);
  return (
    <ol aria-label="Turns" className="flex flex-col gap-2">
      {starts.map((from) => (
        <CalmRows
          key={from}
          turns={branch.turns.slice(from, from + ROWS_AT_ONCE)}
          from={from}
          path={turnsPath}
          config={props.config}
          readOnly={readOnly}
          findings={findingsFor(props.findings, turnsPath, from, from + ROWS_AT_ONCE)}
          stage={props.stage}
          live={readOnly ? null : live}
          drawn={drawn - from}
          drag={drag}
          handlers={rowHandlers}
        />
      ))}
    </ol>
  );
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
