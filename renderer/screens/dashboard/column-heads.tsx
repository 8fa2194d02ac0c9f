import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import type { TaskSort } from '#shared/ipc/tasks';
import { useTasks } from '../../stores/tasks-store';
import { classNames } from '../../ui/class-names';
import { COLUMNS, NOT_NARROW, NOT_SMALL } from './columns';

/**
 * What the columns are, and a short way to sort by them. Outside the grid: every row of it is a task, and each cell says
 * for itself what it is.
 */
export function ColumnHeads(): ReactNode {
  return (
    <Group
      aria-label="Sort by column"
      className={classNames(
        'h-8 shrink-0 items-center border-line border-b bg-surface overflow-hidden [scrollbar-gutter:stable] font-medium text-ink-faint text-xs',
        COLUMNS,
      )}
    >
      <SortHead sort="title" words="Task" direction="up" />
      <span className={NOT_SMALL}>Steps</span>
      <SortHead sort="minutes" words="Time" direction="up" isEnd className={NOT_SMALL} />
      <SortHead sort="pay" words="Pay" direction="down" isEnd />
      <SortHead sort="deadline" words="Deadline" direction="up" className="ms-4" />
      <span className={NOT_NARROW}>Difficulty</span>
      <span>State</span>
    </Group>
  );
}

interface SortHeadProps {
  readonly sort: TaskSort;
  readonly words: string;
  readonly direction: 'up' | 'down';
  readonly isEnd?: boolean;
  readonly className?: string;
}

function SortHead({ sort, words, direction, isEnd = false, className }: SortHeadProps): ReactNode {
  const isSorted = useTasks((state) => state.filter.sort === sort);
  const change = useTasks((state) => state.change);
  const Arrow = direction === 'up' ? ArrowUp : ArrowDown;
  return (
    <Button
      aria-label={`Sort by ${words.toLowerCase()}`}
      onPress={() => change({ sort: isSorted ? 'suggested' : sort })}
      className={classNames(
        'flex h-6 items-center gap-1 rounded-sm data-hovered:text-ink',
        isSorted && 'text-accent',
        isEnd ? 'flex-row-reverse justify-self-end' : 'justify-self-start',
        className,
      )}
      render={(domProps) => <button {...domProps} aria-pressed={isSorted} />}
    >
      {words}
      {isSorted && <Arrow size={12} aria-hidden="true" />}
    </Button>
  );
}
