import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../platform/platform';
import { askHolder } from './control-client';
import { type ControlServer, openControlServer } from './control-server';
import { type LockFile, lockFileSchema } from './messages';

/**
 * The data folder of the embedded database belongs to one process at a time:
 *
 *   no lock file ──────────────── write it ──▶ held
 *   lock file, nobody answers ─── take it over ──▶ held      (its process was killed)
 *   lock file, a command answers ─ wait, look again
 *   lock file, a hub answers ────▶ hub: have the command run there
 *
 * Whether the holder lives is asked at its port and proved by the lock file's secret, never guessed from its process
 * id, which another process may have by now.
 */
export type FolderAccess =
  | { readonly kind: 'held'; readonly lock: FolderLock }
  | { readonly kind: 'hub'; readonly holder: LockFile }
  | { readonly kind: 'busy' };

export interface FolderLock {
  readonly control: ControlServer;
  release(): Promise<void>;
}

const waitForCommands = 120_000;
const lookAgain = 100;

/** Asks for the data folder; makes it when there is none. */
export async function openDataFolder(folder: string, platform: Platform, pid: number): Promise<FolderAccess> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'hub.lock');
  const secret = platform.randomBytes(32).toString('hex');
  const control = await openControlServer(secret, pid);
  const mine: LockFile = { pid, port: control.port, secret };
  for (let waited = 0; waited <= waitForCommands; waited += lookAgain) {
    if (await writeLock(file, mine)) {
      return { kind: 'held', lock: { control, release: () => release(file, mine, control) } };
    }
    const holder = await readLock(file);
    const answer = holder === null ? null : await askHolder(holder);
    if (holder !== null && answer === 'hub') {
      await control.close();
      return { kind: 'hub', holder };
    }
    if (answer === null) {
      await removeStale(file, holder, secret);
    } else {
      await platform.wait(lookAgain);
    }
  }
  await control.close();
  return { kind: 'busy' };
}

/** A hard link appears whole or not at all, and not where something is already. */
async function writeLock(file: string, lock: LockFile): Promise<boolean> {
  const prepared = `${file}.${lock.secret.slice(0, 16)}`;
  await writeFile(prepared, JSON.stringify(lock), { mode: 0o600 });
  try {
    await link(prepared, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  } finally {
    await rm(prepared, { force: true });
  }
}

async function readLock(file: string): Promise<LockFile | null> {
  try {
    const lock = lockFileSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return lock.success ? lock.data : null;
  } catch {
    return null;
  }
}

/**
 * Removes the lock of a dead holder. Two that find it stale at once must not remove the lock that the faster of them
 * has just written: so it is renamed first, looked at, and put back if it is not the stale one.
 */
async function removeStale(file: string, stale: LockFile | null, mine: string): Promise<void> {
  const aside = `${file}.stale-${mine.slice(0, 16)}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const renamed = await readLock(aside);
  if (renamed !== null && renamed.secret !== stale?.secret) {
    await link(aside, file).catch(() => undefined);
  }
  await rm(aside, { force: true });
}

async function release(file: string, mine: LockFile, control: ControlServer): Promise<void> {
  const found = await readLock(file);
  if (found?.secret === mine.secret) {
    await rm(file, { force: true });
  }
  await control.close();
}
