import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { seededRandom } from '#shared/lib/seeded-random';
import { StorageError } from '../../electron/database/storage-error';
import type { StoreKey } from '../../electron/database/store-key';
import { DraftCache } from '../../electron/drafts/draft-cache';
import { findDraft } from '../../electron/drafts/draft-repository';
import { sha256 } from '../../electron/platform/sha256';
import { handTimers } from '../../electron/platform/testing/hand-timers';
import { KeptStore } from '../../electron/recovery/kept-store';
import { takeSnapshot } from '../../electron/recovery/snapshots';
import { storePaths } from '../../electron/recovery/store-paths';
import { ACCOUNT as account, signIn, takeIn } from '../support/filled-store';
import { sixStepTask } from '../support/sample-material';
import { textOfRevision, WRITE } from '../support/text-of-revision';
import type { Fault } from './fault';
import { FAULT_KEY, keyAsFound } from './support/fault-key';
import { saveNext } from './support/save-next';
import { inScratchFolder } from './support/scratch-folder';
import { TASK } from './support/stored-facts';

const COPIED_AT = 40;
/** In so many turns a store is looked through, and what mends it is loaded and has done so. */
const TURNS = 80;
const TURN = 100;
const SAVED = 90;
const NOW = Date.UTC(2026, 10, 30, 12);

async function open(folder: string) {
  const timers = handTimers();
  const clock = { now: () => NOW };
  const database = await KeptStore.open({
    folder,
    clock,
    timers,
    keyOf: keyAsFound,
    onMended: () => undefined,
  });
  return { database, timers, service: { database, cache: new DraftCache(timers), clock, timers } };
}

type Opened = Awaited<ReturnType<typeof open>>;

/**
 * A data folder as a process leaves it that ends without a word: with a snapshot, and a log that holds what is newest; and
 * one with that log folded. With a key both are encrypted.
 */
async function crashedFolders(scratch: string, key: StoreKey | null): Promise<readonly [string, string]> {
  const name = key === null ? 'store' : 'sealed';
  const folder = join(scratch, name);
  const opened = await open(folder);
  if (key !== null) {
    await opened.database.switchTo(key);
  }
  signIn(opened.database);
  takeIn(opened.database, [sixStepTask(1), sixStepTask(2)]);
  for (let revision = 1; revision <= SAVED; revision += 1) {
    saveNext(opened.service);
    if (revision === COPIED_AT) {
      takeSnapshot(opened.database, storePaths(folder).snapshots, NOW, key);
    }
  }
  const crashed = join(scratch, `${name}-crashed`);
  cpSync(folder, crashed, { recursive: true });
  opened.database.foldLog();
  const folded = join(scratch, `${name}-folded`);
  cpSync(folder, folded, { recursive: true });
  opened.database.close();
  return [crashed, folded];
}

/** What becomes of a file on a disk that fails, by somebody's hand, or by another program's. */
const DAMAGES: Readonly<Record<string, (file: string, random: () => number) => void>> = {
  'a few bytes': (file, random) => flip(file, random, 1 + Math.floor(random() * 64)),
  'a few bytes of the log': (file, random) => flip(`${file}-wal`, random, 1 + Math.floor(random() * 64)),
  'a page of noise': (file, random) => {
    const bytes = readFileSync(file);
    const at = Math.floor((random() * bytes.length) / 4096) * 4096;
    for (let index = at; index < Math.min(bytes.length, at + 4096); index += 1) {
      bytes[index] = Math.floor(random() * 256);
    }
    writeFileSync(file, bytes);
  },
  'cut off': (file, random) => {
    const pages = statSync(file).size / 4096;
    truncateSync(file, Math.floor(random() * pages) * 4096 + Math.floor(random() * 3));
  },
  empty: (file) => truncateSync(file, 0),
  zeros: (file) => writeFileSync(file, Buffer.alloc(statSync(file).size)),
  'no database': (file) => writeFileSync(file, 'not a database at all\n'.repeat(500)),
  'a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  gone: (file) => rmSync(file),
  'without its log': (file) => rmSync(`${file}-wal`),
  'a log of another file': (file, random) =>
    writeFileSync(
      `${file}-wal`,
      Buffer.from(Array.from({ length: 40_000 }, () => Math.floor(random() * 256))),
    ),
};

