import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sha256, sha256Schema } from '#shared/lib/ids';
import { wipeFile } from '../platform/durable-files';
import { sha256 } from '../platform/sha256';
import type { MediaCipher } from './media-cipher';

/** What an encrypted picture's name ends in. */
const SEALED = '.sealed';

interface Stored {
  readonly file: string;
  readonly isSealed: boolean;
}

/**
 * The pictures of all tasks, as files `<folder>/<first two digits>/<hash>`, or `….sealed` where they are encrypted. A file is
 * written under another name, synced, and only then renamed to its hash, so that a name always tells the truth and bundles
 * share what they have in common.
 */
export class MediaFolder {
  readonly #folder: string;
  /** What is being written just now: the same picture twice at once is written once. */
  readonly #writing = new Map<Sha256, Promise<void>>();
  /** By which encrypted ones are read; null where nobody has its key. */
  #cipher: MediaCipher | null = null;
  /** Whether new ones are encrypted. */
  #seals = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** From here on encrypted pictures can be read, and new ones are encrypted; with null neither. */
  use(cipher: MediaCipher | null): void {
    this.#cipher = cipher;
    this.#seals = cipher !== null;
  }

  /**
   * Encrypts those that are not, or, when it is not `wanted`, makes them readable for anyone, as new ones are from here on.
   * Each is there in one form or the other at any moment, so that it may be cut off anywhere, and begun again.
   */
  async turn(wanted: 'sealed' | 'plain'): Promise<void> {
    const cipher = this.#cipher;
    if (cipher === null) {
      return;
    }
    this.#seals = wanted === 'sealed';
    for (const { hash, file } of await this.#filesOf(wanted === 'sealed' ? 'plain' : 'sealed')) {
      await this.#writing.get(hash);
      const place = this.#placeOf(hash, wanted === 'sealed');
      // One that was written anew meanwhile is not made what the old one was.
      if (!existsSync(place) || !(await this.isWhole(hash))) {
        await this.#write(hash, cipher(hash, await readFile(file), 0), place);
      }
      wipeFile(file);
    }
  }

  /** How many there are that anyone can read. */
  async countPlain(): Promise<number> {
    return (await this.#filesOf('plain')).length;
  }

  /**
   * Keeps all of these, durably, before it resolves: whoever stores the tasks afterwards can rely on their pictures. One
   * that is here and is not what its name says is written anew. Throws what the disk says.
   */
  async keep(media: ReadonlyMap<Sha256, Uint8Array>): Promise<void> {
    for (const [hash, content] of media) {
      if (!(await this.isWhole(hash))) {
        await (this.#writing.get(hash) ?? this.#writeOnce(hash, content));
      }
    }
  }

  /** Bytes of a picture from `start`, fewer than `length` where it ends; null when it is not here. */
  async read(hash: Sha256, start: number, length: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const stored = await this.#find(hash);
    if (stored === null) {
      return null;
    }
    const file = await open(stored.file, 'r');
    try {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, start);
      return this.#opened(stored, hash, bytes.subarray(0, bytesRead), start);
    } finally {
      await file.close();
    }
  }

  /** All of a picture's bytes; null when it is not here. */
  async readWhole(hash: Sha256): Promise<Uint8Array<ArrayBuffer> | null> {
    const stored = await this.#find(hash);
    return stored === null
      ? null
      : this.#opened(stored, hash, new Uint8Array(await readFile(stored.file)), 0);
  }

  /** Whether a picture is here and is, byte for byte, what its name says. */
  async isWhole(hash: Sha256): Promise<boolean> {
    const bytes = await this.readWhole(hash).catch(() => null);
    return bytes !== null && sha256(bytes) === hash;
  }

  /** Whether a picture is here, for those who may not wait (a transaction). */
  holds(hash: Sha256): boolean {
    return [true, false].some((isSealed) => existsSync(this.#placeOf(hash, isSealed)));
  }

  #opened(
    { isSealed }: Stored,
    hash: Sha256,
    bytes: Uint8Array<ArrayBuffer>,
    start: number,
  ): Uint8Array<ArrayBuffer> {
    return isSealed && this.#cipher !== null ? this.#cipher(hash, bytes, start) : bytes;
  }

  #placeOf(hash: Sha256, isSealed: boolean): string {
    return join(this.#folder, hash.slice(0, 2), `${hash}${isSealed ? SEALED : ''}`);
  }

  /** The encrypted one first: where both are there, the other is about to go. */
  async #find(hash: Sha256): Promise<Stored | null> {
    for (const isSealed of this.#cipher === null ? [false] : [true, false]) {
      const file = this.#placeOf(hash, isSealed);
      try {
        await stat(file);
        return { file, isSealed };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
          throw error;
        }
      }
    }
    return null;
  }

  async #filesOf(form: 'sealed' | 'plain'): Promise<{ readonly hash: Sha256; readonly file: string }[]> {
    const names = await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return names.flatMap((entry) => {
      const isSealed = entry.name.endsWith(SEALED);
      const hash = sha256Schema.safeParse(isSealed ? entry.name.slice(0, -SEALED.length) : entry.name);
      return entry.isFile() && hash.success && isSealed === (form === 'sealed')
        ? [{ hash: hash.data, file: join(entry.parentPath, entry.name) }]
        : [];
    });
  }

  async #writeOnce(hash: Sha256, content: Uint8Array): Promise<void> {
    const sealing = this.#seals ? this.#cipher : null;
    const bytes = sealing?.(hash, content, 0) ?? content;
    const writing = this.#write(hash, bytes, this.#placeOf(hash, sealing !== null)).finally(() =>
      this.#writing.delete(hash),
    );
    this.#writing.set(hash, writing);
    await writing;
  }

  async #write(hash: Sha256, content: Uint8Array, place: string): Promise<void> {
    const parent = join(this.#folder, hash.slice(0, 2));
    const temporary = join(parent, `${hash}.part`);
    await mkdir(parent, { recursive: true });
    try {
      const file = await open(temporary, 'w');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, place);
      await syncFolder(parent);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
}

/** Makes a rename durable. Windows cannot open a folder and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    return;
  }
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
