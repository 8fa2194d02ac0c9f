import type { ExpertId } from '#shared/lib/ids';
import { sha256 } from '../keys/hash';
import type { Platform } from '../platform/platform';
import type { WritableDatabase } from '../store/store';
import type { ExpertRow } from '../store/tables';

const sevenDays = 7 * 24 * 60 * 60 * 1000;
const codeLength = 12;
/** Crockford's base 32: no I, L, O or U, so that a code can be read out over the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes a one-time sign-in code for the expert: 60 random bits as `XXXX-XXXX-XXXX`, good for seven days. The hub keeps
 * only its hash.
 */
export async function issueCode(
  database: WritableDatabase,
  platform: Platform,
  expert: ExpertId,
): Promise<string> {
  const digits = [...platform.randomBytes(codeLength)].map((byte) => alphabet[byte % 32]).join('');
  const now = platform.now();
  await database
    .insertInto('sign_in_codes')
    .values({
      code_hash: sha256(digits),
      expert_id: expert,
      expires_at: new Date(now.getTime() + sevenDays),
      used_at: null,
      created_at: now,
    })
    .execute();
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * Spends a code: the expert it was made for, or null when it is unknown, used or expired. Looked up by its hash, so
 * that how long it takes says nothing about other codes.
 */
export async function spendCode(
  database: WritableDatabase,
  platform: Platform,
  code: string,
): Promise<ExpertRow | null> {
  const now = platform.now();
  const spent = await database
    .updateTable('sign_in_codes')
    .set({ used_at: now })
    .where('code_hash', '=', sha256(normalizeCode(code)))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('expert_id')
    .executeTakeFirst();
  if (spent === undefined) {
    return null;
  }
  const expert = await database
    .selectFrom('experts')
    .selectAll()
    .where('id', '=', spent.expert_id)
    .where('active', '=', true)
    .executeTakeFirst();
  return expert ?? null;
}

/** What a person may have typed for a code, as it was made: any case, any spacing, O for 0, I and L for 1. */
export function normalizeCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
