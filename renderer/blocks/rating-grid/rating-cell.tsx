import { MessageSquareText } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import type { FindingNote } from '../../ui/field-finding';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { type RatingValue, type ScalePoint, spokenRating } from './rating';

/** What cells call; the same object for the whole life of a grid. */
export interface CellActions {
  choose(row: number, column: number, value: RatingValue): void;
  focus(row: number, column: number): void;
  key(event: KeyboardEvent, row: number, column: number): void;
  pointAt(point: ScalePoint | null): void;
}

export interface RatingCellProps {
  /** 'Response A, Cites the dose limit'; the rating is said after it. */
  readonly name: string;
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly spot: string | undefined;
  readonly scale: readonly ScalePoint[];
  readonly hasNotApplicable: boolean;
  readonly value: RatingValue;
  readonly isLow: boolean;
  readonly hasNote: boolean;
  readonly isReadOnly: boolean;
  readonly isActive: boolean;
  /** Only the value, where the points of all cells do not fit. */
  readonly isCompact: boolean;
  readonly severity: FindingNote['severity'] | null;
  readonly message: string;
  readonly actions: CellActions;
}

/**
 * One rating: all points in sight for the mouse, one stop for the keyboard. Only what changed is drawn again, as a key
 * in a grid of a hundred cells concerns one or two of them.
 */
export const RatingCell = memo(function RatingCell(props: RatingCellProps): ReactNode {
  const { name, id, row, column, scale, value, isLow, hasNote, isActive, isCompact, message, actions } =
    props;
  const remarkId = `${id}-remark`;
  const hasRemark = hasNote || message !== '';
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table, for its headers
      role="gridcell"
      data-cell={`${row} ${column}`}
      data-spot={props.spot}
      tabIndex={isActive ? 0 : -1}
      aria-label={`${name}: ${spokenRating(scale, value)}`}
      aria-describedby={hasRemark ? remarkId : undefined}
      onFocus={() => actions.focus(row, column)}
      onKeyDown={(event) => actions.key(event, row, column)}
      className={classNames(
        'focus-inset relative border-line border-b border-l p-1.5 align-middle',
        isLow && 'bg-warn-soft/60',
        props.severity === 'blocks' && 'bg-bad-soft/40',
      )}
    >
      {isCompact ? (
        <OnlyValue value={value} isLow={isLow} />
      ) : (
        <div
          className={classNames(
            'flex items-center justify-center gap-0.5',
            props.isReadOnly && 'pointer-events-none',
          )}
        >
          {scale.map((point) => (
            <PointButton
              key={point.value}
              name={`${point.value} ${point.label}`}
              title={point.meaning === '' ? point.label : `${point.label}: ${point.meaning}`}
              isChosen={point.value === value}
              isLow={isLow}
              onPress={() => actions.choose(row, column, point.value === value ? null : point.value)}
              onPointAt={(isHere) => actions.pointAt(isHere ? point : null)}
            >
              {point.value}
            </PointButton>
          ))}
          {props.hasNotApplicable && (
            <PointButton
              name="Not applicable"
              title="Not applicable"
              isChosen={value === 'not-applicable'}
              isLow={false}
              onPress={() =>
                actions.choose(row, column, value === 'not-applicable' ? null : 'not-applicable')
              }
              onPointAt={() => actions.pointAt(null)}
            >
              –
            </PointButton>
          )}
        </div>
      )}
      {hasNote && (
        <MessageSquareText size={11} aria-hidden="true" className="absolute end-1 top-1 text-ink-faint" />
      )}
      {hasRemark && (
        <VisuallyHidden id={remarkId}>
          {[message, hasNote ? 'Has a note.' : ''].join(' ').trim()}
        </VisuallyHidden>
      )}
    </td>
  );
});

interface PointButtonProps {
  readonly name: string;
  readonly title: string;
  readonly isChosen: boolean;
  readonly isLow: boolean;
  readonly onPress: () => void;
  readonly onPointAt: (isHere: boolean) => void;
  readonly children: ReactNode;
}

function PointButton(props: PointButtonProps): ReactNode {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={props.name}
      aria-pressed={props.isChosen}
      title={props.title}
      onClick={props.onPress}
      onMouseEnter={() => props.onPointAt(true)}
      onMouseLeave={() => props.onPointAt(false)}
      className={classNames(
        'inline-flex h-6 min-w-6 items-center justify-center rounded-sm px-1 text-xs tabular-nums transition-colors',
        pointLook(props.isChosen, props.isLow),
      )}
    >
      {props.children}
    </button>
  );
}

function OnlyValue({ value, isLow }: { readonly value: RatingValue; readonly isLow: boolean }): ReactNode {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        // Of a size of its own: another number must not lay out the whole table again.
        'contain-strict mx-auto flex h-6 w-9 items-center justify-center rounded-sm text-xs tabular-nums',
        value === null ? 'text-ink-faint' : pointLook(true, isLow),
      )}
    >
      {value === null ? '·' : value === 'not-applicable' ? 'n/a' : value}
    </span>
  );
}

function pointLook(isChosen: boolean, isLow: boolean): string {
  if (!isChosen) {
    return 'text-ink-faint hover:bg-press hover:text-ink';
  }
  return isLow ? 'bg-warn font-semibold text-surface' : 'bg-accent font-semibold text-on-accent';
}
