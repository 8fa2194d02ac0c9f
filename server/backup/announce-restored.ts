import { recordOperator } from '../audit/audit-log';
import type { Platform } from '../platform/platform';
import type { WritableDatabase } from '../store/store';
import type { ChangeRow, ExpertRow } from '../store/tables';

/** More changes than any expert sees between a backup and the loss of the hub. */
const stride = 1_000_000_000;

/**
 * Tells every app that the database is an older one than it was: what was handed in since may be gone, and what was
 * assigned and withdrawn since is not known here. Each expert's numbering goes on far behind all that an app may have seen
 * of it, so that no number means two things, with `restored` first and then all that the hub knows to be assigned or
 * withdrawn. Sign-in codes that were open are voided: some were used since.
 */
export async function announceRestored(
  database: WritableDatabase,
  platform: Platform,
  from: string,
): Promise<number> {
  const now = platform.now();
  const experts = await database.selectFrom('experts').selectAll().orderBy('id').forUpdate().execute();
  for (const expert of experts) {
    await beginAnew(database, now, expert);
  }
  await database.updateTable('sign_in_codes').set({ used_at: now }).where('used_at', 'is', null).execute();
  await recordOperator(database, now, 'hub-restored', from, `${experts.length} experts are told`);
  return experts.length;
}

async function beginAnew(database: WritableDatabase, now: Date, expert: ExpertRow): Promise<void> {
  const first = (Math.floor(expert.last_seq / stride) + 1) * stride;
  const assignments = await database
    .selectFrom('assignments')
    .selectAll()
    .where('expert_id', '=', expert.id)
    .orderBy('assigned_at')
    .orderBy('bundle')
    .execute();
  const changes = [
    { kind: 'restored' as const, bundle: null },
    ...assignments.map(({ bundle, withdrawn_at }) => ({
      kind: withdrawn_at === null ? ('assigned' as const) : ('withdrawn' as const),
      bundle,
    })),
  ].map(
    (change, index): ChangeRow => ({
      ...change,
      task_id: null,
      submission: null,
      expert_id: expert.id,
      seq: first + index,
      created_at: now,
    }),
  );
  for (const change of changes) {
    await database.insertInto('changes').values(change).execute();
  }
  const last = first + changes.length - 1;
  await database.updateTable('experts').set({ last_seq: last }).where('id', '=', expert.id).execute();
}
