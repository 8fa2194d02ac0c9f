import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Answers } from '#shared/domain/draft';
import type { OpenedFile } from '#shared/ipc/files';
import type { SyncStatus } from '#shared/ipc/sync';
import { type SubmissionId, submissionIdSchema, type TaskId } from '#shared/lib/ids';
import type { StoredAccount } from '../../../electron/accounts/account-repository';
import { AccountService } from '../../../electron/accounts/account-service';
import { TokenStore } from '../../../electron/accounts/token-store';
import { retryRefused } from '../../../electron/bundles/bundle-repository';
import { openDatabase } from '../../../electron/database/open-database';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { type DraftService, saveDraft } from '../../../electron/drafts/save-draft';
import { fileTaker } from '../../../electron/files/file-calls';
import { writeSubmissionFile } from '../../../electron/files/write-submission-file';
import { keepPicture } from '../../../electron/media/keep-picture';
import { MediaFolder } from '../../../electron/media/media-folder';
import { freezeSubmission } from '../../../electron/outbox/freeze-submission';
import { listOutbox } from '../../../electron/outbox/outbox-repository';
import { systemTimers } from '../../../electron/platform/clock';
import { createHubClient } from '../../../electron/sync/hub-client';
import { SyncEngine } from '../../../electron/sync/sync-engine';
import { listTasks } from '../../../electron/tasks/list-tasks';
import { exampleAnswers } from '../../support/sample-answers';
import { memoryFacts } from './memory-facts';

type Fetch = typeof globalThis.fetch;

/** The main process without its window: real database, real client; faults are put between it and the network. */
export class Desk {
  readonly accounts: AccountService;
  readonly sync: SyncEngine;
  /** Stands between the app and the network; replace it to inject faults. */
  network: Fetch = globalThis.fetch;
  /** How often the window was told that the list of tasks is another. */
  lists = 0;
  /** How long the engine wanted to wait each time, in milliseconds. */
  readonly waits: number[] = [];
  /** How long it waits at most; its patience with a silent hub is no longer either. */
  longestWait = 50;
  /** Every status that the window was told, oldest first. */
  readonly statuses: SyncStatus[] = [];
  readonly media: MediaFolder;
  /** Opens a file from the hub, as a double click on it does. */
  readonly takeFile: (path: string) => Promise<OpenedFile>;
  readonly #drafts: DraftService;
  #status: SyncStatus | null = null;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    const database = openDatabase(join(folder, 'goldsmith.db'));
    const clock = { now: () => Date.now() };
    const settings = memoryFacts();
    const reach: Fetch = (input, init) => this.network(input, init);
    const createClient = (url: string) => createHubClient(url, reach, systemTimers);
    const tokens = new TokenStore(settings, null);
    this.accounts = new AccountService({
      database,
      settings,
      tokens,
      createClient,
      given: null,
      device: 'a test',
    });
    const cache = new DraftCache(systemTimers);
    this.#drafts = { database, cache, clock, timers: systemTimers };
    this.media = new MediaFolder(join(folder, 'media'));
    this.sync = new SyncEngine({
      database,
      clock,
      timers: {
        after: (milliseconds, work) => {
          this.waits.push(milliseconds);
          return systemTimers.after(Math.min(milliseconds, this.longestWait), work);
        },
      },
      random: () => 0,
      downloads: join(folder, 'downloads'),
      media: this.media,
      createClient,
      signedIn: () => ({ account: this.accounts.current(), token: this.accounts.token() }),
      onStatus: (status) => {
        this.#status = status;
        this.statuses.push(status);
      },
      onTasks: () => {
        this.lists += 1;
      },
      onStored: () => cache.clear(),
      cache,
      device: 'a test',
      onTwin: () => undefined,
    });
    this.takeFile = fileTaker({
      database,
      clock,
      timers: systemTimers,
      media: this.media,
      accounts: this.accounts,
      arriving: join(folder, 'arriving'),
      onStored: () => cache.clear(),
      onTaken: () => {
        this.#status = this.sync.status();
        this.lists += 1;
      },
      choosePlace: async () => null,
    });
    onTestFinished(() => {
      this.sync.stop();
      database.close();
    });
  }

  get status(): SyncStatus {
    return this.#status ?? this.sync.status();
  }

  /** Waits until a round has ended in `phase`. */
  async reach(phase: SyncStatus['phase'], limit = 10_000): Promise<SyncStatus> {
    const end = Date.now() + limit;
    while (this.status.phase !== phase) {
      if (Date.now() > end) {
        throw new Error(`not ${phase}, but ${JSON.stringify(this.status)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return this.status;
  }

  /** One round from its reason to its end; one that is under way by itself is not it. */
  async round(): Promise<SyncStatus> {
    while (this.status.phase === 'syncing') {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const before = this.statuses.length;
    this.sync.nudge();
    for (;;) {
      const end = this.statuses.slice(before).find(({ phase }) => phase === 'idle' || phase === 'offline');
      if (end !== undefined) {
        return end;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  tasks() {
    const query = {
      text: '',
      states: [],
      domains: [],
      projects: [],
      sort: 'title',
      offset: 0,
      limit: 200,
    } as const;
    const account = this.accounts.current();
    const all = { ...query, states: [], domains: [], projects: [] };
    return account === null ? [] : listTasks(this.#drafts.database.read, account.id, all).rows;
  }

  /** Has what was refused fetched once more. */
  retryRefused(): void {
    const account = this.accounts.current();
    if (account !== null) {
      this.#drafts.database.write((write) => retryRefused(write, account.id));
      this.sync.nudge();
    }
  }

  outbox() {
    const account = this.accounts.current();
    return account === null ? [] : listOutbox(this.#drafts.database.read, account.id, null);
  }

  /** Writes what waits to a file, sealed with the token unless told otherwise. */
  exportTo(path: string, submission: SubmissionId | null = null, token = this.accounts.token()) {
    const { database, clock } = this.#drafts;
    const context = { database, clock, media: this.media, account: this.#account(), token };
    return writeSubmissionFile(context, submission, path);
  }

  /** What looking for what is available offline needs. */
  forOffline() {
    const { database, timers } = this.#drafts;
    return { context: { database, timers, media: this.media }, account: this.#account().id };
  }

  /** Keeps a picture for a task, as the window asks for it. */
  keepPicture(task: TaskId, bytes: Uint8Array) {
    const services = { ...this.#drafts, media: this.media };
    return keepPicture(services, this.#account().id, task, bytes);
  }

  /** Does all six steps of a task of `sixStepTask` and queues it; `alter` may change the answers before. */
  finish(
    task: TaskId,
    id: SubmissionId = submissionIdSchema.parse(randomUUID()),
    alter: (answers: Answers) => Answers = (answers) => answers,
  ) {
    const account = this.#account();
    const change = { kind: 'whole' as const, answers: alter(exampleAnswers()) };
    const saved = saveDraft(this.#drafts, account.id, { task, base: 0, change });
    if (!saved.ok) {
      throw new Error(JSON.stringify(saved.error));
    }
    const service = { ...this.#drafts, media: this.media, newSubmissionId: () => id, appVersion: '0.1.0' };
    return freezeSubmission(service, account, task, 'Traced by hand.');
  }

  #account(): StoredAccount {
    const account = this.accounts.current();
    if (account === null) {
      throw new Error('nobody is signed in');
    }
    return account;
  }
}
