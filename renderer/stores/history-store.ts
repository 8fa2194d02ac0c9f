import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Answers } from '#shared/domain/draft';
import type { IpcFailure } from '#shared/ipc/failure';
import type { Sitting, TimelineEntry } from '#shared/ipc/history';
import type { TaskId } from '#shared/lib/ids';
import * as client from '../ipc/client';
import type { Client } from './client-port';

/** Entries that are asked for at once: several screens full. */
const PAGE = 100;
/** Versions whose answers are kept at hand. */
const AT_HAND = 6;

export interface HistoryState {
  /** Whose history it is; null while none is shown. */
  readonly task: TaskId | null;
  /** The newest first. */
  readonly entries: readonly TimelineEntry[];
  readonly sittings: readonly Sitting[];
  /** The newest revision; 0 when nothing was saved yet, null until that is known. */
  readonly head: number | null;
  readonly hasMore: boolean;
  /** Why the history could not be read. */
  readonly failure: IpcFailure | null;
  /** Shows the history of a task from its newest entry on. */
  show(task: TaskId): Promise<void>;
  hide(): void;
  /** Something was saved: takes in what is new. */
  refresh(): Promise<void>;
  loadMore(): Promise<void>;
  /** All answers as they were; null when they cannot be read. */
  read(revision: number): Promise<Answers | null>;
  /** Names a version, or (null) takes its name away. False when that failed. */
  name(task: TaskId, revision: number, name: string | null): Promise<boolean>;
  /** Names what was saved last, shown or not. False when there is nothing, or when that failed. */
  nameNewest(task: TaskId, name: string): Promise<boolean>;
}

const NOTHING = { entries: [], sittings: [], head: null, hasMore: false, failure: null };

/** The timeline of one draft, and versions that were looked at. */
export function createHistoryStore({ call }: Pick<Client, 'call'>): UseBoundStore<StoreApi<HistoryState>> {
  const past = new Map<number, Answers>();

  return create<HistoryState>((set, get) => {
    /** The newest page; older ones that are there already stay, where they follow on it. */
    async function loadNewest(): Promise<void> {
      const { task } = get();
      if (task === null) {
        return;
      }
      const reply = await call('history.timeline', { task, before: null, limit: PAGE });
      if (get().task !== task) {
        return;
      }
      if (!reply.ok) {
        set({ failure: reply.error });
        return;
      }
      const { entries, sittings, head, hasMore } = reply.value;
      const last = entries.at(-1)?.first ?? 0;
      const older = get().entries.filter(({ revision }) => revision < last);
      const follows = older[0] !== undefined && older[0].revision === last - 1;
      set({
        entries: follows ? [...entries, ...older] : entries,
        sittings: mergeSittings(get().sittings, sittings),
        head,
        hasMore: follows ? get().hasMore : hasMore,
        failure: null,
      });
    }

    return {
      task: null,
      ...NOTHING,

      async show(task) {
        if (get().task !== task) {
          past.clear();
          set({ task, ...NOTHING });
        }
        await loadNewest();
      },

      hide: () => {
        past.clear();
        set({ task: null, ...NOTHING });
      },

      refresh: loadNewest,

      async loadMore() {
        const { task, entries, hasMore } = get();
        const before = entries.at(-1)?.revision;
        if (task === null || before === undefined || !hasMore) {
          return;
        }
        const reply = await call('history.timeline', { task, before, limit: PAGE });
        if (get().task !== task || get().entries.at(-1)?.revision !== before) {
          return;
        }
        set(
          reply.ok
            ? {
                entries: [...get().entries, ...reply.value.entries],
                sittings: mergeSittings(get().sittings, reply.value.sittings),
                hasMore: reply.value.hasMore,
              }
            : { failure: reply.error },
        );
      },

      async read(revision) {
        const { task } = get();
        const known = past.get(revision);
        if (task === null || known !== undefined) {
          return known ?? null;
        }
        const reply = await call('history.read', { task, revision });
        if (get().task !== task) {
          return null;
        }
        if (!reply.ok) {
          set({ failure: reply.error });
          return null;
        }
        past.set(revision, reply.value.answers);
        const oldest = past.keys().next().value;
        if (past.size > AT_HAND && oldest !== undefined) {
          past.delete(oldest);
        }
        return reply.value.answers;
      },

      async name(task, revision, name) {
        const reply = await call('history.checkpoint', { task, revision, name });
        if (!reply.ok) {
          set({ failure: reply.error });
        } else if (get().task === task) {
          await loadNewest();
          // What was named may stand further back than the newest page.
          const entries = get().entries.map((entry) =>
            entry.revision === revision ? { ...entry, name } : entry,
          );
          set({ entries });
        }
        return reply.ok;
      },

      async nameNewest(task, name) {
        const reply = await call('history.timeline', { task, before: null, limit: 1 });
        return reply.ok && reply.value.head > 0 && get().name(task, reply.value.head, name);
      },
    };
  });
}

function mergeSittings(known: readonly Sitting[], found: readonly Sitting[]): Sitting[] {
  const byNumber = new Map([...known, ...found].map((sitting) => [sitting.number, sitting]));
  return [...byNumber.values()].sort((one, other) => other.number - one.number);
}

export const useHistory = createHistoryStore(client);
