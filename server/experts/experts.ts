import type { ExpertId } from '#shared/lib/ids';
import { expertIdSchema } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { assignPublished } from '../bundles/publish';
import type { Platform } from '../platform/platform';
import type { ReadableDatabase, WritableDatabase } from '../store/store';
import type { ExpertRow } from '../store/tables';

export type Role = ExpertRow['role'];

/** An expert, and whether this call made the account. */
export interface FoundExpert {
  readonly expert: ExpertRow;
  readonly isNew: boolean;
}

/**
 * Finds the expert of that name, or makes the account; one whose access was revoked gets it back. Whoever joins is
 * given what is published to all. Fails when the name belongs to someone in another role.
 * @param role null for whatever the account has, `expert` for a new one
 */
export async function ensureExpert(
  database: WritableDatabase,
  platform: Platform,
  name: string,
  role: Role | null,
): Promise<Result<FoundExpert, string>> {
  const known = await database.selectFrom('experts').selectAll().where('name', '=', name).executeTakeFirst();
  if (known !== undefined && role !== null && known.role !== role) {
    return failure(
      `"${name}" is ${known.role === 'expert' ? 'an expert' : 'a reviewer'} already: choose another name`,
    );
  }
  const expert = known ?? (await insertExpert(database, platform, name, role ?? 'expert'));
  if (!expert.active) {
    await database.updateTable('experts').set({ active: true }).where('id', '=', expert.id).execute();
  }
  if (known === undefined || !known.active) {
    await assignPublished(database, platform.now(), expert);
  }
  return success({ expert: { ...expert, active: true }, isNew: known === undefined });
}

/** Finds an expert by name or id. */
export async function findExpert(
  database: ReadableDatabase,
  nameOrId: string,
): Promise<Result<ExpertRow, string>> {
  const found = await database
    .selectFrom('experts')
    .selectAll()
    .where((where) => where.or([where('name', '=', nameOrId), where('id', '=', nameOrId as ExpertId)]))
    .execute();
  const expert = found.find((row) => row.id === nameOrId) ?? found[0];
  return expert === undefined ? failure(`there is no expert "${nameOrId}"`) : success(expert);
}

/** Everyone with an account, by name. */
export function listExperts(database: ReadableDatabase): Promise<ExpertRow[]> {
  return database.selectFrom('experts').selectAll().orderBy('name').execute();
}

/** Takes access away at once: tokens and open codes stop working. What the expert sent stays. */
export async function revokeExpert(
  database: WritableDatabase,
  platform: Platform,
  expert: ExpertId,
): Promise<void> {
  const now = platform.now();
  await database.updateTable('experts').set({ active: false }).where('id', '=', expert).execute();
  await database
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('expert_id', '=', expert)
    .where('revoked_at', 'is', null)
    .execute();
  await database
    .updateTable('sign_in_codes')
    .set({ used_at: now })
    .where('expert_id', '=', expert)
    .where('used_at', 'is', null)
    .execute();
}

async function insertExpert(
  database: WritableDatabase,
  platform: Platform,
  name: string,
  role: Role,
): Promise<ExpertRow> {
  const row: ExpertRow = {
    id: expertIdSchema.parse(platform.uuid()),
    name,
    role,
    active: true,
    last_seq: 0,
    created_at: platform.now(),
  };
  await database.insertInto('experts').values(row).execute();
  return row;
}
