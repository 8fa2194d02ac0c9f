import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Branch, BranchTurn, ConverseConfig } from '#shared/steps/converse/converse-kind';
import { useDragOrder } from '../../blocks/reorder/use-drag-order';
import type { Stage } from '../step-component';
import { type TurnAction, turnActionOf } from './turn-keys';
import { TurnRow } from './turn-row';
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

/** The turns of one branch, in order. */
export function TurnList(props: TurnListProps): ReactNode {
  const { branch, path, readOnly, live, onLive, handle } = props;
  const rows = useRef(new Map<string, HTMLLIElement>());
  const wanted = useRef<string | null>(null);
  const drag = useDragOrder(handle.move);
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

  const act = (turn: BranchTurn, index: number, action: TurnAction): void => {
    switch (action) {
      case 'edit':
        onLive(turn.id);
        break;
      case 'up':
      case 'down':
        wanted.current = live === turn.id ? null : turn.id;
        handle.move(index, index + (action === 'up' ? -1 : 1));
        break;
      case 'insert':
        onLive(handle.insertAt(index + 1));
        break;
      case 'duplicate':
        wanted.current = handle.duplicate(turn.id);
        break;
      case 'branch':
        props.onBranchOff(index);
        break;
      case 'remove':
        wanted.current = branch.turns[index - 1]?.id ?? branch.turns[index + 1]?.id ?? null;
        handle.remove(turn.id);
        break;
    }
  };
  const onKeyDown = (event: KeyboardEvent, turn: BranchTurn, index: number): void => {
    const action = turnActionOf(event);
    if (action !== null && !readOnly) {
      event.preventDefault();
      event.stopPropagation();
      act(turn, index, action);
    }
  };

  return (
    <ol aria-label="Turns" className="flex flex-col gap-2">
      {branch.turns.map((turn, index) => (
        <TurnRow
          key={turn.id}
          turn={turn}
          index={index}
          path={[...path, 'turns', index]}
          config={props.config}
          readOnly={readOnly}
          findings={props.findings}
          stage={props.stage}
          isLive={live === turn.id && !readOnly}
          drag={drag}
          onRow={(element) => {
            if (element === null) {
              rows.current.delete(turn.id);
            } else {
              rows.current.set(turn.id, element);
            }
          }}
          onAct={(action) => act(turn, index, action)}
          onKeyDown={(event) => onKeyDown(event, turn, index)}
          onChange={(change) => handle.change(turn.id, change)}
          onText={(read) => handle.changeText(turn.id, read)}
          onDone={() => {
            wanted.current = turn.id;
            onLive(null);
          }}
        />
      ))}
    </ol>
  );
}
