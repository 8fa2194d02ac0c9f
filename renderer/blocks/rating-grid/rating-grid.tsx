import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { FindingNote } from '../../ui/field-finding';
import { useLiveActions } from '../../ui/live-actions';
import { useWidth } from '../../ui/use-width';
import { ColumnHead, RowHead } from './grid-heads';
import type { GridPlace } from './grid-moves';
import { pointsFit, type RatingColumn, type RatingRow, type RatingValue, type ScalePoint } from './rating';
import { type CellActions, RatingCell } from './rating-cell';
import { ScaleLegend } from './scale-legend';
import { useGridKeys } from './use-grid-keys';

export interface RatingFinding extends FindingNote {
  readonly row: string;
  readonly column: string;
}

export interface RatingGridProps {
  /** The accessible name of the grid: 'Ratings'. */
  readonly label: string;
  /** What stands above the rows: 'Criterion'. */
  readonly rowsLabel?: string;
  readonly rows: readonly RatingRow[];
  readonly columns: readonly RatingColumn[];
  /** Of all rows that have none of their own; lowest first. */
  readonly scale: readonly ScalePoint[];
  /** By row id, then column id. */
  readonly values: Readonly<Record<string, Readonly<Record<string, RatingValue>>>>;
  readonly onChange: (row: string, column: string, value: RatingValue) => void;
  /** Ratings up to this are marked as weaknesses, in rows that say nothing else. */
  readonly lowAt?: number | null;
  readonly findings?: readonly RatingFinding[];
  readonly hasNote?: (row: string, column: string) => boolean;
  /** Which cell the reader is at; the parent may show its note beside the grid. */
  readonly onCellFocus?: (row: string, column: string) => void;
  /** Enter on a cell, for instance to write its note. */
  readonly onCellOpen?: (row: string, column: string) => void;
  /** Everything can be read and walked through, nothing changed. */
  readonly isReadOnly?: boolean;
  /** Marks each cell (`data-spot`), so that a finding can lead to it. */
  readonly spotOf?: (row: string, column: string) => string;
}

