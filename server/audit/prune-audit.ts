import type { WritableDatabase } from '../store/store';
import { recordOperator } from './audit-log';

/**
 * Removes the lines from before a moment. The log itself then says up to which line, and with which hash, so that the
 * chain can still be followed from there. The last line stays whatever its age.
 * @returns how many lines went
 */
export async function pruneAudit(database: WritableDatabase, now: Date, before: Date): Promise<number> {
  const kept = await database
    .selectFrom('audit')
    .select(['seq', 'previous'])
    .where('at', '>=', before)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  const first =
    kept ??
    (await database
      .selectFrom('audit')
      .select(['seq', 'previous'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst());
  if (first === undefined) {
    return 0;
  }
  const removed = await database.deleteFrom('audit').where('seq', '<', first.seq).returning('seq').execute();
  if (removed.length > 0) {
    await recordOperator(
      database,
      now,
      'audit-pruned',
      `${first.seq - 1}:${first.previous}`,
      `${removed.length} lines`,
    );
  }
  return removed.length;
}
