import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Sha256 } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { pictureAddress } from '#shared/media/picture-address';
import type { HubContext } from '../context';
import { typeOfPicture } from '../pictures/pictures';

/**
 * Writes pictures below `folder` under the very addresses that the Markdown of the rows has (`media/<sha256>.<ending>`).
 * A file that is there already is left alone: its name says what is in it.
 */
export async function writePictures(
  { store, blobs }: HubContext,
  hashes: Iterable<Sha256>,
  folder: string,
): Promise<Result<null, string>> {
  for (const hash of hashes) {
    const type = await typeOfPicture(store.read, hash);
    const bytes = await blobs.size(hash);
    if (type === null || bytes === null) {
      return failure(`picture ${hash} is missing from the blob store`);
    }
    const file = join(folder, pictureAddress(hash, type));
    if ((await sizeOf(file)) === bytes) {
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    const unfinished = `${file}.unfinished`;
    try {
      await pipeline(blobs.read(hash), createWriteStream(unfinished));
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  }
  return success(null);
}

function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    () => null,
  );
}
