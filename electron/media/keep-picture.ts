import type { IpcFailure } from '#shared/ipc/failure';
import type { KeptPicture } from '#shared/ipc/media';
import type { TaskId } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { readPictureHeader } from '#shared/media/picture-header';
import { withoutMetadata } from '#shared/media/without-metadata';
import type { Database } from '../database/port';
import type { Clock } from '../platform/clock';
import { sha256 } from '../platform/sha256';
import { fileFailure } from './file-failure';
import type { MediaFolder } from './media-folder';
import { notePicture } from './picture-repository';

export interface PictureServices {
  readonly database: Database;
  readonly clock: Clock;
  readonly media: MediaFolder;
}

/**
 * Keeps a picture that an expert puts into an answer: looks at its bytes, takes out what says where, when and by whom it
 * was taken, writes the file, and only when that is on disk
 * notes who uses it. The reply comes after both, so no text that names the picture can be saved before it is there.
 */
export async function keepPicture(
  { database, clock, media }: PictureServices,
  account: string,
  task: TaskId,
  bytes: Uint8Array,
): Promise<Result<KeptPicture, IpcFailure>> {
  const header = readPictureHeader(bytes);
  if (!header.ok) {
    return failure({ kind: 'picture-refused', reason: header.error });
  }
  const kept = withoutMetadata(header.value.type, bytes);
  const hash = sha256(kept);
  try {
    await media.keep(new Map([[hash, kept]]));
  } catch (error) {
    return failure(fileFailure(error));
  }
  const picture = { ...header.value, sha256: hash, bytes: kept.byteLength };
  database.write((write) => notePicture(write, account, task, picture, clock.now()));
  return success({ sha256: hash, ...header.value });
}
