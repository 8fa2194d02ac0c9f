import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { IpcFailure } from '#shared/ipc/failure';
import { LAST_DRAFT, NO_FILTER } from '#shared/ipc/first-calls';
import type { TaskQuery, TaskRow } from '#shared/ipc/tasks';
import type { TaskId } from '#shared/lib/ids';
import * as client from '../ipc/client';
import type { Client } from './client-port';
import { createPageLoader } from './page-loader';
import { indexOfTask, rowAt, type TaskPages } from './task-pages';

export type TaskFilter = Omit<TaskQuery, 'offset' | 'limit'>;

/** The row that the keyboard stands on. The place is remembered for when the task leaves the list. */
export interface ActiveRow {
  readonly task: TaskId | null;
  readonly index: number;
}

export interface TasksState {
  readonly filter: TaskFilter;
  /** What the search box shows; `filter.text` follows when the typing pauses. */
  readonly typed: string;
  /** `null` until the first answer. */
  readonly list: TaskPages | null;
  /** Counts the lists that answered a new filter, and therefore start at the top. */
  readonly lists: number;
  readonly failure: IpcFailure | null;
  readonly active: ActiveRow;
  /** How far the list was scrolled when it was left, in pixels. */
  readonly scrollTop: number;
  /** The draft that was touched last. */
  readonly unfinished: TaskRow | null;
  start(): Promise<void>;
  type(text: string): void;
  change(change: Partial<TaskFilter>): void;
  clear(): void;
  /** Says which rows are in sight, so that they get fetched. */
  show(first: number, last: number): void;
  activate(index: number): void;
  rememberScroll(scrollTop: number): void;
  retry(): void;
  /** Somebody else has signed in: forgets everything and starts anew. */
  reset(): void;
}

const FIRST_ROW: ActiveRow = { task: null, index: 0 };

/** Long enough to skip the middle of a quick word, short enough not to be felt. */
export const TYPING_PAUSE = 60;

export function createTasksStore({ call, onEvent }: Client): UseBoundStore<StoreApi<TasksState>> {
  return create<TasksState>((set, get) => {
    let pause: ReturnType<typeof setTimeout> | undefined;

    const loader = createPageLoader({
      fetch: (filter, offset, limit) => call('tasks.list', { ...filter, offset, limit }),
      known: () => ({ list: get().list, pinned: get().active.index }),
      onList(list, isNew) {
        const active = followActive(get().active, list, isNew);
        set({ list, active, failure: null, ...(isNew ? { lists: get().lists + 1 } : {}) });
      },
      onFailure: (failure) => set({ failure }),
    });

    async function loadUnfinished(): Promise<void> {
      const reply = await call('tasks.list', LAST_DRAFT);
      if (reply.ok) {
        set({ unfinished: reply.value.rows[0] ?? null });
      }
    }

    function setFilter(filter: TaskFilter): void {
      set({ filter });
      void loader.ask(filter);
    }

    return {
      filter: NO_FILTER,
      typed: '',
      list: null,
      lists: 0,
      failure: null,
      active: FIRST_ROW,
      scrollTop: 0,
      unfinished: null,

      async start() {
        onEvent('tasks.changed', () => {
          loader.refresh();
          void loadUnfinished();
        });
        await Promise.all([loader.ask(get().filter), loadUnfinished()]);
      },

      type(text) {
        set({ typed: text });
        clearTimeout(pause);
        pause = setTimeout(() => {
          if (get().filter.text !== text.trim()) {
            setFilter({ ...get().filter, text: text.trim() });
          }
        }, TYPING_PAUSE);
      },

      change(change) {
        setFilter({ ...get().filter, ...change });
      },

      clear() {
        clearTimeout(pause);
        set({ typed: '' });
        setFilter({ ...NO_FILTER, sort: get().filter.sort });
      },

      show: loader.show,

      activate(index) {
        const { list } = get();
        const last = Math.max((list?.total ?? 0) - 1, 0);
        const place = Math.min(Math.max(index, 0), last);
        set({ active: { task: (list && rowAt(list, place)?.id) ?? null, index: place } });
      },

      rememberScroll(scrollTop) {
        set({ scrollTop });
      },

      retry: loader.refresh,

      reset() {
        clearTimeout(pause);
        set({ typed: '', list: null, failure: null, active: FIRST_ROW, scrollTop: 0, unfinished: null });
        setFilter(NO_FILTER);
        void loadUnfinished();
      },
    };
  });
}

/** Whether anything is filtered away. */
export function isFiltered(filter: TaskFilter): boolean {
  return filter.text !== '' || filter.states.length + filter.domains.length + filter.projects.length > 0;
}

/** A refreshed list moves the active row along with its task; a new list starts at its top. */
function followActive(active: ActiveRow, list: TaskPages, isNew: boolean): ActiveRow {
  const found = active.task === null ? -1 : indexOfTask(list, active.task);
  if (found !== -1) {
    return { task: active.task, index: found };
  }
  const index = isNew ? 0 : Math.min(active.index, Math.max(list.total - 1, 0));
  const row = rowAt(list, index);
  // A row that has not been fetched again may still be the same task further down.
  return { task: row?.id ?? active.task, index };
}

export const useTasks = createTasksStore(client);
