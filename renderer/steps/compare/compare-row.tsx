import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Finding } from '#shared/domain/finding';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { Badge } from '../../ui/badge';
import { classNames } from '../../ui/class-names';
import type { ComparePoint, CompareRow } from './compare-points';
import { ScalePoints } from './compare-scale';

export interface CompareRowViewProps {
  readonly row: CompareRow;
  readonly spot: string;
  readonly points: readonly ComparePoint[];
  readonly chosen: ComparePoint | null;
  readonly isCurrent: boolean;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChoose: (point: ComparePoint | null) => void;
  readonly onFocus: () => void;
  readonly onPointAt: (point: ComparePoint | null) => void;
}

/** One dimension, or the whole: a radio group whose arrow keys go along the scale. */
export function CompareRowView(props: CompareRowViewProps): ReactNode {
  const { row, points, chosen, isCurrent, readOnly, findings, onChoose, onFocus } = props;
  const remarks = useId();
  // From the middle the first arrow key already says which response is better.
  const middle =
    points.find(({ place }) => place === 'middle') ?? points.find(({ place }) => place === 'right');
  const stop = chosen ?? middle ?? null;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = stop === null ? -1 : points.indexOf(stop);
    const next = points[at + by];
    if (by !== 0 && next !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onChoose(next);
      event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[at + by]?.focus();
    }
  };
  return (
    <div
      data-spot={props.spot}
      data-row={row.id ?? ''}
      className={classNames(
        'col-span-full grid scroll-mt-16 grid-cols-subgrid items-center rounded-md py-1',
        isCurrent && 'bg-accent-soft/60',
        row.id === null && 'not-nth-2:mt-1 not-nth-2:border-line not-nth-2:border-t not-nth-2:pt-2',
      )}
    >
      <div
        role="radiogroup"
        aria-label={row.name}
        aria-required={row.required}
        aria-readonly={readOnly}
        aria-describedby={findings.length === 0 ? undefined : remarks}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        className="col-span-full grid grid-cols-subgrid items-center"
      >
        <div className="flex min-w-0 items-center gap-2 ps-3 pe-2">
          <span
            className={classNames(
              'min-w-0 text-sm [overflow-wrap:anywhere]',
              row.id === null ? 'font-semibold text-ink' : 'text-ink',
            )}
          >
            {row.name}
          </span>
          {!row.required && <Badge>optional</Badge>}
        </div>
        <ScalePoints
          points={points}
          chosen={chosen}
          stop={stop}
          isCurrent={isCurrent}
          onChoose={(point) => onChoose(point === chosen ? null : point)}
          onPointAt={props.onPointAt}
        />
      </div>
      <FindingList id={remarks} findings={findings} className="col-span-full px-3 pt-1" />
    </div>
  );
}
