import { type KeyboardEvent, memo, type ReactNode, type RefObject } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { BranchTurn } from '#shared/steps/converse/converse-kind';
import type { TurnAction } from './turn-keys';
import { TurnRow, type TurnRowProps } from './turn-row';

/** What a row does, by its turn: the same functions for all rows, and from one rendering to the next. */
export interface RowHandlers {
  readonly onRow: (turn: string, element: HTMLLIElement | null) => void;
  readonly onAct: (turn: string, action: TurnAction) => void;
  readonly onKeyDown: (turn: string, event: KeyboardEvent) => void;
  readonly onChange: (turn: string, change: Partial<BranchTurn>) => void;
  readonly onText: (turn: string, read: () => string) => void;
  readonly onDone: (turn: string) => void;
}

type SharedProps = Pick<TurnRowProps, 'config' | 'readOnly' | 'stage' | 'drag'> & {
  readonly handlers: RefObject<RowHandlers>;
};

export interface CalmRowsProps extends SharedProps {
  readonly turns: readonly BranchTurn[];
  /** The place of the first of them in the list. */
  readonly from: number;
  /** Of the whole list. */
  readonly path: readonly (string | number)[];
  readonly findings: readonly (readonly Finding[])[];
  readonly live: string | null;
  /** So many are drawn by now: of a long conversation the first ones come first, the others while nothing else is to be done. */
  readonly drawn: number;
}

/**
 * Some rows in a row. Every save brings the whole list here, and one of these with it: what React does for a row that
 * stays as it is costs little, but there may be hundreds.
 */
export const CalmRows = memo(function CalmRows(props: CalmRowsProps): ReactNode {
  const { turns, from, path, findings, live, drawn, ...shared } = props;
  return turns.map((turn, index) => (
    <CalmRow
      {...shared}
      key={turn.id}
      turn={turn}
      index={from + index}
      path={[...path, from + index]}
      findings={findings[index] ?? []}
      isLive={live === turn.id}
      isDrawn={index < drawn || live === turn.id}
    />
  ));
}, areSameRows);

function areSameRows(before: CalmRowsProps, after: CalmRowsProps): boolean {
  return (
    before.turns.length === after.turns.length &&
    before.turns.every(
      ({ id }, index) =>
        before.turns[index] === after.turns[index] && id !== before.live && id !== after.live,
    ) &&
    before.from === after.from &&
    Math.min(before.drawn, before.turns.length) === Math.min(after.drawn, after.turns.length) &&
    hasSameAround(before, after) &&
    before.findings.every((ofRow, index) => areSameFindings(ofRow, after.findings[index] ?? []))
  );
}

interface CalmRowProps extends SharedProps, Omit<TurnRowProps, keyof RowHandlers> {
  readonly isDrawn: boolean;
}

/** A row that is drawn anew only when something of its own has changed. */
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

function isSameRow(before: CalmRowProps, after: CalmRowProps): boolean {
  return (
    !after.isLive &&
    !before.isLive &&
    before.turn === after.turn &&
    before.index === after.index &&
    before.isDrawn === after.isDrawn &&
    hasSameAround(before, after) &&
    areSameFindings(before.findings, after.findings)
  );
}

type Around = SharedProps & Pick<CalmRowsProps, 'path'>;

/** Of the stage a still row uses what never changes. */
function hasSameAround(before: Around, after: Around): boolean {
  return (
    String(before.path) === String(after.path) &&
    before.config === after.config &&
    before.readOnly === after.readOnly &&
    before.drag.dragged === after.drag.dragged &&
    before.drag.mark === after.drag.mark
  );
}

function areSameFindings(before: readonly Finding[], after: readonly Finding[]): boolean {
  return (
    before.length === after.length &&
    before.every((finding, index) => finding.message === after[index]?.message)
  );
}

/** The findings of some rows, row by row. */
export function findingsFor(
  findings: readonly Finding[],
  path: readonly (string | number)[],
  from: number,
  to: number,
): readonly (readonly Finding[])[] {
  const ofRows = Array.from({ length: to - from }, (): Finding[] => []);
  for (const finding of findings) {
    const row = finding.path[path.length];
    if (typeof row === 'number' && path.every((key, index) => finding.path[index] === key)) {
      ofRows[row - from]?.push(finding);
    }
  }
  return ofRows;
}
