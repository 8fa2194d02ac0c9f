import type { DeliveredAnswer } from '#shared/files/delivery';
import { fileLimits } from '#shared/files/limits';
import type { ExpertId } from '#shared/lib/ids';
import type { Change } from '#shared/protocol/changes';
import { readChanges } from '../changes/changes';
import type { ReadableDatabase } from '../store/store';
import { signedReceipt } from '../submissions/submissions';
import type { DeliveryContent } from './write-delivery';

const page = 1_000;

/**
 * All that the wire would bring an expert: every change from the first on, the bundles that are assigned now, and the
 * receipts of what the expert handed in, the newest of them.
 * @param since only bundles that were assigned from then on; the changes are all there nevertheless
 */
export async function gatherDelivery(
  database: ReadableDatabase,
  expert: ExpertId,
  since: Date | null,
): Promise<DeliveryContent> {
  const changes: Change[] = [];
  let cursor = 0;
  for (let more = true; more; ) {
    const reply = await readChanges(database, expert, cursor, page);
    changes.push(...reply.changes);
    ({ cursor, more } = reply);
  }
  let assigned = database
    .selectFrom('assignments')
    .innerJoin('bundles', 'bundles.hash', 'assignments.bundle')
    .select(['bundles.hash as sha256', 'bundles.bytes'])
    .where('assignments.expert_id', '=', expert)
    .where('assignments.withdrawn_at', 'is', null);
  if (since !== null) {
    assigned = assigned.where('assignments.assigned_at', '>=', since);
  }
  const bundles = await assigned.orderBy('assignments.assigned_at').orderBy('bundles.hash').execute();
  return { changes, cursor, bundles, answers: await receiptsOf(database, expert) };
}

async function receiptsOf(database: ReadableDatabase, expert: ExpertId): Promise<DeliveredAnswer[]> {
  const rows = await database
    .selectFrom('submissions')
    .select(['receipt', 'key_id', 'signature'])
    .where('expert_id', '=', expert)
    .orderBy('received_at', 'desc')
    .limit(fileLimits.answers)
    .execute();
  return rows.map((row) => ({ kind: 'receipt', receipt: signedReceipt(row) }));
}
