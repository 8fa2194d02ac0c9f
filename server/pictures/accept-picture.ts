import { Readable } from 'node:stream';
import type { Sha256 } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { describeRefusal, readPictureHeader } from '#shared/media/picture-header';
import type { StoredBlob } from '#shared/protocol/stored-blob';
import { recordAudit } from '../audit/audit-log';
import type { HubContext } from '../context';
import { type Refusal, refusal } from '../http/refusal';
import { sha256 } from '../keys/hash';
import type { Sender } from '../submissions/accept-submission';
import { hasPicture, insertPicture } from './pictures';

/** What is held, and whether this expert sent it just now for the first time. */
export interface AcceptedPicture {
  readonly blob: StoredBlob;
  readonly isNew: boolean;
}

/**
 * Takes in a picture of an answer: its bytes must be those that `hash` names, and a picture by their own header. The file
 * is durable before the row that says so; sent again, nothing changes.
 */
export async function acceptPicture(
  { store, blobs, platform }: HubContext,
  { expert, origin }: Sender,
  hash: Sha256,
  bytes: Buffer,
): Promise<Result<AcceptedPicture, Refusal>> {
  if (sha256(bytes) !== hash) {
    return failure(refusal('bad-request', 'These are not the bytes that the address names.', ['hash']));
  }
  const header = readPictureHeader(bytes);
  if (!header.ok) {
    return failure(refusal('invalid', describeRefusal(header.error)));
  }
  const blob = { sha256: hash, bytes: bytes.length };
  if ((await hasPicture(store.read, expert, hash)) && (await blobs.size(hash)) === bytes.length) {
    return success({ blob, isNew: false });
  }
  await blobs.put(Readable.from([bytes]));
  const row = {
    ...header.value,
    expert_id: expert,
    hash,
    bytes: bytes.length,
    received_at: platform.now(),
  };
  const isNew = await store.write(async (database) => {
    const inserted = await insertPicture(database, row);
    if (inserted) {
      const entry = {
        actor: expert,
        action: 'picture-taken',
        subject: hash,
        origin,
        outcome: 'done',
      } as const;
      await recordAudit(database, row.received_at, entry);
    }
    return inserted;
  });
  return success({ blob, isNew });
}
