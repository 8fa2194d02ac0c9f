import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Unpacks the wanted entries of a zip file. No `unzip` program is taken for granted.
 * @param {string} file
 * @param {string} folder
 * @param {(name: string) => string | undefined} placeOf where an entry goes below the folder; undefined leaves it out
 */
export async function unzip(file, folder, placeOf) {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(file);
  for await (const entry of archive.eachEntry()) {
    const place = entry.fileName.endsWith('/') ? undefined : placeOf(entry.fileName);
    if (place === undefined) continue;
    const target = join(folder, place);
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    const content = await archive.openReadStreamPromise(entry);
    await pipeline(content, createWriteStream(target, { mode: mode || 0o644 }));
  }
}
