import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Badge, type Tone } from '../../ui/badge';
import { classNames } from '../../ui/class-names';
import type { FindingNote } from '../../ui/field-finding';
import { type GridPlace, moveInGrid, typeDigit } from './grid-moves';
import { RatingCell, type ScalePoint } from './rating-cell';
import { ScaleLegend } from './scale-legend';

export interface RatingRow {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly tone: 'must' | 'should' | 'must-not';
}

export interface RatingColumn {
  readonly id: string;
  /** 'Response A'. */
  readonly name: string;
}

export interface RatingFinding extends FindingNote {
  readonly row: string;
  readonly column: string;
}

export interface RatingGridProps {
  /** The accessible name of the grid: 'Ratings'. */
  readonly label: string;
  readonly rows: readonly RatingRow[];
  readonly columns: readonly RatingColumn[];
  /** Lowest first. */
  readonly scale: readonly ScalePoint[];
  /** By row id, then column id. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly onChange: (row: string, column: string, value: number | null) => void;
  /** Ratings up to this are marked as weaknesses. */
  readonly lowAt?: number;
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

const TONES: Record<RatingRow['tone'], { readonly words: string; readonly tone: Tone }> = {
  must: { words: 'must', tone: 'accent' },
  should: { words: 'should', tone: 'neutral' },
  'must-not': { words: 'must not', tone: 'bad' },
};

/** How long a digit waits for a second one, on scales that go beyond 9. */
const DIGIT_PAUSE_MS = 700;

/** Every response on every criterion. Arrow keys move, digits rate, Backspace takes a rating away, Enter opens a cell. */
export function RatingGrid(props: RatingGridProps): ReactNode {
  const { label, rows, columns, scale, values, lowAt, findings = [], isReadOnly = false } = props;
  const onChange: RatingGridProps['onChange'] = (row, column, value) => {
    if (!isReadOnly) {
      props.onChange(row, column, value);
    }
  };
  const gridId = useId();
  const cells = useRef(new Map<string, HTMLTableCellElement>());
  const typed = useRef({ digits: '', at: 0 });
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const [pointedAt, setPointedAt] = useState<ScalePoint | null>(null);
  const place: GridPlace = {
    row: Math.min(active.row, rows.length - 1),
    column: Math.min(active.column, columns.length - 1),
  };

  const onKeyDown = (event: KeyboardEvent, row: RatingRow, column: RatingColumn): void => {
    const target = moveInGrid(place, event, rows.length, columns.length);
    if (target !== null) {
      event.preventDefault();
      cells.current.get(`${target.row} ${target.column}`)?.focus();
    } else if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (/^\d$/.test(event.key)) {
      event.preventDefault();
      const digits = event.timeStamp - typed.current.at < DIGIT_PAUSE_MS ? typed.current.digits : '';
      const read = typeDigit(
        digits,
        event.key,
        scale.map((point) => point.value),
      );
      typed.current = { digits: read.typed, at: event.timeStamp };
      if (read.value !== null) {
        onChange(row.id, column.id, read.value);
      }
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      onChange(row.id, column.id, null);
    } else if (
      event.key === 'Enter' &&
      event.target === event.currentTarget &&
      props.onCellOpen !== undefined
    ) {
      event.preventDefault();
      props.onCellOpen(row.id, column.id);
    }
  };

  const current = values[rows[place.row]?.id ?? '']?.[columns[place.column]?.id ?? ''] ?? null;
  return (
    <div className="flex min-h-0 flex-col overflow-hidden rounded-lg border border-line bg-surface">
      <div className="min-h-0 overflow-auto">
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
                className="sticky start-0 top-0 z-20 min-w-52 border-line border-b bg-surface px-4 py-2 text-start font-medium text-ink-soft text-xs"
              >
                Criterion
              </th>
              {columns.map((column) => (
                <ColumnHead key={column.id} column={column} rows={rows} values={values} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.id}>
                <th
                  scope="row"
                  className="sticky start-0 z-10 max-w-96 border-line border-b bg-surface px-4 py-2 text-start font-normal"
                >
                  <span className="block text-ink text-sm [overflow-wrap:anywhere]">{row.label}</span>
                  <span className="mt-1 flex items-center gap-2 text-ink-faint text-xs">
                    <Badge tone={TONES[row.tone].tone}>{TONES[row.tone].words}</Badge>
                    {row.note}
                  </span>
                </th>
                {columns.map((column, columnIndex) => {
                  const value = values[row.id]?.[column.id] ?? null;
                  const key = `${rowIndex} ${columnIndex}`;
                  return (
                    <RatingCell
                      key={column.id}
                      ref={(cell) => {
                        if (cell === null) {
                          cells.current.delete(key);
                        } else {
                          cells.current.set(key, cell);
                        }
                      }}
                      id={`${gridId}-${rowIndex}-${columnIndex}`}
                      spot={props.spotOf?.(row.id, column.id)}
                      name={`${column.name}, ${row.label}`}
                      scale={scale}
                      value={value}
                      isLow={value !== null && lowAt !== undefined && value <= lowAt}
                      hasNote={props.hasNote?.(row.id, column.id) ?? false}
                      isReadOnly={isReadOnly}
                      isActive={place.row === rowIndex && place.column === columnIndex}
                      finding={
                        findings.find((found) => found.row === row.id && found.column === column.id) ?? null
                      }
                      onChoose={(next) => onChange(row.id, column.id, next)}
                      onFocus={() => {
                        setActive({ row: rowIndex, column: columnIndex });
                        props.onCellFocus?.(row.id, column.id);
                      }}
                      onKeyDown={(event) => onKeyDown(event, row, column)}
                      onPointAt={setPointedAt}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ScaleLegend
        scale={scale}
        marked={pointedAt ?? scale.find((point) => point.value === current) ?? null}
      />
    </div>
  );
}

interface ColumnHeadProps {
  readonly column: RatingColumn;
  readonly rows: readonly RatingRow[];
  readonly values: RatingGridProps['values'];
}

function ColumnHead({ column, rows, values }: ColumnHeadProps): ReactNode {
  const rated = rows.filter((row) => (values[row.id]?.[column.id] ?? null) !== null).length;
  const isDone = rated === rows.length;
  return (
    <th
      scope="col"
      aria-label={column.name}
      className="sticky top-0 z-10 border-line border-b border-l bg-surface px-3 py-2 text-center font-semibold text-ink text-xs"
    >
      <span className="block whitespace-nowrap">{column.name}</span>
      <span
        className={classNames(
          'block font-normal text-2xs tabular-nums',
          isDone ? 'text-good' : 'text-ink-faint',
        )}
      >
        {rated} of {rows.length}
      </span>
    </th>
  );
}
