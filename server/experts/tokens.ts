import type { ExpertId } from '#shared/lib/ids';
import { sha256 } from '../keys/hash';
import type { Platform } from '../platform/platform';
import type { ReadableDatabase, WritableDatabase } from '../store/store';
import type { ExpertRow } from '../store/tables';

const ninetyDays = 90 * 24 * 60 * 60 * 1000;

export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes a token for the expert: 256 random bits, good for ninety days. The hub keeps only its hash. */
export async function issueToken(
  database: WritableDatabase,
  platform: Platform,
  expert: ExpertId,
  device: string,
): Promise<IssuedToken> {
  const token = `gs_${platform.randomBytes(32).toString('base64url')}`;
  const now = platform.now();
  const expiresAt = new Date(now.getTime() + ninetyDays);
  await database
    .insertInto('tokens')
    .values({
      token_hash: sha256(token),
      expert_id: expert,
      device,
      expires_at: expiresAt,
      revoked_at: null,
      created_at: now,
    })
    .execute();
  return { token, expiresAt };
}

/** Whose token it is; null when it is unknown, expired or revoked. Looked up by its hash. */
export async function expertOfToken(
  database: ReadableDatabase,
  platform: Platform,
  token: string,
): Promise<ExpertRow | null> {
  const expert = await database
    .selectFrom('tokens')
    .innerJoin('experts', 'experts.id', 'tokens.expert_id')
    .selectAll('experts')
    .where('tokens.token_hash', '=', sha256(token))
    .where('tokens.revoked_at', 'is', null)
    .where('tokens.expires_at', '>', platform.now())
    .where('experts.active', '=', true)
    .executeTakeFirst();
  return expert ?? null;
}
