import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import { ariaKeyShortcuts, currentPlatform } from '../../ui/key-names';
import { useFirstKeys } from '../../ui/keymap';
import type { ComparePoint, PointPlace } from './compare-points';

/** One column for what is judged, then one per point; what stands apart from the scale has a gap before it. */
export function scaleColumns(points: readonly ComparePoint[]): CSSProperties {
  const widths = points.map(({ place }) =>
    place === 'apart' ? 'minmax(4.5rem, 6.5rem)' : 'minmax(2.75rem, 5.5rem)',
  );
  return { gridTemplateColumns: `minmax(9rem, 20rem) ${widths.join(' ')}` };
}

const SIDES = { left: 'A is better', right: 'B is better' } as const;

/** The heads of the scale: which side, and how much. The points say it themselves to screen readers. */
export function ScaleHeads({ points }: { readonly points: readonly ComparePoint[] }): ReactNode {
  const count = (place: PointPlace): number => points.filter((point) => point.place === place).length;
  return (
    <div
      aria-hidden="true"
      className="sticky top-0 z-10 col-span-full grid grid-cols-subgrid items-end gap-y-1 bg-surface pt-2 pb-1 text-center"
    >
      <span />
      {(['left', 'middle', 'right', 'apart'] as const).map(
        (place) =>
          count(place) > 0 && (
            <span
              key={place}
              style={{ gridColumn: `span ${count(place)}` }}
              className="px-1 font-semibold text-ink text-xs"
            >
              {place === 'left' || place === 'right' ? (
                <span className="block border-line border-b pb-1">{SIDES[place]}</span>
              ) : null}
            </span>
          ),
      )}
      <span />
      {points.map((point) => (
        <span
          key={point.keys}
          className={classNames(
            'px-0.5 text-ink-soft text-xs leading-tight [overflow-wrap:anywhere]',
            point.place === 'apart' && 'ms-3',
          )}
        >
          {point.label}
        </span>
      ))}
    </div>
  );
}

export interface ScalePointsProps {
  readonly points: readonly ComparePoint[];
  readonly chosen: ComparePoint | null;
  /** The point that the Tab key stops at. */
  readonly stop: ComparePoint | null;
  readonly isCurrent: boolean;
  readonly onChoose: (point: ComparePoint) => void;
  readonly onPointAt: (point: ComparePoint | null) => void;
}

/** The points of one row, as radio buttons that carry the key which chooses them. */
export function ScalePoints(props: ScalePointsProps): ReactNode {
  return props.points.map((point) => <ScalePoint key={point.keys} {...props} point={point} />);
}

function ScalePoint(props: ScalePointsProps & { readonly point: ComparePoint }): ReactNode {
  const { point, chosen, stop, isCurrent, onChoose, onPointAt } = props;
  const keys = useFirstKeys(point.keys);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input could not carry its key on its face
    <button
      type="button"
      role="radio"
      aria-checked={point === chosen}
      aria-label={point.name}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeyShortcuts(keys, currentPlatform())}
      title={point.meaning === '' ? point.name : `${point.name}. ${point.meaning}`}
      tabIndex={point === stop ? 0 : -1}
      onClick={() => onChoose(point)}
      onMouseEnter={() => onPointAt(point)}
      onMouseLeave={() => onPointAt(null)}
      className={classNames(
        'mx-0.5 h-7 rounded-md border font-medium text-xs tabular-nums transition-colors',
        pointLook(point === chosen, isCurrent),
        point.place === 'apart' && 'ms-3',
      )}
    >
      {/* Others that were chosen may be too long for it. */}
      {keys?.length === 1 ? keys : point.label.slice(0, 1).toUpperCase()}
    </button>
  );
}

function pointLook(isChosen: boolean, isCurrent: boolean): string {
  if (isChosen) {
    return 'border-accent bg-accent font-semibold text-on-accent';
  }
  return isCurrent
    ? 'border-line-strong/70 bg-raised text-ink hover:bg-press'
    : 'border-line bg-surface text-ink-faint hover:bg-hover hover:text-ink';
}
