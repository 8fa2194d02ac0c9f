import { createHmac, timingSafeEqual } from 'node:crypto';
import { SEALED_AS, type SubmissionSeal } from '#shared/files/submission-file';
import { failure, type Result, success } from '#shared/lib/result';
import type { HubContext } from '../context';
import type { ExpertRow, TokenRow } from '../store/tables';

/** A file may have been on its way for a long time: an expired token still proves who wrote it for so long, in ms. */
const longestWay = 90 * 24 * 60 * 60 * 1000;

/**
 * Who wrote a file of submissions, by its seal. Fails, in words, without proof, with one that fits no token of the expert,
 * and with one whose token was revoked: a revoked token may be in other hands, and when the file was written is only what
 * the file says.
 * @param manifest the bytes that the seal is over
 */
export async function findWriter(
  { store, platform }: HubContext,
  seal: SubmissionSeal,
  manifest: Uint8Array,
): Promise<Result<ExpertRow, string>> {
  if (seal.algorithm === 'none') {
    return failure(
      'it was written without a proof of who wrote it: if it comes from that person’s own hands, say whose it is with ' +
        '--from NAME',
    );
  }
  const tokens = await store.read
    .selectFrom('tokens')
    .selectAll()
    .where('expert_id', '=', seal.expert)
    .execute();
  const token = tokens.find((candidate) => isSealedWith(candidate, seal.mac, manifest));
  const expert = await store.read
    .selectFrom('experts')
    .selectAll()
    .where('id', '=', seal.expert)
    .executeTakeFirst();
  if (token === undefined || expert === undefined) {
    return failure('it was changed on its way, or is sealed by nobody whom this hub knows');
  }
  const isOld = token.expires_at.getTime() + longestWay <= platform.now().getTime();
  if (token.revoked_at !== null || !expert.active || isOld) {
    const why = isOld ? 'expired long ago' : 'was revoked';
    return failure(
      `the token that it was sealed with ${why}: if it comes from the own hands of ${expert.name}, say so with --from NAME`,
    );
  }
  return success(expert);
}

function isSealedWith(token: TokenRow, mac: string, manifest: Uint8Array): boolean {
  const key = Buffer.from(token.token_hash, 'hex');
  const expected = createHmac('sha256', key).update(SEALED_AS).update(manifest).digest();
  const given = Buffer.from(mac, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
