import type { ExpertId } from '#shared/lib/ids';
import type { Change, ChangesReply } from '#shared/protocol/changes';
import type { ReadableDatabase, WritableDatabase } from '../store/store';
import type { ChangeRow } from '../store/tables';

/**
 * Writes down what happened for an expert, under the next number of that expert's own count. Counting up locks the
 * expert's row until the transaction ends, so numbers become visible in their order and a reader that has seen one has
 * seen all below it.
 */
export async function recordChange(
  database: WritableDatabase,
  change: Omit<ChangeRow, 'seq'>,
): Promise<void> {
  const { last_seq: seq } = await database
    .updateTable('experts')
    .set((set) => ({ last_seq: set('last_seq', '+', 1) }))
    .where('id', '=', change.expert_id)
    .returning('last_seq')
    .executeTakeFirstOrThrow();
  await database
    .insertInto('changes')
    .values({ ...change, seq })
    .execute();
}

/** What is new for the expert after a change, oldest first, `limit` at most. One look into one index. */
export async function readChanges(
  database: ReadableDatabase,
  expert: ExpertId,
  after: number,
  limit: number,
): Promise<ChangesReply> {
  const rows = await database
    .selectFrom('changes')
    .innerJoin('bundles', 'bundles.hash', 'changes.bundle')
    .select([
      'changes.seq',
      'changes.kind',
      'changes.bundle',
      'bundles.bytes',
      'bundles.project_id',
      'bundles.title',
    ])
    .where('changes.expert_id', '=', expert)
    .where('changes.seq', '>', after)
    .orderBy('changes.seq')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const changes = page.map(
    ({ seq, kind, bundle, bytes, project_id: project, title }): Change =>
      kind === 'assigned' ? { kind, seq, bundle, bytes, project, title } : { kind, seq, bundle },
  );
  return { changes, cursor: page.at(-1)?.seq ?? after, more: rows.length > limit };
}
