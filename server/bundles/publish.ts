import type { Sha256 } from '#shared/lib/ids';
import { recordChange } from '../changes/changes';
import type { WritableDatabase } from '../store/store';
import type { ExpertRow } from '../store/tables';

/**
 * Gives the bundle to an expert, unless the expert has it.
 * @returns whether anything changed
 */
export async function assign(
  database: WritableDatabase,
  now: Date,
  expert: ExpertRow,
  bundle: Sha256,
): Promise<boolean> {
  const key = { expert_id: expert.id, bundle };
  const assigned = await database
    .insertInto('assignments')
    .values({ ...key, assigned_at: now, withdrawn_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['expert_id', 'bundle'])
        .doUpdateSet({ assigned_at: now, withdrawn_at: null })
        .where('assignments.withdrawn_at', 'is not', null),
    )
    .returning('bundle')
    .execute();
  if (assigned.length > 0) {
    await recordChange(database, { ...key, kind: 'assigned', created_at: now });
  }
  return assigned.length > 0;
}

/**
 * Takes the bundle back from an expert. Work on it that comes in later is still accepted: it was begun in good faith.
 * @returns whether anything changed
 */
export async function unassign(
  database: WritableDatabase,
  now: Date,
  expert: ExpertRow,
  bundle: Sha256,
): Promise<boolean> {
  const withdrawn = await database
    .updateTable('assignments')
    .set({ withdrawn_at: now })
    .where('expert_id', '=', expert.id)
    .where('bundle', '=', bundle)
    .where('withdrawn_at', 'is', null)
    .returning('bundle')
    .execute();
  if (withdrawn.length > 0) {
    await recordChange(database, { expert_id: expert.id, bundle, kind: 'withdrawn', created_at: now });
  }
  return withdrawn.length > 0;
}

/**
 * Gives the bundle to every expert there is and to those who join later.
 * @returns how many got it now
 */
export async function publishToAll(database: WritableDatabase, now: Date, bundle: Sha256): Promise<number> {
  await holdMembership(database);
  await database
    .insertInto('publications')
    .values({ bundle, created_at: now })
    .onConflict((conflict) => conflict.column('bundle').doNothing())
    .execute();
  const experts = await database
    .selectFrom('experts')
    .selectAll()
    .where('role', '=', 'expert')
    .where('active', '=', true)
    .orderBy('id')
    .execute();
  return countTrue(experts, (expert) => assign(database, now, expert, bundle));
}

/**
 * Takes the bundle back from everyone who has it; who joins later does not get it.
 * @returns how many lost it
 */
export async function withdrawFromAll(
  database: WritableDatabase,
  now: Date,
  bundle: Sha256,
): Promise<number> {
  await database.deleteFrom('publications').where('bundle', '=', bundle).execute();
  const experts = await database
    .selectFrom('experts')
    .innerJoin('assignments', 'assignments.expert_id', 'experts.id')
    .selectAll('experts')
    .where('assignments.bundle', '=', bundle)
    .orderBy('experts.id')
    .execute();
  return countTrue(experts, (expert) => unassign(database, now, expert, bundle));
}

/** Gives an expert who has just joined what is published to all, oldest first. */
export async function assignPublished(
  database: WritableDatabase,
  now: Date,
  expert: ExpertRow,
): Promise<void> {
  if (expert.role !== 'expert') {
    return;
  }
  await holdMembership(database);
  const published = await database
    .selectFrom('publications')
    .select('bundle')
    .orderBy('created_at')
    .orderBy('bundle')
    .execute();
  await countTrue(published, ({ bundle }) => assign(database, now, expert, bundle));
}

/** Publishing to all and joining wait for one another, so that nobody falls between the two. */
async function holdMembership(database: WritableDatabase): Promise<void> {
  await database.selectFrom('hub').select('singleton').where('singleton', '=', 1).forUpdate().execute();
}

/** One after the other: a transaction runs one statement at a time. */
async function countTrue<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<boolean>,
): Promise<number> {
  let count = 0;
  for (const item of items) {
    count += (await work(item)) ? 1 : 0;
  }
  return count;
}
