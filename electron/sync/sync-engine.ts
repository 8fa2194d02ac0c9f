import type { SyncStatus } from '#shared/ipc/sync';
import type { TaskId } from '#shared/lib/ids';
import {
  accountIdOf,
  type StoredAccount,
  saveKeepsDrafts,
  saveLastSync,
} from '../accounts/account-repository';
import { refusedBundles } from '../bundles/bundle-repository';
import type { Database } from '../database/port';
import type { DraftCache } from '../drafts/draft-cache';
import type { MediaFolder } from '../media/media-folder';
import { countWaiting } from '../outbox/outbox-repository';
import type { Clock, Timers } from '../platform/clock';
import { exchangeDrafts, settleSentElsewhere, type TwinContext } from '../twins/exchange-drafts';
import { fetchPictures } from '../twins/fetch-pictures';
import { backOff } from './back-off';
import { HeldBack } from './held-back';
import type { HubClient } from './hub-client';
import { nameProblem } from './problem';
import { type PullStop, pullChanges } from './pull-changes';
import { readRetryAfter } from './retry-after';
import { sendOutbox } from './send-outbox';
import { type TakeContext, takeBundles } from './take-bundles';
import { type Throttle, throttle } from './throttle';

/** How long the engine rests when there is nothing to do, in milliseconds. */
const REST = 30_000;
/** A download is told of no more often than this, in milliseconds: nobody reads faster. */
const PROGRESS_INTERVAL = 250;

export interface SyncServices {
  readonly database: Database;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: () => number;
  /** Folder for unfinished downloads. */
  readonly downloads: string;
  readonly media: MediaFolder;
  readonly createClient: (hubUrl: string) => HubClient;
  /** Who is signed in, and with which token; null account when nobody is. */
  readonly signedIn: () => { readonly account: StoredAccount | null; readonly token: string | null };
  readonly onStatus: (status: SyncStatus) => void;
  /** Told when the list of tasks is no longer what it was, and not otherwise: whoever hears it reads the list anew. */
  readonly onTasks: () => void;
  /** Told after a bundle came in, before anybody asks for its tasks. */
  readonly onStored: () => void;
  /** The drafts at hand. */
  readonly cache: DraftCache;
  /** What the expert's other devices call this one. */
  readonly device: string;
  /** Told when the draft of a task stands otherwise to what other devices wrote than before. */
  readonly onTwin: (task: TaskId) => void;
}

/**
 * Sends what is finished and takes in what is new, whenever there is a network.
 *
 *   signed-out ──sign in──► syncing ──all done──► idle ──rest 30 s, or a reason──► syncing
 *                              │ no answer, busy, failing ──► offline ──back-off, or a reason──► syncing
 *                              └ 401 ──► needs-sign-in ──sign in──► syncing
 *
 * One round at a time; a reason that comes during a round causes another one after it. Nothing local is ever deleted
 * because a hub said nothing.
 */
export class SyncEngine {
  readonly #services: SyncServices;
  #phase: SyncStatus['phase'] = 'signed-out';
  #download: SyncStatus['download'] = null;
  #problem: string | null = null;
  #sending: number | null = null;
  #failures = 0;
  /** The account and token of which the hub has said that they belong together. */
  #verified: string | null = null;
  #tasksChanged = false;
  #running = false;
  #again = false;
  #stopped = false;
  #callOff: () => void = () => undefined;

  readonly #held: HeldBack;
  readonly #progress: Throttle;

