import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { ByteSource } from '#shared/files/container';
import { sha256Schema } from '#shared/lib/ids';

const PIECE = 1024 * 1024;

/** A file could not be opened or read where it lies: a stick that was pulled out, a folder that is gone. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
}

/** A file on any disk as a source of bytes. Whoever opens it closes it. */
export interface OpenSource extends ByteSource {
  /** Copies `length` bytes from `start` on to the end of another file. */
  copyTo(target: FileHandle, start: number, length: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file for reading. This and all reading reject with UnreadableSource. */
export async function openSource(path: string): Promise<OpenSource> {
  const file = await open(path, 'r').catch(unreadable);
  const read = (start: number, length: number) => readWhole(file, start, length).catch(unreadable);
  const size = await file.stat().then((found) => (found.isFile() ? found.size : 0), unreadable);
  return {
    size,
    read,
    sha256: async (start, length) => {
      const hash = createHash('sha256');
      for (let at = 0; at < length; at += PIECE) {
        hash.update(await read(start + at, Math.min(PIECE, length - at)));
      }
      return sha256Schema.parse(hash.digest('hex'));
    },
    copyTo: async (target, start, length) => {
      for (let at = 0; at < length; at += PIECE) {
        await target.appendFile(await read(start + at, Math.min(PIECE, length - at)));
      }
    },
    close: () => file.close(),
  };
}

/** All `length` bytes, fewer only where the file ends. */
async function readWhole(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, start + filled);
    if (bytesRead === 0) {
      break;
    }
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function unreadable(error: unknown): never {
  throw new UnreadableSource(String(error), { cause: error });
}
