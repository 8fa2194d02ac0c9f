import { join } from 'node:path';
import { accountIdOf, findAccount, saveAccount } from '../../../electron/accounts/account-repository';
import { openDatabase } from '../../../electron/database/open-database';
import type { Database } from '../../../electron/database/port';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { MediaFolder } from '../../../electron/media/media-folder';
import { systemClock } from '../../../electron/platform/clock';
import { createHubClient } from '../../../electron/sync/hub-client';
import { SyncEngine } from '../../../electron/sync/sync-engine';
import { listTasks } from '../../../electron/tasks/list-tasks';

const EVERYTHING = { text: '', states: [], domains: [], projects: [], sort: 'suggested' as const, offset: 0 };

/** The part of the app that syncs, on a store of its own, without a window. Nothing happens by itself in it. */
export class SyncingApp {
  readonly #database: Database;
  readonly #account: string;
  readonly #engine: SyncEngine;
  #onEnd: (problem: string | null) => void = () => undefined;
  #onTasks: () => void = () => undefined;

  /** Signs in at the hub with a token. */
  static async signIn(folder: string, url: string, token: string): Promise<SyncingApp> {
    const reply = await createHubClient(url, fetch, NEVER).session(token);
    if (reply.kind !== 'ok') throw new Error(`not signed in: ${JSON.stringify(reply)}`);
    const { value: session } = reply;
    const database = openDatabase(join(folder, 'goldsmith.db'));
    database.write((write) => saveAccount(write, url, session));
    return new SyncingApp(folder, database, accountIdOf(session), token);
  }

  private constructor(folder: string, database: Database, account: string, token: string) {
    this.#database = database;
    this.#account = account;
    this.#engine = new SyncEngine({
      database,
      clock: systemClock,
      timers: NEVER,
      random: () => 0,
      downloads: join(folder, 'downloads'),
      media: new MediaFolder(join(folder, 'media')),
      createClient: (url) => createHubClient(url, fetch, NEVER),
      signedIn: () => ({ account: findAccount(database.read, account), token }),
      onStatus: ({ phase, problem }) => {
        if (phase === 'idle') this.#onEnd(null);
        if (phase === 'offline') this.#onEnd(problem);
      },
      onTasks: () => this.#onTasks(),
      onStored: () => undefined,
      cache: new DraftCache(NEVER),
      device: 'a measurement',
      onTwin: () => undefined,
    });
  }

  get tasks(): number {
    return listTasks(this.#database.read, this.#account, { ...EVERYTHING, limit: 1 }).total;
  }

  /**
   * One round with the hub, from its reason to the state "Up to date". Gives its milliseconds, and with what the window
   * then asks for because it was told that tasks have changed.
   */
  async sync(): Promise<{ exchange: number; withList: number }> {
    let isToldOfTasks = false;
    this.#onTasks = () => {
      isToldOfTasks = true;
    };
    const started = performance.now();
    const problem = await new Promise<string | null>((resolve) => {
      this.#onEnd = resolve;
      this.#engine.nudge();
    });
    const exchange = performance.now() - started;
    if (problem !== null) throw new Error(`not synced: ${problem}`);
    // The engine has said that it is done; what it does after that, it does before anything else.
    await new Promise((resolve) => setImmediate(resolve));
    const list = isToldOfTasks ? this.#readAsTheWindowDoes() : 0;
    return { exchange, withList: exchange + list };
  }

  close(): void {
    this.#engine.stop();
    this.#database.close();
  }

  /** The page of the list that is in sight, and the draft to go on with. Gives the milliseconds. */
  #readAsTheWindowDoes(): number {
    const { read } = this.#database;
    const started = performance.now();
    listTasks(read, this.#account, { ...EVERYTHING, limit: 200 });
    listTasks(read, this.#account, { ...EVERYTHING, states: ['draft'], sort: 'recent', limit: 1 });
    return performance.now() - started;
  }
}

/** Timers that never ring: rounds come when they are asked for. */
const NEVER = { after: () => () => undefined };
