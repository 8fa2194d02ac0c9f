import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import type { RatingRow, RatingValue, ScalePoint } from './rating';
import { NOT_APPLICABLE_KEYS } from './rating-keys';

export interface ScaleLegendProps {
  /** The row that is on. */
  readonly row: RatingRow | null;
  /** Whether any row says more about itself: then there is a line for it, also where the current one does not. */
  readonly hasMeanings: boolean;
  readonly scale: readonly ScalePoint[];
  /** The point under the pointer or in the current cell. */
  readonly marked: ScalePoint | null;
  readonly value: RatingValue;
  /** Given where the cells have no points to press: those of the legend rate the current cell. */
  readonly onChoose: ((value: RatingValue) => void) | null;
}

/** What the numbers of the current row mean, always in sight; the meaning of the marked one in full. */
export function ScaleLegend(props: ScaleLegendProps): ReactNode {
  const { row, hasMeanings, scale, marked, value, onChoose } = props;
  const keys = `${scale[0]?.value ?? 1} ${scale.at(-1)?.value ?? 5}`;
  return (
    <footer className="flex shrink-0 flex-col gap-1 border-line border-t bg-canvas px-4 py-2 text-xs">
      {hasMeanings && (
        <p className="min-h-4 text-ink-soft">
          <span className="font-medium text-ink">{row?.label}</span>
          {row?.meaning !== undefined && row.meaning !== '' && `: ${row.meaning}`}
        </p>
      )}
      <ul aria-label="Scale" className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {scale.map((point) => (
          <li key={point.value}>
            <LegendPoint
              sign={String(point.value)}
              label={point.label}
              isMarked={point === marked}
              onPress={onChoose && (() => onChoose(point.value === value ? null : point.value))}
            />
            <span className="sr-only">{point.meaning}</span>
          </li>
        ))}
        {row?.notApplicable === true && (
          <li>
            <LegendPoint
              sign="–"
              label="Not applicable"
              isMarked={value === 'not-applicable'}
              onPress={onChoose && (() => onChoose(value === 'not-applicable' ? null : 'not-applicable'))}
            />
          </li>
        )}
        <li aria-hidden="true" className="ms-auto flex items-center gap-3 text-ink-faint">
          <span className="flex items-center gap-1">
            <Kbd keys={keys} /> rate
          </span>
          {row?.notApplicable === true && (
            <span className="flex items-center gap-1">
              <Kbd keys={NOT_APPLICABLE_KEYS} /> not applicable
            </span>
          )}
          <span className="flex items-center gap-1">
            <Kbd keys="Backspace" /> clear
          </span>
        </li>
      </ul>
      <p aria-hidden="true" className="min-h-4 text-ink-faint">
        {marked?.meaning}
      </p>
    </footer>
  );
}

interface LegendPointProps {
  readonly sign: string;
  readonly label: string;
  readonly isMarked: boolean;
  readonly onPress: (() => void) | null;
}

function LegendPoint({ sign, label, isMarked, onPress }: LegendPointProps): ReactNode {
  const look = classNames('flex items-baseline gap-1', isMarked ? 'font-semibold text-ink' : 'text-ink-soft');
  const words = (
    <>
      <span className="tabular-nums">{sign}</span>
      <span>{label}</span>
    </>
  );
  if (onPress === null) {
    return <span className={look}>{words}</span>;
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      // The cell keeps the focus, so that keys go on from there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={classNames(
        look,
        'rounded-sm border border-line bg-surface px-1.5 py-0.5 hover:border-line-strong',
        isMarked && 'border-accent bg-accent-soft',
      )}
    >
      {words}
    </button>
  );
}
