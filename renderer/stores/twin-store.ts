import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Sides, Twin } from '#shared/ipc/twin';
import type { Sha256, TaskId } from '#shared/lib/ids';
import * as client from '../ipc/client';
import type { Client } from './client-port';
import { type DraftState, useDraft } from './draft-store';

/** What this store needs of the draft on the screen. */
type DraftPort = () => Pick<DraftState, 'open' | 'flush' | 'replace' | 'markSubmitted'>;

export interface TwinState {
  /** How the open draft stands to what other devices wrote. */
  readonly twin: Twin;
  /** Both sides of a conflict, as long as they are looked at. */
  readonly sides: Sides | null;
  start(): void;
  /** Another task was opened, or none is. */
  look(): Promise<void>;
  /**
   * Takes over what another device wrote, or says that the task was handed in there. Only while nobody types: the caller
   * knows. True when something on the screen is other than before.
   */
  takeOver(): Promise<boolean>;
  /** Lays both sides of a conflict side by side. False when that cannot be. */
  compare(): Promise<boolean>;
  stopComparing(): void;
  /** The draft as it is now includes what was written elsewhere. False when it could not be saved. */
  merge(versions: readonly Sha256[]): Promise<boolean>;
}

const NONE: Twin = { kind: 'none' };

export function createTwinStore(
  { call, onEvent }: Client,
  draft: DraftPort,
): UseBoundStore<StoreApi<TwinState>> {
  return create<TwinState>((set, get) => {
    const openTask = (): TaskId | null => draft().open?.task.id ?? null;

    return {
      twin: NONE,
      sides: null,

      start() {
        onEvent('twin.changed', (task) => {
          if (task === openTask()) {
            void get().look();
          }
        });
      },

      async look() {
        const task = openTask();
        if (task === null) {
          set({ twin: NONE, sides: null });
          return;
        }
        const reply = await call('twin.read', task);
        if (task === openTask()) {
          set({ twin: (reply.ok ? reply.value : null) ?? NONE });
        }
      },

      async takeOver() {
        const { twin } = get();
        const task = openTask();
        if (task !== null && twin.kind === 'submitted') {
          const isSaved = draft().open?.state === 'submitted' || (await draft().flush());
          const reply = isSaved ? await call('twin.acknowledge', task) : null;
          if (reply?.ok === true && task === openTask()) {
            draft().markSubmitted();
            return true;
          }
          return false;
        }
        if (task === null || twin.kind !== 'newer') {
          return false;
        }
        const outcome = await draft().replace(
          async (one, base) => {
            const reply = await call('twin.take', { task: one, base });
            return reply.ok ? reply.value : null;
          },
          async (one) => void (await call('twin.untake', one)),
        );
        await get().look();
        return outcome === 'replaced';
      },

      async compare() {
        let sides: Sides | null = null;
        const outcome = await draft().replace(
          async (task, base) => {
            const reply = await call('twin.compare', { task, base });
            sides = reply.ok ? reply.value : null;
            return reply.ok ? { revision: reply.value.head, answers: null } : null;
          },
          // What is here is the newest revision as before.
          () => Promise.resolve(),
        );
        set({ sides: outcome === 'failed' ? null : sides });
        return get().sides !== null;
      },

      stopComparing: () => set({ sides: null }),

      async merge(versions) {
        let isMerged = false;
        await draft().replace(
          async (task, base) => {
            const reply = await call('twin.merge', { task, base, versions: [...versions] });
            isMerged = reply.ok;
            return null;
          },
          () => Promise.resolve(),
        );
        if (isMerged) {
          set({ sides: null });
          await get().look();
        }
        return isMerged;
      },
    };
  });
}

export const useTwin = createTwinStore(client, useDraft.getState);

useDraft.subscribe((now, before) => {
  if (now.open?.task.id !== before.open?.task.id) {
    void useTwin.getState().look();
  }
});
