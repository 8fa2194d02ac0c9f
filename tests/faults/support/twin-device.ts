import { join } from 'node:path';
import { z } from 'zod';
import type { Answers } from '#shared/domain/draft';
import type { SyncStatus } from '#shared/ipc/sync';
import type { Twin, WaitingDraft } from '#shared/ipc/twin';
import { type SubmissionId, submissionIdSchema, type TaskId, taskIdSchema } from '#shared/lib/ids';
import type { Session } from '#shared/protocol/sign-in';
import {
  accountIdOf,
  findAccount,
  type StoredAccount,
  saveAccount,
  saveSendsDrafts,
} from '../../../electron/accounts/account-repository';
import { openDatabase } from '../../../electron/database/open-database';
import type { Database } from '../../../electron/database/port';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { readAnswersAt } from '../../../electron/drafts/landmarks';
import { copyOnLeaving, type DraftService, openDraft, saveDraft } from '../../../electron/drafts/save-draft';
import { MediaFolder } from '../../../electron/media/media-folder';
import { freezeSubmission } from '../../../electron/outbox/freeze-submission';
import { createHubClient } from '../../../electron/sync/hub-client';
import { SyncEngine } from '../../../electron/sync/sync-engine';
import { findTaskState } from '../../../electron/tasks/task-repository';
import { listWaitingDrafts } from '../../../electron/twins/copy-troubles';
import { settleTwin } from '../../../electron/twins/settle-twin';
import {
  acknowledgeSent,
  compareTwin,
  mergeTwin,
  readTwin,
  takeTwin,
} from '../../../electron/twins/twin-calls';
import { exampleAnswers } from '../../support/sample-answers';
import { VirtualTime } from './virtual-time';

type Fetch = typeof globalThis.fetch;

const TASK = taskIdSchema.parse('task-1');
const HUB = 'https://hub.example';
/** How long a round may take before it counts as stuck, in milliseconds. */
const STUCK = 60_000;

/** Which side somebody takes who is shown a conflict. */
export type Choice = 'mine' | 'theirs' | 'both';

/** One of the devices of an expert: the real engine on a real store, and what the window would ask of it. */
export class TwinDevice {
  /** Every sentence that was said to be saved here. */
  readonly saved: string[] = [];
  /** What somebody took out, knowing that. */
  readonly dropped: string[] = [];
  readonly submitted: SubmissionId[] = [];
  readonly time = new VirtualTime();
  network: Fetch = async () => Promise.reject(new TypeError('no network'));
  readonly #name: string;
  readonly #folder: string;
  readonly #account: string;
  readonly #token: string;
  #database: Database;
  #cache = new DraftCache(this.time);
  #engine: SyncEngine;
  #sentences = 0;
  #isOpen = false;

