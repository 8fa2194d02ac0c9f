import type { ExpertId, Sha256, TaskId } from '#shared/lib/ids';
import type { DraftStanding } from '#shared/protocol/drafts';
import type { ReadableDatabase, WritableDatabase } from '../store/store';

/** So many versions of a draft keep their words, besides those that no other was made on. */
export const KEPT_BODIES = 20;
/** Of so many it is known that they were there; of older ones nothing is. */
export const KEPT_VERSIONS = 10_000;

/** Whose draft of what. */
export interface DraftKey {
  readonly expert_id: ExpertId;
  readonly task_id: TaskId;
}

/** What there is of a draft: nothing at all is a standing, too. */
export async function readStanding(
  database: ReadableDatabase,
  key: DraftKey,
  asked: Sha256 | null,
): Promise<DraftStanding> {
  const heads = await ofDraft(database, key)
    .select('hash')
    .where('is_head', '=', true)
    .orderBy('hash')
    .execute();
  const draft = await database
    .selectFrom('drafts')
    .select('seq')
    .where('expert_id', '=', key.expert_id)
    .where('task_id', '=', key.task_id)
    .executeTakeFirst();
  const holds = asked !== null && (await knows(database, key, asked));
  return { heads: heads.map(({ hash }) => hash), seq: draft?.seq ?? 0, holds };
}

/** Whether a version was handed in before, whatever is still kept of it. */
export async function knows(database: ReadableDatabase, key: DraftKey, hash: Sha256): Promise<boolean> {
  const found = await ofDraft(database, key).select('number').where('hash', '=', hash).executeTakeFirst();
  return found !== undefined;
}

/** The bytes of a version as they came; null when they are not, or no longer, here. */
export async function readBody(
  database: ReadableDatabase,
  key: DraftKey,
  hash: Sha256,
): Promise<string | null> {
  const found = await ofDraft(database, key).select('body').where('hash', '=', hash).executeTakeFirst();
  return found?.body ?? null;
}

/** Has everybody else who writes a version of this draft wait until the transaction is over. */
export async function lockDraft(
  database: WritableDatabase,
  key: DraftKey,
): Promise<{ versions: number; seq: number }> {
  await database
    .insertInto('drafts')
    .values({ ...key, versions: 0, seq: 0 })
    .onConflict((conflict) => conflict.columns(['expert_id', 'task_id']).doNothing())
    .execute();
  return database
    .selectFrom('drafts')
    .select(['versions', 'seq'])
    .where('expert_id', '=', key.expert_id)
    .where('task_id', '=', key.task_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Those of these versions that no other was made on. */
export async function headsAmong(
  database: WritableDatabase,
  key: DraftKey,
  hashes: readonly Sha256[],
): Promise<number> {
  if (hashes.length === 0) {
    return 0;
  }
  const found = await ofDraft(database, key)
    .select('hash')
    .where('is_head', '=', true)
    .where('hash', 'in', hashes)
    .execute();
  return found.length;
}

/**
 * Adds a version. Its parents are heads no longer; it is one itself unless it came so late that another was already made
 * on it.
 */
export async function insertVersion(
  database: WritableDatabase,
  key: DraftKey,
  version: { hash: Sha256; number: number; body: string; received_at: Date },
  parents: readonly Sha256[],
): Promise<void> {
  const child = await database
    .selectFrom('draft_parents')
    .select('child')
    .where('expert_id', '=', key.expert_id)
    .where('task_id', '=', key.task_id)
    .where('parent', '=', version.hash)
    .executeTakeFirst();
  await database
    .insertInto('draft_versions')
    .values({ ...key, ...version, is_head: child === undefined })
    .execute();
  if (parents.length > 0) {
    const rows = parents.map((parent) => ({ ...key, parent, child: version.hash, number: version.number }));
    await database.insertInto('draft_parents').values(rows).execute();
    await database
      .updateTable('draft_versions')
      .set({ is_head: false })
      .where('expert_id', '=', key.expert_id)
      .where('task_id', '=', key.task_id)
      .where('hash', 'in', parents)
      .execute();
  }
}

/** Lets go of what is older than what is kept. Of a version that nobody has merged yet everything is kept. */
export async function dropOld(database: WritableDatabase, key: DraftKey, newest: number): Promise<void> {
  await database
    .updateTable('draft_versions')
    .set({ body: null })
    .where('expert_id', '=', key.expert_id)
    .where('task_id', '=', key.task_id)
    .where('number', '<=', newest - KEPT_BODIES)
    .where('is_head', '=', false)
    .where('body', 'is not', null)
    .execute();
  await database
    .deleteFrom('draft_versions')
    .where('expert_id', '=', key.expert_id)
    .where('task_id', '=', key.task_id)
    .where('number', '<=', newest - KEPT_VERSIONS)
    .where('is_head', '=', false)
    .execute();
  await database
    .deleteFrom('draft_parents')
    .where('expert_id', '=', key.expert_id)
    .where('task_id', '=', key.task_id)
    .where('number', '<=', newest - KEPT_VERSIONS)
    .execute();
}

function ofDraft(database: ReadableDatabase, key: DraftKey) {
  return database
    .selectFrom('draft_versions')
    .where('expert_id', '=', key.expert_id)
    .where('task_id', '=', key.task_id);
}
