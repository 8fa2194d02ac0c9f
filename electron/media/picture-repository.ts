import { z } from 'zod';
import { type Sha256, sha256Schema, type TaskId } from '#shared/lib/ids';
import { PICTURE_ENDINGS, type PictureType } from '#shared/media/picture-address';
import type { PictureHeader } from '#shared/media/picture-header';
import type { ReadableDatabase, WritableDatabase } from '../database/port';

const pictureTypes = Object.keys(PICTURE_ENDINGS) as [PictureType, ...PictureType[]];

const pictureSchema = z.object({
  sha256: sha256Schema,
  type: z.enum(pictureTypes),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  created_at: z.int(),
  sent_at: z.int().nullable(),
});

/** A picture of an answer. Its file is in the media folder, and was there first. */
export type StoredPicture = z.infer<typeof pictureSchema>;

const COLUMNS = 'sha256, type, bytes, width, height, created_at, sent_at';

/** Notes that a task uses a picture whose file has just been kept. A row is never taken away: history names it still. */
export function notePicture(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  picture: PictureHeader & { readonly sha256: Sha256; readonly bytes: number },
  now: number,
): void {
  const known = findPicture(database, account, picture.sha256);
  database.run(
    `INSERT INTO pictures (account, task, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (account, task, sha256) DO NOTHING`,
    account,
    task,
    picture.sha256,
    picture.type,
    picture.bytes,
    picture.width,
    picture.height,
    now,
    known?.sent_at ?? null,
  );
}

/** A picture that this account put into any of its answers; null when it is none of theirs. */
export function findPicture(
  database: ReadableDatabase,
  account: string,
  sha256: Sha256,
): StoredPicture | null {
  return database.get(
    `SELECT ${COLUMNS} FROM pictures WHERE account = ? AND sha256 = ? ORDER BY created_at LIMIT 1`,
    [account, sha256],
    pictureSchema,
  );
}

/** The hub has said that it holds the picture (a time), or that it does not (null). */
export function markPictureSent(
  database: WritableDatabase,
  account: string,
  sha256: Sha256,
  sentAt: number | null,
): void {
  database.run('UPDATE pictures SET sent_at = ? WHERE account = ? AND sha256 = ?', sentAt, account, sha256);
}