  constructor(name: string, folder: string, session: Session, token: string) {
    this.#name = name;
    this.#folder = folder;
    this.#token = token;
    this.#account = accountIdOf(session);
    this.#database = openDatabase(join(folder, 'goldsmith.db'));
    this.#database.write((write) => {
      saveAccount(write, HUB, session);
      saveSendsDrafts(write, this.#account, true);
    });
    this.#engine = this.#startEngine();
  }

  get status(): SyncStatus {
    return this.#engine.status();
  }

  get text(): string {
    const answer = this.#answers()['write' as keyof Answers] as { markdown: string } | undefined;
    return answer?.markdown ?? '';
  }

  get state() {
    return findTaskState(this.#database.read, this.#account, TASK);
  }

  get twin(): Twin {
    return readTwin(this.#service, this.#account, TASK);
  }

  /** Somebody writes one more sentence. False where the task is not to be written on. */
  write(): boolean {
    this.#sentences += 1;
    // As many words as the task asks for, so that it can be handed in.
    const sentence = `${this.#name}${this.#sentences} was written here.`;
    const isSaved = this.#save(this.text === '' ? sentence : `${this.text}\n${sentence}`, null);
    if (isSaved) {
      this.saved.push(sentence);
    }
    return isSaved;
  }

  /** Somebody writes this instead of all that is there. */
  writeInstead(markdown: string): boolean {
    return this.#save(markdown, null);
  }

  /** The drafts of which the hub has no copy as they are, as the sync screen has them. */
  waitingDrafts(): WaitingDraft[] {
    return listWaitingDrafts(this.#database.read, this.#account);
  }

  /** Somebody brings back how it was some revisions ago. */
  restore(back: number): void {
    const head = openDraft(this.#service, this.#account, TASK)?.draft.revision ?? 0;
    const revision = Math.max(1, head - back);
    if (head > 0) {
      const before = this.text;
      const then = markdownOf(readAnswersAt(this.#database.read, this.#account, TASK, revision));
      if (this.#save(then, revision)) {
        this.#drop(before, then);
      }
    }
  }

  open(): void {
    this.#isOpen = true;
    this.#cache.layOpen(this.#account, TASK);
  }

  leave(): void {
    this.#isOpen = false;
    this.#cache.putAway();
    if (this.state !== null) {
      copyOnLeaving(this.#service, this.#account, TASK);
      settleTwin(this.#service, this.#account, TASK);
    }
  }

  /** What the window does by itself: it takes over what is newer, and shows what was submitted as such. */
  look(): void {
    const twin = this.state === null ? null : this.twin;
    if (twin?.kind === 'newer') {
      const base = openDraft(this.#service, this.#account, TASK)?.draft.revision ?? 0;
      takeTwin(this.#service, this.#account, TASK, base);
    }
    if (twin?.kind === 'submitted') {
      acknowledgeSent(this.#service, this.#account, TASK);
    }
  }

  /** Somebody merges what is shown side by side. */
  merge(choice: Choice): void {
    if (this.state === null || this.twin.kind !== 'conflict') {
      return;
    }
    const service = this.#service;
    const base = openDraft(service, this.#account, TASK)?.draft.revision ?? 0;
    const sides = compareTwin(service, this.#account, TASK, base);
    if (!sides.ok) throw new Error(JSON.stringify(sides.error));
    const mine = this.text;
    const theirs = sides.value.theirs.map(({ revision }) =>
      markdownOf(readAnswersAt(this.#database.read, this.#account, TASK, revision)),
    );
    const first = theirs[0] ?? '';
    const merged = choice === 'mine' ? mine : choice === 'theirs' ? first : allLines([mine, ...theirs]);
    if (merged !== mine && !this.#save(merged, null)) {
      return;
    }
    for (const side of [mine, ...theirs]) {
      this.#drop(side, merged);
    }
    const versions = sides.value.theirs.map(({ version }) => version);
    const now = openDraft(service, this.#account, TASK)?.draft.revision ?? 0;
    const done = mergeTwin(service, this.#account, TASK, now, versions);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }

  submit(id: SubmissionId): void {
    if (this.state === null || this.text === '') {
      return;
    }
    const service = {
      ...this.#service,
      newSubmissionId: () => id,
      appVersion: '0.1.0',
      media: new MediaFolder(join(this.#folder, 'media')),
    };
    const frozen = freezeSubmission(service, this.#stored(), TASK, 'Traced by hand.');
    if (frozen.ok) {
      this.submitted.push(submissionIdSchema.parse(id));
    }
  }

  /** One exchange with the hub, whatever comes of it. */
  async round(): Promise<void> {
    this.#engine.nudge();
    await this.settle();
  }

  async settle(): Promise<void> {
    const end = Date.now() + STUCK;
    do {
      await new Promise((resolve) => setImmediate(resolve));
      if (Date.now() > end) throw new Error(`a round does not end: ${JSON.stringify(this.status)}`);
    } while (this.status.phase === 'syncing');
  }

  /** The app ends where it stands, and starts again. */
  restart(): void {
    this.close();
    this.#isOpen = false;
    this.#cache = new DraftCache(this.time);
    this.#database = openDatabase(join(this.#folder, 'goldsmith.db'));
    this.#engine = this.#startEngine();
  }

  close(): void {
    this.#engine.stop();
    this.time.forget();
    this.#database.close();
  }

  /** Sentences that were saved here and are in no revision any more. */
  lost(): string[] {
    const head = openDraft(this.#service, this.#account, TASK)?.draft.revision ?? 0;
    const everything = Array.from({ length: head }, (_, index) =>
      markdownOf(readAnswersAt(this.#database.read, this.#account, TASK, index + 1)),
    );
    const lines = new Set(everything.flatMap((text) => text.split('\n')));
    return this.saved.filter((sentence) => !lines.has(sentence));
  }

  /** Submissions that wait here still. */
  waiting(): number {
    const count = z.object({ count: z.int() });
    const sql = `SELECT count(*) AS count FROM outbox WHERE state = 'waiting'`;
    return this.#database.read.get(sql, [], count)?.count ?? 0;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get #service(): DraftService {
    return { database: this.#database, cache: this.#cache, clock: this.time, timers: this.time };
  }

  #stored(): StoredAccount {
    const account = findAccount(this.#database.read, this.#account);
    if (account === null) throw new Error('nobody is signed in');
    return account;
  }

  #answers(): Answers {
    return openDraft(this.#service, this.#account, TASK)?.draft.answers ?? {};
  }

  #save(markdown: string, restored: number | null): boolean {
    if (this.state === null) {
      return false;
    }
    const base = openDraft(this.#service, this.#account, TASK)?.draft.revision ?? 0;
    const answers = { ...exampleAnswers(), ['write' as keyof Answers]: { markdown } };
    const source = restored === null ? {} : { restored };
    const saved = saveDraft(this.#service, this.#account, {
      task: TASK,
      base,
      change: { kind: 'whole', answers },
      ...source,
    });
    if (!saved.ok && saved.error.kind !== 'read-only') throw new Error(JSON.stringify(saved.error));
    return saved.ok;
  }

  /** Whoever chooses something else leaves out what is only here. */
  #drop(before: string, after: string): void {
    const kept = new Set(after.split('\n'));
    this.dropped.push(...before.split('\n').filter((line) => !kept.has(line)));
  }

  #startEngine(): SyncEngine {
    const database = this.#database;
    const cache = this.#cache;
    return new SyncEngine({
      database,
      clock: this.time,
      timers: this.time,
      random: () => 0.5,
      downloads: join(this.#folder, 'downloads'),
      media: new MediaFolder(join(this.#folder, 'media')),
      createClient: (url) => createHubClient(url, (input, init) => this.network(input, init), this.time),
      signedIn: () => ({ account: findAccount(database.read, this.#account), token: this.#token }),
      onStatus: () => undefined,
      onTasks: () => undefined,
      onStored: () => cache.clear(),
      cache,
      device: this.#name,
      onTwin: () => undefined,
    });
  }
}

function markdownOf(answers: Answers): string {
  return (answers['write' as keyof Answers] as { markdown: string } | undefined)?.markdown ?? '';
}

function allLines(texts: readonly string[]): string {
  return [...new Set(texts.flatMap((text) => text.split('\n')))].filter((line) => line !== '').join('\n');
}

/** The task that the histories are about. */
export const HISTORY_TASK: TaskId = TASK;
