import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Sha256, sha256Schema } from '#shared/lib/ids';
import type { Platform } from '../platform/platform';
import { syncFolder } from '../platform/sync-folder';
import type { BlobStore, StoredBlob } from './blob-store';

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Blobs as files `<folder>/<first two digits>/<hash>`. A blob is written beside its place, hashed on the way, synced,
 * and only then renamed to its hash, so that a file with a hash for a name always holds that content.
 */
export async function openFolderBlobStore(folder: string, platform: Platform): Promise<BlobStore> {
  const arriving = join(folder, 'arriving');
  await mkdir(arriving, { recursive: true, mode: 0o700 });
  await removeAbandoned(arriving, platform);
  const placeOf = (hash: Sha256) => join(folder, hash.slice(0, 2), hash);

  return {
    async put(content) {
      const temporary = join(arriving, platform.uuid());
      try {
        const blob = await write(temporary, content);
        const place = placeOf(blob.hash);
        const parent = join(folder, blob.hash.slice(0, 2));
        await mkdir(parent, { recursive: true, mode: 0o700 });
        await rename(temporary, place);
        await syncFolder(parent);
        return blob;
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    size: (hash) =>
      stat(placeOf(hash)).then(
        (found) => found.size,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') {
            return null;
          }
          throw error;
        },
      ),
    read: (hash, range) => createReadStream(placeOf(hash), range),
  };
}

async function write(path: string, content: Readable): Promise<StoredBlob> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
    return { hash: sha256Schema.parse(hash.digest('hex')), bytes };
  } finally {
    await file.close();
  }
}

/** What a killed process left half written; a day is longer than any transfer takes. */
async function removeAbandoned(arriving: string, platform: Platform): Promise<void> {
  const oldest = platform.now().getTime() - dayInMilliseconds;
  for (const name of await readdir(arriving)) {
    const path = join(arriving, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < oldest) {
      await rm(path, { force: true });
    }
  }
}