function flip(file: string, random: () => number, count: number): void {
  const bytes = readFileSync(file);
  for (let number = 0; number < count; number += 1) {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  writeFileSync(file, bytes);
}

/** What became of a damaged store, and what of it must not be. */
interface Outcome {
  readonly words: string;
  readonly violations: readonly string[];
}

/** `damaged` is the hash of the damaged file; null where there was none to keep. */
function outcomeOf({ database }: Opened, folder: string, damaged: string | null): Outcome {
  const isMended = database.lastRecovery() !== null;
  const violations: string[] = [];
  let head = 0;
  try {
    const draft = findDraft(database.read, account, TASK);
    head = draft?.revision ?? 0;
    const text = (draft?.answers[WRITE] as { markdown: string } | undefined)?.markdown;
    violations.push(...(head < COPIED_AT ? [`only revision ${head}`] : []));
    violations.push(...(text === textOfRevision(head) ? [] : ['another text']));
  } catch (error) {
    violations.push(String(error));
  }
  const kept = readdirSync(folder).filter((entry) => /^goldsmith-damaged-.*\.db$/u.test(entry));
  const isKept =
    damaged === null || kept.some((entry) => sha256(readFileSync(join(folder, entry))) === damaged);
  violations.push(...(isMended && !isKept ? ['the damaged file is gone'] : []));
  return { words: `${isMended ? 'mended' : 'as it was'}, ${head === SAVED ? 'all' : 'some'}`, violations };
}

async function goOn({ timers }: Opened): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    timers.advance(TURN);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function isFoundInReading({ database }: Opened): boolean {
  try {
    findDraft(database.read, account, TASK);
    return false;
  } catch (error) {
    return error instanceof StorageError && error.code === 'damaged';
  }
}

async function damageAndOpen(from: string, damage: string, random: () => number): Promise<Outcome> {
  const folder = `${from}-damaged`;
  cpSync(from, folder, { recursive: true });
  const file = storePaths(folder).database;
  DAMAGES[damage]?.(file, random);
  const damaged = existsSync(file) && statSync(file).isFile() ? sha256(readFileSync(file)) : null;
  const opened = await open(folder);
  opened.database.lookAfter();
  await goOn(opened);
  // What no look sees is seen by whoever reads it, and mended then.
  if (isFoundInReading(opened)) {
    await goOn(opened);
  }
  const outcome = outcomeOf(opened, folder, damaged);
  opened.database.close();
  rmSync(folder, { recursive: true });
  return outcome;
}

/** A store that is damaged in any way is opened, has what its snapshot has, and loses no file. */
export const fault: Fault = {
  number: 10,
  name: 'a damaged store',
  invariants: ['I5', 'I6'],
  trials: { short: 44, long: 10_000 },
  // A closed connection keeps its files open until it is collected as garbage.
  trialsPerProcess: 500,
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (scratch) => {
      const folders = [
        ...(await crashedFolders(scratch, null)),
        ...(await crashedFolders(scratch, FAULT_KEY)),
      ];
      const random = seededRandom(seed);
      const names = Object.keys(DAMAGES);
      const tally: Record<string, number> = {};
      const violations: string[] = [];
      for (let trial = 0; trial < trials; trial += 1) {
        const damage = names[trial % names.length] as string;
        const from = folders[Math.floor(trial / names.length) % folders.length] as string;
        const outcome = await damageAndOpen(from, damage, random);
        const words = `${damage}, ${basename(from)}: ${outcome.words}`;
        tally[words] = (tally[words] ?? 0) + 1;
        violations.push(...outcome.violations.map((violation) => `trial ${trial}, ${words}: ${violation}`));
      }
      say(JSON.stringify(tally));
      return { trials, violations };
    }),
};
