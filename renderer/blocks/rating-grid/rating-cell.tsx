import { MessageSquareText } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { classNames } from '../../ui/class-names';
import type { FindingNote } from '../../ui/field-finding';
import { VisuallyHidden } from '../../ui/visually-hidden';

export interface ScalePoint {
  readonly value: number;
  readonly label: string;
  readonly meaning: string;
}

export interface RatingCellProps {
  /** 'Response A, Cites the dose limit'; the rating is said after it. */
  readonly name: string;
  readonly id: string;
  readonly spot: string | undefined;
  readonly scale: readonly ScalePoint[];
  readonly value: number | null;
  readonly isLow: boolean;
  readonly hasNote: boolean;
  readonly isReadOnly: boolean;
  readonly isActive: boolean;
  readonly finding: FindingNote | null;
  readonly onChoose: (value: number | null) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointAt: (point: ScalePoint | null) => void;
  readonly ref: Ref<HTMLTableCellElement>;
}

/** One rating: all points in sight for the mouse, one stop for the keyboard. */
export function RatingCell(props: RatingCellProps): ReactNode {
  const { name, id, scale, value, isLow, hasNote, isActive, finding, onChoose, onPointAt } = props;
  const chosen = scale.find((point) => point.value === value);
  const findingId = `${id}-finding`;
  return (
    <td
      ref={props.ref}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table, for its headers
      role="gridcell"
      data-spot={props.spot}
      tabIndex={isActive ? 0 : -1}
      aria-label={`${name}: ${chosen === undefined ? 'not rated' : `${chosen.value} ${chosen.label}`}`}
      aria-describedby={finding === null ? undefined : findingId}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      className={classNames(
        'focus-inset relative border-line border-b border-l p-1.5 align-middle',
        isLow && 'bg-warn-soft/60',
        finding?.severity === 'blocks' && 'bg-bad-soft/40',
      )}
    >
      <div
        className={classNames(
          'flex items-center justify-center gap-0.5',
          props.isReadOnly && 'pointer-events-none',
        )}
      >
        {scale.map((point) => (
          <button
            key={point.value}
            type="button"
            tabIndex={-1}
            aria-label={`${point.value} ${point.label}`}
            aria-pressed={point.value === value}
            title={point.meaning === '' ? point.label : `${point.label}: ${point.meaning}`}
            onClick={() => onChoose(point.value === value ? null : point.value)}
            onMouseEnter={() => onPointAt(point)}
            onMouseLeave={() => onPointAt(null)}
            className={classNames(
              'inline-flex h-6 min-w-6 items-center justify-center rounded-sm px-1 text-xs tabular-nums transition-colors',
              pointLook(point.value === value, isLow),
            )}
          >
            {point.value}
          </button>
        ))}
      </div>
      {hasNote && (
        <MessageSquareText size={11} aria-hidden="true" className="absolute end-1 top-1 text-ink-faint" />
      )}
      {(hasNote || finding !== null) && (
        <VisuallyHidden id={findingId}>
          {[finding?.message, hasNote ? 'Has a note.' : ''].join(' ').trim()}
        </VisuallyHidden>
      )}
    </td>
  );
}

function pointLook(isChosen: boolean, isLow: boolean): string {
  if (!isChosen) {
    return 'text-ink-faint hover:bg-press hover:text-ink';
  }
  return isLow ? 'bg-warn font-semibold text-surface' : 'bg-accent font-semibold text-on-accent';
}
