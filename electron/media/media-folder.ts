import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '#shared/lib/ids';
import { sha256 } from '../platform/sha256';

/**
 * The pictures of all tasks, as files `<folder>/<first two digits>/<hash>`. A file is written under another name, synced,
 * and only then renamed to its hash, so that a name always tells the truth and bundles share what they have in common.
 */
export class MediaFolder {
  readonly #folder: string;
  /** What is being written just now: the same picture twice at once is written once. */
  readonly #writing = new Map<Sha256, Promise<void>>();

  constructor(folder: string) {
    this.#folder = folder;
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

  /** The path of a picture; null when it is not here. */
  async find(hash: Sha256): Promise<string | null> {
    return (await this.#sizeOf(hash)) === null ? null : this.#placeOf(hash);
  }

  /** Bytes of a picture from `start`, fewer than `length` where it ends; null when it is not here. */
  async read(hash: Sha256, start: number, length: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const path = await this.find(hash);
    if (path === null) {
      return null;
    }
    const file = await open(path, 'r');
    try {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, start);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** All of a picture's bytes; null when it is not here. */
  async readWhole(hash: Sha256): Promise<Uint8Array<ArrayBuffer> | null> {
    const path = await this.find(hash);
    return path === null ? null : new Uint8Array(await readFile(path));
  }

  /** Whether a picture is here and is, byte for byte, what its name says. */
  async isWhole(hash: Sha256): Promise<boolean> {
    const bytes = await this.readWhole(hash).catch(() => null);
    return bytes !== null && sha256(bytes) === hash;
  }

  /** Whether a picture is here, for those who may not wait (a transaction). */
  holds(hash: Sha256): boolean {
    return existsSync(this.#placeOf(hash));
  }

  #placeOf(hash: Sha256): string {
    return join(this.#folder, hash.slice(0, 2), hash);
  }

  async #sizeOf(hash: Sha256): Promise<number | null> {
    try {
      return (await stat(this.#placeOf(hash))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return null;
      }
      throw error;
    }
  }

  async #writeOnce(hash: Sha256, content: Uint8Array): Promise<void> {
    const writing = this.#write(hash, content).finally(() => this.#writing.delete(hash));
    this.#writing.set(hash, writing);
    await writing;
  }

  async #write(hash: Sha256, content: Uint8Array): Promise<void> {
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
      await rename(temporary, this.#placeOf(hash));
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
