import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Recovery } from '#shared/ipc/recovery';
import { openDatabase } from '../database/open-database';
import type { Database, ReadableDatabase, WritableDatabase } from '../database/port';
import { StorageError } from '../database/storage-error';
import { formOf, type StoreForm } from '../database/store-form';
import type { StoreKey } from '../database/store-key';
import type { Clock, Timers } from '../platform/clock';
import { collectGarbage } from '../platform/collect-garbage';
import { lookThrough } from './look-through';
import { isNetworkFolder, NetworkFolder } from './network-folder';
import { mend, openStore, whileOpen } from './open-store';
import { finishMending, forgetRecovery, lastRecovery } from './put-in-place';
import { listSnapshots, plainSnapshots, takeSnapshot } from './snapshots';
import { type StorePaths, storePaths } from './store-paths';
import { copyForSwitch, takePlace } from './switch-form';

/** Milliseconds after the start: the list has been drawn, and nobody has written much. */
const LOOK_AFTER = 2_000;
const LOOK_EVERY = 60 * 60_000;
const BETWEEN_PIECES = 20;
const SNAPSHOT_AFTER = 60_000;
const SNAPSHOT_EVERY = 30 * 60_000;
/** Copying holds up saving for a moment: it waits until nothing was saved for so long. */
const REST = 5_000;
const TRY_AGAIN_AFTER = 5_000;
/** What Windows says of a file that is still open, or that a virus scanner looks at. */
const HELD_OPEN: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const PAUSE = 200;
const MOST_TRIES = 25;
/** A disk that damages the store again and again is not met by mending it. */
const MOST_MENDED = 3;

export interface KeptStoreParts {
  readonly folder: string;
  readonly clock: Clock;
  readonly timers: Timers;
  /**
   * Asked once, before the store is opened, for its key: null where it has none. Told in which form the store is, where that
   * can be seen.
   */
  readonly keyOf: (form: StoreForm | null) => Promise<StoreKey | null>;
  /** Told after the store was mended while the app runs: whatever was read from it may be another now. */
  readonly onMended: (recovery: Recovery) => void;
}

/**
 * The store of a data folder, which looks after itself: it is mended when it is found damaged, at the start or later, and
 * copied now and then, so that there is something to mend it with.
 */
export class KeptStore implements Database {
  readonly read: ReadableDatabase;
  readonly #parts: KeptStoreParts;
  readonly #paths: StorePaths;
  #inner: Database | null;
  /** With which the store is encrypted. */
  #key: StoreKey | null;
  /** Whether anything was written since the last snapshot. */
  #isChanged = false;
  /** Whether nothing was written since the last look at it. */
  #isResting = true;
  #isMending = false;
  #mended = 0;
  #callOff: (() => void)[] = [];

  private constructor(parts: KeptStoreParts, inner: Database, key: StoreKey | null) {
    this.#parts = parts;
    this.#key = key;
    this.#paths = storePaths(parts.folder);
    this.#inner = inner;
    this.read = {
      all: (sql, values, row) => this.#guarded((inner) => inner.read.all(sql, values, row)),
      get: (sql, values, row) => this.#guarded((inner) => inner.read.get(sql, values, row)),
    };
  }

  /**
   * Fails with NewerStore, having touched nothing, when a newer Goldsmith wrote the store, with NetworkFolder when it would
   * lie on another computer, and with StorageError, or with what the file system says, when the disk does not play along.
   */
  static async open(parts: KeptStoreParts): Promise<KeptStore> {
    mkdirSync(parts.folder, { recursive: true });
    if (isNetworkFolder(parts.folder, process.platform)) {
      throw new NetworkFolder(`${parts.folder} is on another computer`);
    }
    const paths = storePaths(parts.folder);
    finishMending(paths, parts.clock.now());
    const key = await parts.keyOf(formOfStore(paths));
    const database = await openStore(paths, parts.clock.now(), key);
    writeFileSync(paths.inUse, '');
    return new KeptStore(parts, database, key);
  }

  /** Whether the store is encrypted. */
  get isSealed(): boolean {
    return this.#key !== null;
  }

