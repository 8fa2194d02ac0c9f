import { PAGE } from '#shared/ipc/first-calls';
import type { TaskList, TaskRow } from '#shared/ipc/tasks';
import type { TaskId } from '#shared/lib/ids';

/** The choices that a filter offers, with the number of tasks each. */
export type Choices = TaskList['states'];

/** What is known of a list of tasks that is fetched in pages, as far as somebody has scrolled. */
export interface TaskPages {
  /** Rows that match. */
  readonly total: number;
  /** Tasks on this computer, whatever the filters say. */
  readonly all: number;
  readonly states: Choices;
  readonly domains: Choices;
  readonly projects: Choices;
  readonly pages: ReadonlyMap<number, readonly TaskRow[]>;
}

export interface PageAnswer {
  readonly page: number;
  readonly list: TaskList;
}

/** Adds pages to what was known; the counts are those of the newest answer. Null when nothing was answered. */
export function withPages(
  known: Pick<TaskPages, 'pages'> | null,
  answers: readonly PageAnswer[],
): TaskPages | null {
  const newest = answers.at(-1)?.list;
  if (newest === undefined) {
    return null;
  }
  const pages = new Map(known?.pages ?? []);
  for (const { page, list } of answers) {
    pages.set(page, list.rows);
  }
  const { total, all, states, domains, projects } = newest;
  for (const page of pages.keys()) {
    if (page * PAGE >= total) {
      pages.delete(page);
    }
  }
  return { total, all, states, domains, projects, pages };
}

/** The row at a place of the list; undefined when it has not been fetched. */
export function rowAt(list: TaskPages, index: number): TaskRow | undefined {
  return list.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
}

/** Where a task stands in what was fetched; -1 when it is not there. */
export function indexOfTask(list: TaskPages, task: TaskId): number {
  for (const [page, rows] of list.pages) {
    const index = rows.findIndex((row) => row.id === task);
    if (index !== -1) {
      return page * PAGE + index;
    }
  }
  return -1;
}

/** The pages that hold the rows from `first` to `last`, both included. */
export function pagesOfRange(first: number, last: number, total: number): number[] {
  const end = Math.min(last, total - 1);
  const pages: number[] = [];
  for (let page = Math.floor(Math.max(first, 0) / PAGE); page * PAGE <= end; page += 1) {
    pages.push(page);
  }
  return pages;
}
