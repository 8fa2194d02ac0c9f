import { rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { taskIdSchema } from '#shared/lib/ids';
import { seededRandom } from '#shared/lib/seeded-random';
import { StorageError } from '../../electron/database/storage-error';
import type { StoreForm } from '../../electron/database/store-form';
import { DraftCache } from '../../electron/drafts/draft-cache';
import { MediaFolder } from '../../electron/media/media-folder';
import { enqueue } from '../../electron/outbox/outbox-repository';
import { systemClock, systemTimers } from '../../electron/platform/clock';
import { systemRandom } from '../../electron/platform/random';
import { sha256 } from '../../electron/platform/sha256';
import { KeptStore } from '../../electron/recovery/kept-store';
import { storePaths } from '../../electron/recovery/store-paths';
import { savePlace } from '../../electron/tasks/task-repository';
import { Vault } from '../../electron/vault/vault';
import { ACCOUNT } from '../support/filled-store';
import { WRITE } from '../support/text-of-revision';
import { keeperOf, keyIn, PASSPHRASE } from './support/fault-key';
import { saveNext } from './support/save-next';
import { bodyOf, storedFacts, submissionOf, TASK } from './support/stored-facts';

// A program of its own that stores as the app does, as fast as it can, and says each thing after it is on disk:
//
//   ready · revision N · place N · queued N · failed CODE · room · turning · sealed · plain
//
//   node saving.program.js FOLDER [--seed N] [--steps N] [--synchronous NORMAL|OFF] [--ballast FILE] [--turning]
//
// It ends after so many steps, without a word to the store, as a killed one does. With another `synchronous` it is what the
// app must never be, and the checks must find that out. A ballast is thrown off when something has failed often enough. Turning, it encrypts the
// store after every few steps, and the next time makes it readable again.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '1000000' },
    synchronous: { type: 'string' },
    ballast: { type: 'string' },
    turning: { type: 'boolean', default: false },
  },
});
/** So many steps are between two turns. */
const STEPS_OF_A_TURN = 4;
/** An hour of the store's care passes in 18 seconds. */
const QUICKER = 200;
/** Milliseconds until it tries again what failed. */
const TRY_AGAIN_AFTER = 30;
const PATIENCE = 6;

const folder = String(positionals[0]);
const random = seededRandom(Number(values.seed));
const timers = {
  after: (milliseconds: number, work: () => void) => systemTimers.after(milliseconds / QUICKER, work),
};
const cache = new DraftCache(systemTimers);
const onMended = () => cache.clear();
const keeper = keeperOf(folder);
const keyOf = values.turning ? (form: StoreForm | null) => keeper.keyOf(form) : keyIn(folder);
const database = await KeptStore.open({ folder, clock: systemClock, timers, keyOf, onMended });
if (values.synchronous !== undefined) {
  database.read.all(`PRAGMA synchronous = ${values.synchronous}`, [], z.unknown());
}
database.lookAfter();
const service = { database, cache, clock: systemClock, timers: systemTimers };
let { place, queued } = storedFacts(database);
const tasks = database.read.all('SELECT id FROM tasks', [], z.unknown()).length;

function say(words: string): void {
  writeSync(1, `${words}\n`);
}

function moveOn(): void {
  database.write((write) => savePlace(write, ACCOUNT, TASK, { step: WRITE, scroll: { text: place + 1 } }));
  place += 1;
  say(`place ${place}`);
}

function queueNext(): void {
  const number = queued + 1;
  const task = taskIdSchema.parse(`task-${number + 1}`);
  const body = bodyOf(number);
  const item = { submission: submissionOf(number), task, body, sha256: sha256(body) };
  database.write((write) => enqueue(write, ACCOUNT, item, systemClock.now()));
  queued = number;
  say(`queued ${queued}`);
}

function step(): void {
  const drawn = random();
  if (drawn < 0.75) {
    say(`revision ${saveNext(service, random() < 0.2)}`);
  } else if (drawn < 0.93 || queued + 1 === tasks) {
    moveOn();
  } else {
    queueNext();
  }
}

const media = new MediaFolder(join(folder, 'media'));
const vault = new Vault({ store: database, keeper, media, paths: storePaths(folder), random: systemRandom });
async function turn(): Promise<void> {
  say('turning');
  const turned = database.isSealed ? await vault.turnOff() : await vault.turnOn(PASSPHRASE);
  if (!turned.ok) {
    throw new Error(JSON.stringify(turned.error));
  }
  say(turned.value.isOn ? 'sealed' : 'plain');
}

say('ready');
let left = Number(values.steps);
let failures = 0;
async function goOn(): Promise<void> {
  if (left === 0) {
    process.exit(0);
  }
  left -= 1;
  if (values.turning && left % STEPS_OF_A_TURN === 0) {
    await turn();
  }
  // Now and then it rests, so that there is time for a snapshot.
  let pause = random() < 0.01 ? 80 : 0;
  try {
    step();
  } catch (error) {
    if (!(error instanceof StorageError)) {
      throw error;
    }
    say(`failed ${error.code}`);
    failures += 1;
    if (values.ballast !== undefined && failures === PATIENCE) {
      rmSync(values.ballast);
      say('room');
    }
    pause = TRY_AGAIN_AFTER;
    // What failed may be on disk nevertheless.
    recount();
  }
  setTimeout(() => void goOn(), pause);
}

function recount(): void {
  try {
    ({ place, queued } = storedFacts(database));
  } catch {
    // Then it cannot be read either, and is tried as it was.
  }
}

void goOn();
