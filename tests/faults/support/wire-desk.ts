import { join } from 'node:path';
import type { Answers } from '#shared/domain/draft';
import type { SyncStatus } from '#shared/ipc/sync';
import {
  type ExpertId,
  type Sha256,
  type SubmissionId,
  submissionIdSchema,
  type TaskId,
} from '#shared/lib/ids';
import { findAccount, type StoredAccount, saveAccount } from '../../../electron/accounts/account-repository';
import { retryRefused } from '../../../electron/bundles/bundle-repository';
import { openDatabase } from '../../../electron/database/open-database';
import type { Database } from '../../../electron/database/port';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { saveDraft } from '../../../electron/drafts/save-draft';
import { keepPicture } from '../../../electron/media/keep-picture';
import { MediaFolder } from '../../../electron/media/media-folder';
import { freezeSubmission } from '../../../electron/outbox/freeze-submission';
import { createHubClient } from '../../../electron/sync/hub-client';
import { SyncEngine } from '../../../electron/sync/sync-engine';
import { writePng } from '../../support/png';
import { exampleAnswers } from '../../support/sample-answers';
import type { VirtualTime } from './virtual-time';
import { FORGED_REFUSAL, pick, type Random } from './wire-faults';

/** Somebody who works at the desk. */
export interface Person {
  readonly expert: ExpertId;
  readonly account: string;
  token: string;
}

/** What was handed over for sending. */
export interface Handed {
  readonly person: Person;
  readonly submission: SubmissionId;
  readonly sha256: Sha256;
}

/** What somebody wrote, which nothing on the wire may change. */
export interface Written {
  readonly person: Person;
  readonly task: TaskId;
  readonly answers: Answers;
}

/** The main process without a window: the real engine and client on a real store, in time that passes when it is told to. */
export class WireDesk {
  readonly handed: Handed[] = [];
  readonly written: Written[] = [];
  /** Who is signed in. */
  current: Person | null = null;
  #database: Database;
  #engine: SyncEngine;
  #cache: DraftCache;
  readonly #folder: string;
  readonly #hubUrl: string;
  readonly #time: VirtualTime;
  readonly #random: Random;

  constructor(folder: string, hubUrl: string, time: VirtualTime, random: Random) {
    this.#folder = folder;
    this.#hubUrl = hubUrl;
    this.#time = time;
    this.#random = random;
    this.#cache = new DraftCache(time);
    this.#database = openOnce(join(folder, 'goldsmith.db'));
    this.#engine = this.#startEngine();
  }

  get database(): Database {
    return this.#database;
  }

  get downloads(): string {
    return join(this.#folder, 'downloads');
  }

  get status(): SyncStatus {
    return this.#engine.status();
  }

  /** Signs somebody in whose token this is, by asking the hub itself. */
  async signIn(hubAddress: string, expert: ExpertId, token: string): Promise<Person> {
    const reply = await createHubClient(hubAddress, fetch, this.#time).session(token);
    if (reply.kind !== 'ok') throw new Error(`nobody could sign in: ${JSON.stringify(reply)}`);
    this.#database.write((write) => saveAccount(write, this.#hubUrl, reply.value));
    const person = { expert, account: `${reply.value.hub.id}/${expert}`, token };
    this.current = person;
    return person;
  }

  /** Whoever works writes all answers of a task, and mostly hands them over. */
  async work(person: Person, task: TaskId, isFinished: boolean): Promise<void> {
    const account = this.#accountOf(person);
    const clock = this.#time;
    const drafts = { database: this.#database, cache: this.#cache, clock, timers: this.#time };
    const media = new MediaFolder(join(this.#folder, 'media'));
    const picture = this.#random() < 0.2 ? await this.#picture(person, task, media) : '';
    const length = pick(this.#random, [0, 0, 100, 5_000, 60_000]);
    const answers: Answers = {
      ...exampleAnswers(),
      ['write' as keyof Answers]: {
        markdown: `Because of this ${picture} and ${'so on '.repeat(length)} it is so.`,
      },
    };
    const saved = saveDraft(drafts, account.id, { task, base: 0, change: { kind: 'whole', answers } });
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    this.written.push({ person, task, answers });
    if (!isFinished) return;
    const id = submissionIdSchema.parse(uuidOf(this.#random));
    const service = { ...drafts, media, newSubmissionId: () => id, appVersion: '0.1.0' };
    const frozen = freezeSubmission(service, account, task, 'Traced by hand.');
    if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
    this.handed.push({ person, ...frozen.value });
  }

  /** What the hub itself refused for the moment is asked for once more; what a network did must mend itself. */
  retryRefused({ account }: Person): void {
    const { refused } = this.status;
    if (refused.some(({ reason }) => reason.endsWith(FORGED_REFUSAL))) {
      this.#database.write((write) => retryRefused(write, account));
    }
  }

  nudge(): void {
    this.#engine.nudge();
  }

  /** The app ends where it stands, and starts again. */
  restart(): void {
    this.#engine.stop();
    this.#time.forget();
    this.#database.close();
    this.#cache = new DraftCache(this.#time);
    this.#database = openOnce(join(this.#folder, 'goldsmith.db'));
    this.#engine = this.#startEngine();
    this.#engine.nudge();
  }

  close(): void {
    this.#engine.stop();
    this.#time.forget();
    this.#database.close();
  }

  #startEngine(): SyncEngine {
    const database = this.#database;
    return new SyncEngine({
      database,
      clock: this.#time,
      timers: this.#time,
      random: this.#random,
      downloads: this.downloads,
      media: new MediaFolder(join(this.#folder, 'media')),
      createClient: (url) => createHubClient(url, fetch, this.#time),
      signedIn: () => ({
        account: this.current === null ? null : findAccount(database.read, this.current.account),
        token: this.current?.token ?? null,
      }),
      onStatus: () => undefined,
      onTasks: () => undefined,
      onStored: () => this.#cache.clear(),
      cache: this.#cache,
      device: 'a fault',
      onTwin: () => undefined,
    });
  }

  async #picture(person: Person, task: TaskId, media: MediaFolder): Promise<string> {
    const shade = Math.floor(this.#random() * 256);
    const bytes = writePng(16, 16, (x, y) => (x * 7 + y * 3 + shade) & 255);
    const kept = await keepPicture(
      { database: this.#database, clock: this.#time, media },
      person.account,
      task,
      bytes,
    );
    if (!kept.ok) throw new Error(JSON.stringify(kept.error));
    return `![A film](media/${kept.value.sha256}.png)`;
  }

  #accountOf(person: Person): StoredAccount {
    const account = findAccount(this.#database.read, person.account);
    if (account === null) throw new Error(`there is no account ${person.account}`);
    return account;
  }
}

/** A store that stays closed once it is: whoever still holds it belonged to a process that has ended. */
function openOnce(file: string): Database {
  const database = openDatabase(file);
  let isClosed = false;
  const open = () => {
    if (isClosed) throw new Error('this process has ended');
    return database;
  };
  return {
    read: {
      all: (sql, values, row) => open().read.all(sql, values, row),
      get: (sql, values, row) => open().read.get(sql, values, row),
    },
    write: (work) => open().write(work),
    foldLog: () => open().foldLog(),
    copyTo: (path, key) => open().copyTo(path, key),
    close: () => {
      isClosed = true;
      database.close();
    },
  };
}

function uuidOf(random: Random): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