  constructor(services: SyncServices) {
    this.#services = services;
    this.#held = new HeldBack(services.timers, services.random, () => this.#retryHeld());
    this.#progress = throttle(services.timers, PROGRESS_INTERVAL, () => {
      if (!this.#stopped) {
        this.#tell();
      }
    });
  }

  /** The outbox row that is on its way, if any. */
  get sending(): number | null {
    return this.#sending;
  }

  status(): SyncStatus {
    const { account } = this.#services.signedIn();
    const { read } = this.#services.database;
    return {
      phase: account === null ? 'signed-out' : this.#phase,
      waiting: account === null ? 0 : countWaiting(read, account.id),
      download: this.#download,
      lastSync: account?.lastSync ?? null,
      problem: this.#problem,
      refused: account === null ? [] : refusedBundles(read, account.id),
    };
  }

  /** There is a reason to talk to the hub: a start, a submission, a sign-in, a network that came back, a click. */
  nudge(): void {
    if (this.#stopped) {
      return;
    }
    // A reason is news: what failed before may work now, and if it does not, waits begin anew with short ones.
    this.#failures = 0;
    this.#held.release();
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#callOff();
    void this.#round();
  }

  /** Somebody wants this submission tried now: it goes before the others, whatever came of it before. */
  retry(number: number): void {
    this.#held.relent(number);
    this.nudge();
  }

  /** Something may be sent that need not wait for the end of a rest. While the hub is out of reach it does. */
  hint(): void {
    this.#retryHeld();
  }

  stop(): void {
    this.#stopped = true;
    this.#callOff();
    this.#held.release();
  }

  /** A held submission is due. While the hub is out of reach its own back-off decides, not that of a submission. */
  #retryHeld(): void {
    if (!this.#stopped && !this.#running && this.#phase === 'idle') {
      this.#callOff();
      void this.#round();
    }
  }

  /** One round, whatever comes of it: a disk that fails must not end syncing for the day. */
  async #round(): Promise<void> {
    this.#running = true;
    let wait: number | null;
    try {
      wait = await this.#exchange();
    } catch (error) {
      this.#phase = 'offline';
      this.#problem = nameProblem('app::ERR_FAILED', String(error));
      wait = this.#patience(null);
    }
    this.#running = false;
    this.#download = null;
    this.#sending = null;
    const again = this.#again;
    this.#again = false;
    if (!this.#stopped) {
      this.#rest(again ? 0 : wait);
      this.#announce();
    }
  }

  /** Sends, pulls and takes in. Gives how long to rest afterwards; null is until there is a reason. */
  async #exchange(): Promise<number | null> {
    const { account, token } = this.#services.signedIn();
    if (account === null || token === null) {
      this.#enter(account === null ? 'signed-out' : 'needs-sign-in', null);
      return null;
    }
    this.#enter('syncing', this.#problem);
    const context = this.#context(account, token);
    const unsure = await this.#verify(context);
    const unsent = unsure ?? (await sendOutbox(context));
    // A hub that stumbles over what it is sent may still have tasks to give.
    const isStumble = unsure === null && unsent?.kind === 'failed';
    const stop =
      (isStumble ? null : unsent) ??
      this.#changedHands(account) ??
      (await pullChanges(context)) ??
      this.#changedHands(account) ??
      (await takeBundles(context)) ??
      this.#settleSent(context) ??
      this.#changedHands(account) ??
      (await exchangeDrafts(context)) ??
      unsent;
    return this.#settle(account, stop);
  }

  #settleSent(context: TwinContext): null {
    settleSentElsewhere(context);
    return null;
  }

  /** Asks the hub once whose token this is: one person's work never goes out under another's name. */
  async #verify({ account, token, hub, database }: TakeContext): Promise<PullStop> {
    const pair = `${account.id}\n${token}`;
    if (this.#verified === pair) {
      return null;
    }
    const reply = await hub.session(token);
    if (reply.kind !== 'ok') {
      return reply;
    }
    if (accountIdOf(reply.value) !== account.id) {
      return { kind: 'not-signed-in' };
    }
    const { keepsDrafts } = reply.value.hub;
    if (keepsDrafts !== account.keepsDrafts) {
      database.write((write) => saveKeepsDrafts(write, account.id, keepsDrafts));
    }
    this.#verified = pair;
    return null;
  }

  /** Somebody else has signed in meanwhile: their round is the next one, and this one ends here. */
  #changedHands(account: StoredAccount): PullStop {
    if (this.#services.signedIn().account?.id === account.id) {
      return null;
    }
    this.#again = true;
    return { kind: 'busy', retryAfter: null, detail: 'Another account was signed in.' };
  }

  #settle(account: StoredAccount, stop: PullStop): number | null {
    if (stop === null) {
      this.#failures = 0;
      this.#services.database.write((write) => saveLastSync(write, account.id, this.#services.clock.now()));
      this.#enter('idle', null);
      return REST;
    }
    if (stop.kind === 'not-signed-in') {
      this.#enter('needs-sign-in', null);
      return null;
    }
    this.#enter('offline', problemOf(stop));
    return this.#patience('retryAfter' in stop ? stop.retryAfter : null);
  }

  #patience(retryAfter: string | null): number {
    this.#failures += 1;
    const asked = readRetryAfter(retryAfter, this.#services.clock.now());
    return backOff(this.#failures, asked, this.#services.random);
  }

  #context(account: StoredAccount, token: string): TakeContext & TwinContext {
    const { database, clock, timers, downloads, media, createClient, cache, device, onTwin } = this.#services;
    const context: TakeContext & TwinContext = {
      database,
      clock,
      timers,
      downloads,
      media,
      account,
      token,
      cache,
      device,
      onTwin,
      hub: createClient(account.hubUrl),
      held: this.#held,
      onTasks: () => {
        this.#tasksChanged = true;
      },
      onSending: (number) => {
        this.#sending = number;
        this.#tell();
      },
      onDownload: (progress) => {
        this.#download = progress;
        if (progress === null) {
          this.#progress.now();
        } else {
          this.#progress.soon();
        }
      },
      onStored: () => {
        this.#services.onStored();
        this.#services.onTasks();
      },
      fetchPictures: (task, hashes) => fetchPictures(context, task, hashes),
    };
    return context;
  }

  #rest(milliseconds: number | null): void {
    if (milliseconds !== null) {
      this.#callOff = this.#services.timers.after(milliseconds, () => void this.#round());
    }
  }

  /** Tells the window; what it is told is read from a disk that may just have failed. */
  #announce(): void {
    try {
      this.#tell();
      if (this.#tasksChanged) {
        this.#tasksChanged = false;
        this.#services.onTasks();
      }
    } catch (error) {
      this.#problem = nameProblem('app::ERR_FAILED', String(error));
    }
  }

  #enter(phase: SyncStatus['phase'], problem: string | null): void {
    this.#phase = phase;
    this.#problem = problem;
    this.#tell();
  }

  #tell(): void {
    this.#services.onStatus(this.status());
  }
}

/** Why a round ended early, its name first. */
function problemOf(stop: Exclude<PullStop, null | { kind: 'not-signed-in' }>): string {
  switch (stop.kind) {
    case 'offline':
      return stop.detail;
    case 'busy':
      return nameProblem('hub::ERR_BUSY', stop.detail);
    case 'failed':
      return nameProblem('hub::ERR_FAILED', stop.detail);
    case 'refused':
      return nameProblem('hub::ERR_REFUSED', stop.error.message);
  }
}