  /**
   * Encrypts the whole store with this key, or, with null, makes it readable for anyone again; its snapshots, too. Nothing
   * else is done meanwhile. Until the new file is whole and checked nothing is touched; it then takes the place of the old one
   * at once. Throws StorageError, or what the file system throws, when the disk does not play along: the store then is in the
   * one form or the other, and open, or it is tried again and again to open it.
   */
  async switchTo(key: StoreKey | null): Promise<void> {
    const [former, whole] = this.#guarded((inner) => [inner, copyForSwitch(inner, this.#paths, key)]);
    former.close();
    this.#inner = null;
    try {
      await this.#takePlace(whole);
    } finally {
      this.#key =
        [this.#key, key].find((one) => (one !== null) === (formOf(this.#paths.database) === 'sealed')) ??
        null;
      this.#reopen();
    }
    this.copyAnew();
  }

  /** How the store was brought back last, until somebody has been told. */
  lastRecovery(): Recovery | null {
    return lastRecovery(this.#paths);
  }

  forgetRecovery(): void {
    forgetRecovery(this.#paths);
  }

  write<Value>(work: (database: WritableDatabase) => Value): Value {
    const value = this.#guarded((inner) => inner.write(work));
    this.#isChanged = true;
    this.#isResting = false;
    return value;
  }

  foldLog(): void {
    this.#guarded((inner) => inner.foldLog());
  }

  copyTo(file: string, key?: StoreKey | null): void {
    this.#guarded((inner) => inner.copyTo(file, key));
  }

  close(): void {
    for (const callOff of this.#callOff.splice(0)) {
      callOff();
    }
    try {
      // Whoever starts next then has no log to look through.
      this.#inner?.foldLog();
      this.#inner?.close();
      rmSync(this.#paths.inUse, { force: true });
    } catch (error) {
      console.error('the store could not be closed; it is looked through at the next start', error);
    }
    this.#inner = null;
  }

  /** From here on the store is looked through, quickly and then thoroughly, and copied now and then. */
  lookAfter(): void {
    this.#later(LOOK_AFTER, () => this.#look('quick_check'));
    this.#later(SNAPSHOT_AFTER, () => this.#copyNowAndThen());
  }

  /** A piece at a time, as the thread that does it is the one that saves. */
  #look(pragma: 'quick_check' | 'integrity_check'): void {
    this.#lookOn(lookThrough(this.read, pragma));
  }

  #lookOn(looking: ReturnType<typeof lookThrough>): void {
    try {
      const piece = looking.next();
      if (piece.done !== true) {
        this.#later(BETWEEN_PIECES, () => this.#lookOn(looking));
        return;
      }
      if (piece.value !== null) {
        console.error(`the store is damaged: ${piece.value}`);
        this.#mendSoon();
        return;
      }
    } catch (error) {
      // Damage that shows already in reading is seen to; of anything else the next look tells.
      console.error('the store could not be looked through', error);
    }
    this.#later(LOOK_EVERY, () => this.#look('integrity_check'));
  }

  #copyNowAndThen(): void {
    const isResting = this.#isResting;
    this.#isResting = true;
    const { snapshots } = this.#paths;
    const isWanted =
      this.#isChanged ||
      listSnapshots(snapshots).length === 0 ||
      // Encrypting was cut off before they were.
      (this.#key !== null && plainSnapshots(snapshots).length > 0);
    if (isWanted && !isResting) {
      this.#later(REST, () => this.#copyNowAndThen());
      return;
    }
    if (isWanted) {
      this.copyAnew();
    }
    this.#later(SNAPSHOT_EVERY, () => this.#copyNowAndThen());
  }

  /** Takes a snapshot; of an encrypted store, those that anyone could read go with it. */
  copyAnew(): void {
    try {
      takeSnapshot(this, this.#paths.snapshots, this.#parts.clock.now(), this.#key);
      this.#isChanged = false;
    } catch (error) {
      // The next one may have more room. All earlier ones are there.
      console.error('the store could not be copied', error);
    }
  }

  #guarded<Value>(work: (inner: Database) => Value): Value {
    if (this.#inner === null) {
      throw new StorageError('other', 'the store is not open', null);
    }
    try {
      return work(this.#inner);
    } catch (error) {
      if (error instanceof StorageError && error.code === 'damaged') {
        this.#mendSoon();
      }
      throw error;
    }
  }

  #mendSoon(): void {
    if (!this.#isMending && this.#mended < MOST_MENDED) {
      this.#isMending = true;
      this.#later(0, () => void this.#mend());
    }
  }

  /** Where the disk does not play along, nothing can be saved until it does: it is tried again and again. */
  async #mend(): Promise<void> {
    const { clock, onMended } = this.#parts;
    const damaged = this.#inner;
    this.#inner = null;
    try {
      await whileOpen(damaged, async () => {
        if (!existsSync(this.#paths.mended)) {
          await mend(this.#paths, clock.now(), this.#key);
        }
        finishMending(this.#paths, clock.now());
      });
      this.#inner = await openStore(this.#paths, clock.now(), this.#key);
      this.#isMending = false;
      this.#mended += 1;
      const recovery = lastRecovery(this.#paths);
      if (recovery !== null) {
        onMended(recovery);
      }
    } catch (error) {
      console.error('the store could not be mended yet', error);
      this.#later(TRY_AGAIN_AFTER, () => void this.#mend());
    }
  }

  /**
   * Windows renames no file over one that is open, and a closed connection keeps its files open until it is collected as
   * garbage. Elsewhere nothing is waited for.
   */
  async #takePlace(whole: string): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        takePlace(this.#paths, whole);
        return;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined || !HELD_OPEN.has(code) || tries === MOST_TRIES) {
          throw error;
        }
        collectGarbage();
        await new Promise<void>((resolve) => this.#later(PAUSE, resolve));
      }
    }
  }

  #reopen(): void {
    try {
      this.#inner = openDatabase(this.#paths.database, this.#key);
    } catch (error) {
      console.error('the store could not be opened again yet', error);
      this.#later(TRY_AGAIN_AFTER, () => this.#reopen());
    }
  }

  #later(milliseconds: number, work: () => void): void {
    const callOff = this.#parts.timers.after(milliseconds, () => {
      this.#callOff = this.#callOff.filter((one) => one !== callOff);
      work();
    });
    this.#callOff.push(callOff);
  }
}

/** Of the database, or else of what it was copied to last. */
function formOfStore({ database, snapshots }: StorePaths): StoreForm | null {
  const newest = listSnapshots(snapshots)[0];
  return formOf(database) ?? (newest === undefined ? null : formOf(newest.file));
}
