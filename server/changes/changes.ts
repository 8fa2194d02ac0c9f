import type { ExpertId } from '#shared/lib/ids';
import { type Change, type ChangesReply, changeSchema } from '#shared/protocol/changes';
import type { ReadableDatabase, WritableDatabase } from '../store/store';
import type { ChangeRow } from '../store/tables';

/** What there is to say of a change. */
type NewChange = Pick<ChangeRow, 'expert_id' | 'kind' | 'created_at'> &
  Partial<Pick<ChangeRow, 'bundle' | 'task_id' | 'submission'>>;

/**
 * Writes down what happened for an expert, under the next number of that expert's own count. Counting up locks the
 * expert's row until the transaction ends, so numbers become visible in their order and a reader that has seen one has
 * seen all below it.
 * @returns the number
 */
export async function recordChange(database: WritableDatabase, change: NewChange): Promise<number> {
  const { last_seq: seq } = await database
    .updateTable('experts')
    .set((set) => ({ last_seq: set('last_seq', '+', 1) }))
    .where('id', '=', change.expert_id)
    .returning('last_seq')
    .executeTakeFirstOrThrow();
  await database
    .insertInto('changes')
    .values({ bundle: null, task_id: null, submission: null, ...change, seq })
    .execute();
  return seq;
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
    .leftJoin('bundles', 'bundles.hash', 'changes.bundle')
    .select([
      'changes.seq',
      'changes.kind',
      'changes.bundle',
      'changes.task_id',
      'changes.submission',
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
    ({ project_id: project, task_id: task, ...change }): Change =>
      changeSchema.parse({ ...change, project, task }),
  );
  return { changes, cursor: page.at(-1)?.seq ?? after, more: rows.length > limit };
}
