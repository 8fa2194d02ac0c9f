import type { ExpertId, Sha256 } from '#shared/lib/ids';
import type { PictureType } from '#shared/media/picture-address';
import type { ReadableDatabase, WritableDatabase } from '../store/store';
import type { PictureRow } from '../store/tables';

/**
 * Notes that an expert sent a picture, whose file the blob store holds.
 * @returns false when it was noted before
 */
export async function insertPicture(database: WritableDatabase, row: PictureRow): Promise<boolean> {
  const inserted = await database
    .insertInto('pictures')
    .values(row)
    .onConflict((conflict) => conflict.columns(['expert_id', 'hash']).doNothing())
    .returning('hash')
    .execute();
  return inserted.length > 0;
}

/** Whether this expert sent this picture. What others sent is nobody else's to read, or to submit. */
export async function hasPicture(
  database: ReadableDatabase,
  expert: ExpertId,
  hash: Sha256,
): Promise<boolean> {
  return (await missingPictures(database, expert, [hash])).length === 0;
}

/** Those of these pictures that this expert has not sent. */
export async function missingPictures(
  database: ReadableDatabase,
  expert: ExpertId,
  hashes: readonly Sha256[],
): Promise<Sha256[]> {
  if (hashes.length === 0) {
    return [];
  }
  const held = await database
    .selectFrom('pictures')
    .select('hash')
    .where('expert_id', '=', expert)
    .where('hash', 'in', hashes)
    .execute();
  return hashes.filter((hash) => !held.some((row) => row.hash === hash));
}

/** What type a picture is, whoever sent it; null when nobody did. */
export async function typeOfPicture(database: ReadableDatabase, hash: Sha256): Promise<PictureType | null> {
  const row = await database
    .selectFrom('pictures')
    .select('type')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.type ?? null;
}
