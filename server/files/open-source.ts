import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { ByteSource } from '#shared/files/container';
import { sha256Schema } from '#shared/lib/ids';

const pieceBytes = 1024 * 1024;

/** A file on a disk as a source of bytes. Whoever opens it closes it. */
export interface OpenSource extends ByteSource {
  close(): Promise<void>;
}

/** Opens a file for reading. Rejects when it cannot be opened. */
export async function openSource(path: string): Promise<OpenSource> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return {
      size,
      read: (start, length) => readWhole(file, start, length),
      sha256: async (start, length) => {
        const hash = createHash('sha256');
        for (let at = 0; at < length; at += pieceBytes) {
          hash.update(await readWhole(file, start + at, Math.min(pieceBytes, length - at)));
        }
        return sha256Schema.parse(hash.digest('hex'));
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
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