/** Every response on every criterion, each row on its scale. Keys are in use-grid-keys.ts. */
export function RatingGrid(props: RatingGridProps): ReactNode {
  const { label, rows, columns, scale, values, findings = [], isReadOnly = false } = props;
  const gridId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const isCompact = !pointsFit(rows, columns.length, scale, useWidth(frame));
  const [active, setActive] = useState<GridPlace | null>(null);
  const [pointedAt, setPointedAt] = useState<ScalePoint | null>(null);
  const onKey = useGridKeys();
  const place: GridPlace = {
    row: Math.min(active?.row ?? 0, rows.length - 1),
    column: Math.min(active?.column ?? 0, columns.length - 1),
  };
  const scaleOf = (row: RatingRow): readonly ScalePoint[] => row.scale ?? scale;
  const valueAt = (row: RatingRow, column: RatingColumn): RatingValue => values[row.id]?.[column.id] ?? null;
  const at = (where: GridPlace, act: (row: string, column: string) => void): void => {
    const [row, column] = [rows[where.row], columns[where.column]];
    if (row !== undefined && column !== undefined) {
      act(row.id, column.id);
    }
  };
  const choose = (where: GridPlace, value: RatingValue): void => {
    if (!isReadOnly) {
      at(where, (row, column) => props.onChange(row, column, value));
    }
  };
  const canPass = active !== null && !isReadOnly && rows[place.row]?.notApplicable === true;
  useLiveActions({ 'not-applicable': canPass ? () => choose(place, 'not-applicable') : null });
  const { onCellOpen } = props;
  const acts: CellActions = {
    choose: (row, column, value) => choose({ row, column }, value),
    focus: (row, column) => {
      setActive({ row, column });
      at({ row, column }, (...ids) => props.onCellFocus?.(...ids));
    },
    key: (event, row, column) =>
      onKey(
        event,
        { row, column },
        {
          rows,
          columns: columns.length,
          scaleOf,
          onMove: (to) => focusCell(scroller.current, to),
          onChoose: choose,
          onOpen: onCellOpen === undefined ? null : (where) => at(where, onCellOpen),
        },
      ),
    pointAt: setPointedAt,
  };
  const actions = useSameActions(acts);

  const row = rows[place.row] ?? null;
  const column = columns[place.column] ?? null;
  const current = row === null || column === null ? null : valueAt(row, column);
  const currentScale = row === null ? scale : scaleOf(row);
  return (
    <div
      ref={frame}
      className="flex min-h-0 flex-col overflow-hidden rounded-lg border border-line bg-surface"
    >
      <div ref={scroller} className="min-h-0 overflow-auto">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table, for its headers
          role="grid"
          aria-label={label}
          aria-readonly={isReadOnly}
          className="w-full border-separate border-spacing-0"
        >
          <thead>
            <tr>
              <th
                scope="col"
                data-grid-corner=""
                className="sticky start-0 top-0 z-20 min-w-52 border-line border-b bg-surface px-4 py-2 text-start font-medium text-ink-soft text-xs"
              >
                {props.rowsLabel ?? 'Criterion'}
              </th>
              {columns.map((one) => (
                <ColumnHead
                  key={one.id}
                  column={one}
                  rated={rows.filter((other) => valueAt(other, one) !== null).length}
                  total={rows.length}
                  isCompact={isCompact}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one, rowIndex) => (
              <tr key={one.id}>
                <RowHead row={one} />
                {columns.map((other, columnIndex) => {
                  const value = valueAt(one, other);
                  const lowAt = one.lowAt === undefined ? (props.lowAt ?? null) : one.lowAt;
                  const finding = findings.find((found) => found.row === one.id && found.column === other.id);
                  return (
                    <RatingCell
                      key={other.id}
                      id={`${gridId}-${rowIndex}-${columnIndex}`}
                      row={rowIndex}
                      column={columnIndex}
                      spot={props.spotOf?.(one.id, other.id)}
                      name={`${other.name}, ${one.label}`}
                      scale={scaleOf(one)}
                      hasNotApplicable={one.notApplicable === true}
                      value={value}
                      isLow={typeof value === 'number' && lowAt !== null && value <= lowAt}
                      hasNote={props.hasNote?.(one.id, other.id) ?? false}
                      isReadOnly={isReadOnly}
                      isActive={place.row === rowIndex && place.column === columnIndex}
                      isCompact={isCompact}
                      severity={finding?.severity ?? null}
                      message={finding?.message ?? ''}
                      actions={actions}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ScaleLegend
        row={row}
        hasMeanings={rows.some((one) => (one.meaning ?? '') !== '')}
        scale={currentScale}
        marked={pointedAt ?? currentScale.find((point) => point.value === current) ?? null}
        value={current}
        onChoose={isCompact && !isReadOnly ? (value) => choose(place, value) : null}
      />
    </div>
  );
}

/** Actions that are the same object every time, so that cells need not be drawn again, and do what the newest do. */
function useSameActions(acts: CellActions): CellActions {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  const [actions] = useState<CellActions>(() => ({
    choose: (...args) => latest.current.choose(...args),
    focus: (...args) => latest.current.focus(...args),
    key: (...args) => latest.current.key(...args),
    pointAt: (...args) => latest.current.pointAt(...args),
  }));
  return actions;
}

/** Brings the focus to a cell, and the cell out from under the heads that stay in place. */
function focusCell(scroller: HTMLElement | null, { row, column }: GridPlace): void {
  const cell = scroller?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
  const corner = scroller?.querySelector('[data-grid-corner]')?.getBoundingClientRect();
  if (scroller == null || cell == null || corner === undefined) {
    return;
  }
  cell.focus();
  const box = cell.getBoundingClientRect();
  scroller.scrollLeft -= Math.max(0, corner.right - box.left);
  scroller.scrollTop -= Math.max(0, corner.bottom - box.top);
}
