import { type ReactNode, useRef } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import { countOf, formatCount } from '#shared/lib/count';
import { useShortcut } from '../../shortcuts/use-shortcut';
import type { TaskPages } from '../../stores/task-pages';
import { useTasks } from '../../stores/tasks-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { DownloadProgress } from '../shell/download-progress';
import { RefusedBundles } from '../shell/refused-bundles';
import { ColumnHeads } from './column-heads';
import { ContinueCard } from './continue-card';
import { FilterBar } from './filter-bar';
import { ListSkeleton } from './list-skeleton';
import { NoTasks } from './no-tasks';
import { TaskList } from './task-list';

/** What there is to do, and what to do next. */
export function Dashboard(): ReactNode {
  const list = useTasks((state) => state.list);
  const failure = useTasks((state) => state.failure);
  const retry = useTasks((state) => state.retry);
  return (
    <main
      aria-label="Tasks"
      className="mx-auto flex min-h-0 w-full max-w-400 grow flex-col gap-3 px-6 pt-4 pb-5"
    >
      <header className="flex items-baseline gap-3">
        <h1 className="font-semibold font-serif text-2xl">Tasks</h1>
        {list !== null && list.all > 0 && <Count list={list} />}
      </header>
      {failure !== null && (
        <Banner
          tone="bad"
          title="The tasks could not be read"
          action={
            <Button size="sm" onPress={retry}>
              Try again
            </Button>
          }
        >
          {describeFailure(failure)}
        </Banner>
      )}
      <RefusedBundles />
      <DownloadProgress />
      <ContinueCard />
      {list !== null ? <Tasks list={list} /> : failure === null && <ListSkeleton />}
    </main>
  );
}

function Count({ list }: { readonly list: TaskPages }): ReactNode {
  return (
    <p aria-live="polite" className="text-ink-soft tabular-nums">
      {list.total === list.all
        ? countOf(list.all, 'task')
        : `${formatCount(list.total)} of ${countOf(list.all, 'task')}`}
    </p>
  );
}

function Tasks({ list }: { readonly list: TaskPages }): ReactNode {
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useShortcut('search-tasks', () => search.current?.select());
  return (
    <>
      {list.all > 0 && <FilterBar list={list} search={search} onEnterList={() => enterList(grid.current)} />}
      <div className="flex min-h-0 grow flex-col overflow-hidden rounded-lg border border-line bg-surface">
        {list.total === 0 ? (
          <NoTasks hasAny={list.all > 0} />
        ) : (
          <>
            <ColumnHeads />
            <TaskList list={list} grid={grid} />
          </>
        )}
      </div>
    </>
  );
}

function enterList(grid: HTMLElement | null): void {
  grid?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
}
