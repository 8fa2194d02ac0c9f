import { memo, type ReactNode, useId } from 'react';
import type { TaskRow as Row } from '#shared/ipc/tasks';
import { countOf } from '#shared/lib/count';
import { classNames } from '../../ui/class-names';
import { formatMinutes } from '../shell/format/duration';
import { formatPay } from '../shell/format/pay';
import { Cell } from './cell';
import { COLUMNS, NOT_NARROW, NOT_SMALL, ROW_HEIGHT } from './columns';
import { DeadlineMark } from './deadline-mark';
import { DifficultyMark } from './difficulty-mark';
import { StateBadge } from './state-badge';
import { nameStepKinds } from './step-kinds';

export interface TaskRowProps {
  /** Undefined while it is being fetched. */
  readonly row: Row | undefined;
  readonly index: number;
  readonly isActive: boolean;
  readonly now: number;
}

/** One task. The list that it is in hears its clicks, keys and focus. */
export const TaskRow = memo(function TaskRow({ row, index, isActive, now }: TaskRowProps): ReactNode {
  const titleId = useId();
  const done = row?.state === 'queued' || row?.state === 'submitted';
  return (
    // biome-ignore lint/a11y/useSemanticElements: as in cell.tsx
    <div
      role="row"
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      aria-rowindex={index + 1}
      aria-labelledby={titleId}
      aria-busy={row === undefined}
      style={{ height: ROW_HEIGHT, transform: `translateY(${index * ROW_HEIGHT}px)` }}
      className={classNames(
        'focus-inset absolute inset-x-0 top-0 items-center border-line/70 border-b hover:bg-hover active:bg-press',
        // Rows kept ready out of sight are styled and laid out when they come into it.
        '[content-visibility:auto]',
        COLUMNS,
      )}
    >
      {row === undefined ? (
        <Placeholder titleId={titleId} />
      ) : (
        <Cells row={row} now={now} titleId={titleId} done={done} />
      )}
    </div>
  );
});

interface CellsProps {
  readonly row: Row;
  readonly now: number;
  readonly titleId: string;
  readonly done: boolean;
}

function Cells({ row, now, titleId, done }: CellsProps): ReactNode {
  const kinds = nameStepKinds(row.kinds).join(' · ');
  return (
    <>
      <Cell className="min-w-0">
        <p
          id={titleId}
          title={row.title}
          className={classNames('truncate font-medium text-base', done && 'text-ink-soft')}
        >
          {row.title}
        </p>
        <p className="truncate text-ink-faint text-xs">
          {row.project.name} · {row.domain}
        </p>
      </Cell>
      <Cell className={classNames('min-w-0', NOT_SMALL)}>
        <p className="text-ink-soft">{countOf(row.steps, 'step')}</p>
        <p className={classNames('truncate text-ink-faint text-xs', NOT_NARROW)} title={kinds}>
          {kinds}
        </p>
      </Cell>
      <Cell className={classNames('text-end text-ink-soft tabular-nums', NOT_SMALL)}>
        {formatMinutes(row.minutes)}
      </Cell>
      <Cell className={classNames('text-end tabular-nums', done ? 'text-ink-soft' : 'font-medium')}>
        {formatPay(row.pay)}
      </Cell>
      <Cell className="ps-4">
        <DeadlineMark row={row} now={now} />
      </Cell>
      <Cell className={NOT_NARROW}>
        <DifficultyMark difficulty={row.difficulty} />
      </Cell>
      <Cell>
        <StateBadge state={row.state} />
      </Cell>
    </>
  );
}

/** Shown only if the row takes longer than a blink. */
function Placeholder({ titleId }: { readonly titleId: string }): ReactNode {
  return (
    <Cell className="col-span-full animate-[appear_150ms_120ms_both]">
      <span id={titleId} className="sr-only">
        Loading
      </span>
      <span aria-hidden="true" className="block h-3 w-2/5 rounded-sm bg-line" />
      <span aria-hidden="true" className="mt-2 block h-2.5 w-1/5 rounded-sm bg-sunken" />
    </Cell>
  );
}
