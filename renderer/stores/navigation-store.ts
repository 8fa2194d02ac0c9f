import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { IpcFailure } from '#shared/ipc/failure';
import type { TaskId } from '#shared/lib/ids';
import { call } from '../ipc/client';
import { isSamePerson, useAccount } from './account-store';
import type { Client } from './client-port';
import { useDraft } from './draft-store';

/** What fills the window below the top bar. */
export type Place =
  | { readonly screen: 'dashboard' }
  | { readonly screen: 'workspace'; readonly task: TaskId }
  | { readonly screen: 'sync' }
  | { readonly screen: 'settings' };

/** Why somebody is still where they were. */
export interface Obstacle {
  readonly kind: 'cannot-open' | 'cannot-leave';
  readonly failure: IpcFailure;
}

/**
 * Somebody else signed in while a task was open. The task belongs to the one who opened it, and so does whatever is
 * still typed there: it is saved to their account and put away.
 */
export interface Handover {
  /** Names, as people read them. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** `not-saved`: the last words do not reach the disk; the task stays until they do. */
  readonly state: 'closing' | 'not-saved' | 'kept';
}

export interface NavigationState {
  /** False until it is known where the app starts. */
  readonly hasStarted: boolean;
  readonly place: Place;
  /** Where "back" leads: the task or the list that was there before sync or settings. */
  readonly origin: Place;
  /** Where the way leads at the moment. */
  readonly heading: Place | null;
  readonly obstacle: Obstacle | null;
  /** What becomes of the task that was open when somebody else signed in; null when nobody did, or none was. */
  readonly handover: Handover | null;
  /** Counts arrivals, so that each of them is announced once, and the first screen is not. */
  readonly arrivals: number;
  /** Where the app starts: in the task that was open when it was closed, if there was one. */
  start(): Promise<void>;
  go(place: Place): Promise<void>;
  back(): Promise<void>;
  /** Somebody else is signed in from here on; `from` is null when nobody was before. */
  handOver(from: string | null, to: string): void;
}

/** The place where one task at a time is worked on. Both give null when it went well. */
export interface Desk {
  open(task: TaskId): Promise<IpcFailure | null>;
  /** Leaves nothing behind that is not on disk. */
  clear(): Promise<IpcFailure | null>;
  /** The title of the task that lies there; null when none does. */
  title(): string | null;
  /** Calls the listener whenever what was not saved is. */
  onSaved(listener: () => void): void;
}

const DASHBOARD: Place = { screen: 'dashboard' };

/**
 *   go ──▶ clear the desk ──▶ open the task ──▶ place      the old place stays until the new one is ready
 *               │ not saved       │ failed
 *               └──▶ obstacle ◀───┘
 *
 * One journey at a time, so that the desk never has two tasks; of those that wait only the last is made.
 *
 *   somebody else signs in ──▶ closing ──the desk is cleared──▶ kept
 *                                 └ not saved ──▶ not-saved ──saved──▶ closing
 */
export function createNavigationStore(
  client: Pick<Client, 'call'>,
  desk: Desk,
): UseBoundStore<StoreApi<NavigationState>> {
  let journeys = 0;
  let underway: Promise<void> = Promise.resolve();
  /** Whether the desk is still as somebody left it who is no longer signed in. */
  let isStrangersDesk = false;

  return create<NavigationState>((set, get) => {
    desk.onSaved(() => {
      if (get().handover?.state === 'not-saved') {
        settleHandover('closing');
        void get()
          .go(DASHBOARD)
          .then(() => get().start());
      }
    });

    function settleHandover(state: Handover['state']): void {
      const { handover } = get();
      if (handover !== null && handover.state !== 'kept') {
        set({ handover: { ...handover, state } });
      }
    }

    async function travel(place: Place): Promise<void> {
      const { place: from, origin } = get();
      if (isSamePlace(from, place)) {
        isStrangersDesk = false;
        return;
      }
      const obstacle = await clearTheWay(desk, from, place);
      settleHandover(obstacle?.kind === 'cannot-leave' ? 'not-saved' : 'kept');
      if (obstacle !== null) {
        // The task that was there before may have been put away.
        const isLeft = from.screen === 'workspace' && obstacle.kind === 'cannot-open';
        set({ place: isLeft ? DASHBOARD : from, obstacle });
        return;
      }
      // Only going back to the list ends the work on a task. Who looks at sync or settings in between and closes the
      // app there finds the task open again, and so does who comes back after somebody else.
      if (place.screen === 'dashboard' && !isStrangersDesk) {
        void client.call('tasks.leave', null);
      }
      isStrangersDesk = false;
      set({ place, origin: originOf(place, from, origin), arrivals: get().arrivals + 1 });
    }

    return {
      hasStarted: false,
      place: DASHBOARD,
      origin: DASHBOARD,
      heading: null,
      obstacle: null,
      handover: null,
      arrivals: 0,

      async start() {
        const before = journeys;
        const reply = await client.call('tasks.last', null);
        if (reply.ok && reply.value !== null && journeys === before) {
          const place: Place = { screen: 'workspace', task: reply.value };
          underway = desk.open(reply.value).then((failure) => {
            if (failure === null) {
              isStrangersDesk = false;
              settleHandover('kept');
              set({ place, origin: place });
            }
          });
          await underway;
        }
        set({ hasStarted: true });
      },

      go(place) {
        journeys += 1;
        const journey = journeys;
        set({ heading: place, obstacle: null });
        underway = underway.then(async () => {
          if (journey === journeys) {
            await travel(place);
            set({ heading: journey === journeys ? null : get().heading });
          }
        });
        return underway;
      },

      back: () => get().go(get().origin),

      handOver(from, to) {
        isStrangersDesk = true;
        const title = desk.title();
        set({
          handover: from === null || title === null ? null : { from, to, title, state: 'closing' },
        });
      },
    };
  });
}

async function clearTheWay(desk: Desk, from: Place, place: Place): Promise<Obstacle | null> {
  const unsaved = from.screen === 'workspace' ? await desk.clear() : null;
  if (unsaved !== null) {
    return { kind: 'cannot-leave', failure: unsaved };
  }
  const failure = place.screen === 'workspace' ? await desk.open(place.task) : null;
  return failure === null ? null : { kind: 'cannot-open', failure };
}

/** Sync and settings are asides: from them, "back" leads to where one was before. */
function originOf(place: Place, from: Place, origin: Place): Place {
  const isAside = (one: Place) => one.screen === 'sync' || one.screen === 'settings';
  if (!isAside(place)) {
    return place;
  }
  return isAside(from) ? origin : from;
}

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.screen === other.screen &&
    (one.screen !== 'workspace' || other.screen !== 'workspace' || one.task === other.task)
  );
}

const draftDesk: Desk = {
  async open(task) {
    await useDraft.getState().openTask(task);
    return useDraft.getState().failure;
  },
  async clear() {
    if (await useDraft.getState().closeTask()) {
      return null;
    }
    return useDraft.getState().save.problem ?? { kind: 'unexpected', detail: 'the draft was not saved' };
  },
  title: () => useDraft.getState().open?.task.title ?? null,
  onSaved(listener) {
    useDraft.subscribe(({ save }, { save: before }) => {
      if (save.phase === 'saved' && before.phase !== 'saved') {
        listener();
      }
    });
  },
};

export const useNavigation = createNavigationStore({ call }, draftDesk);

// Here and not where the stores are started: this must come before anybody is led to another place.
useAccount.subscribe(({ account: now }, { account: before }) => {
  if (now && before !== undefined && !isSamePerson(now, before)) {
    useNavigation.getState().handOver(before?.name ?? null, now.name);
  }
});
