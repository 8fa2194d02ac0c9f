import type { Reply } from '#shared/ipc/contract';
import type { IpcFailure } from '#shared/ipc/failure';
import { PAGE } from '#shared/ipc/first-calls';
import type { TaskList, TaskQuery } from '#shared/ipc/tasks';
import { type PageAnswer, pagesOfRange, type TaskPages, withPages } from './task-pages';

type Filter = Omit<TaskQuery, 'offset' | 'limit'>;

export interface PageLoaderParts {
  fetch(filter: Filter, offset: number, limit: number): Promise<Reply<TaskList>>;
  /** What has been shown so far, and the row that must stay known even out of sight. */
  known(): { readonly list: TaskPages | null; readonly pinned: number };
  /** `isNew`: it answers a filter that was just asked for, and starts at the top. */
  onList(list: TaskPages, isNew: boolean): void;
  onFailure(failure: IpcFailure): void;
}

export interface PageLoader {
  /** Another filter. What is shown stays until the first page has come. */
  ask(filter: Filter): Promise<void>;
  /** Which rows are in sight. */
  show(first: number, last: number): void;
  /** The data has changed: fetches what is in sight again, as one change, and the rest when it comes into sight. */
  refresh(): void;
}

/**
 * Fetches pages of the list of tasks.
 *
 *   ask ──▶ first page ──▶ onList(new) ──▶ show ──▶ further pages ──▶ onList
 *                                            ▲
 *   refresh ──▶ all pages in sight ──▶ onList┘          answers to an older `ask` or `refresh` are dropped
 */
export function createPageLoader(parts: PageLoaderParts): PageLoader {
  let filter: Filter | null = null;
  /** The filter that the known list answers. */
  let answered: Filter | null = null;
  /** Raised by every ask and refresh; an answer that was asked for in an earlier epoch is out of date. */
  let epoch = 0;
  let sight = { first: 0, last: 0 };
  /** Pages of this epoch: here, or on their way. */
  let fresh = new Set<number>();
  let isRefreshing = false;
  let isRefreshDue = false;

  async function load(asked: Filter, pages: readonly number[], isWhole: boolean): Promise<void> {
    const started = epoch;
    for (const page of pages) {
      fresh.add(page);
    }
    const replies = await Promise.all(
      pages.map(async (page) => ({ page, reply: await parts.fetch(asked, page * PAGE, PAGE) })),
    );
    if (started !== epoch) {
      return;
    }
    const answers: PageAnswer[] = [];
    for (const { page, reply } of replies) {
      if (!reply.ok) {
        fresh = new Set([...fresh].filter((other) => !pages.includes(other)));
        parts.onFailure(reply.error);
        return;
      }
      answers.push({ page, list: reply.value });
    }
    const list = withPages(isWhole ? null : parts.known().list, answers);
    if (list !== null) {
      const isNew = answered !== asked;
      answered = asked;
      parts.onList(list, isNew);
    }
  }

  async function refresh(): Promise<void> {
    isRefreshDue = true;
    if (isRefreshing) {
      return;
    }
    isRefreshing = true;
    while (isRefreshDue && filter !== null) {
      isRefreshDue = false;
      epoch += 1;
      fresh = new Set();
      await load(filter, answered === filter ? pagesInUse() : [0], true);
    }
    isRefreshing = false;
  }

  function pagesInUse(): number[] {
    const { list, pinned } = parts.known();
    const total = list?.total ?? 0;
    const pages = [...pagesOfRange(sight.first, sight.last, total), ...pagesOfRange(pinned, pinned, total)];
    return pages.length === 0 ? [0] : [...new Set(pages)];
  }

  return {
    ask(next) {
      filter = next;
      epoch += 1;
      fresh = new Set();
      sight = { first: 0, last: 0 };
      return load(next, [0], true);
    },

    show(first, last) {
      sight = { first, last };
      if (filter === null || answered !== filter) {
        return;
      }
      const total = parts.known().list?.total ?? 0;
      const missing = pagesOfRange(first, last, total).filter((page) => !fresh.has(page));
      if (missing.length > 0) {
        void load(filter, missing, false);
      }
    },

    refresh() {
      void refresh();
    },
  };
}
