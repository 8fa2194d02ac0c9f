import type { ExpertId, Sha256 } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { receiptText, type SignedReceipt } from '#shared/protocol/receipt';
import { recordAudit } from '../audit/audit-log';
import { recordChange } from '../changes/changes';
import type { HubContext } from '../context';
import { type Refusal, refusal } from '../http/refusal';
import { sha256 } from '../keys/hash';
import { missingPictures } from '../pictures/pictures';
import type { WritableDatabase } from '../store/store';
import type { SubmissionRow } from '../store/tables';
import { checkSubmission } from './check-submission';
import { readSubmission } from './read-submission';
import { findReceipt, findTask, insertSubmission, signedReceipt } from './submissions';

/** Who sends something, and from which address, or by which way. */
export interface Sender {
  readonly expert: ExpertId;
  readonly origin: string;
}

/** A receipt, and whether it was written just now. */
export interface Acceptance {
  readonly receipt: SignedReceipt;
  readonly isNew: boolean;
}

/**
 * Takes in a submission, exactly once:
 *
 *   id unknown ── read ── check ── insert with its receipt in one transaction ──▶ new receipt
 *        │           └────────┴── refused: nothing is stored               └─ someone was faster ─┐
 *   id known ── same hash and expert ──▶ the receipt of then  ◀───────────────────────────────────┘
 *        └───── anything else ──▶ conflict
 *
 * A known id is never checked again: rules may have changed since, the receipt has not.
 */
export async function acceptSubmission(
  context: HubContext,
  { expert, origin }: Sender,
  id: string,
  bytes: Uint8Array,
): Promise<Result<Acceptance, Refusal>> {
  const hash = sha256(bytes);
  const known = await findKnown(context, expert, id, hash);
  if (known !== null) {
    return known;
  }
  const prepared = await prepare(context, expert, id, bytes, hash);
  if (!prepared.ok) {
    return prepared;
  }
  const row = prepared.value;
  const isNew = await context.store.write(async (database) => {
    const inserted = await insertSubmission(database, row);
    if (inserted) {
      const entry = {
        actor: expert,
        action: 'submission-taken',
        subject: row.id,
        origin,
        outcome: hash,
      } as const;
      await tellDevices(database, row);
      await recordAudit(database, row.received_at, entry);
    }
    return inserted;
  });
  if (isNew) {
    return success({ receipt: signedReceipt(row), isNew: true });
  }
  return (await findKnown(context, expert, id, hash)) ?? taken;
}

const taken = failure(refusal('conflict', 'The hub holds another submission with this id.', ['id']));

/** The expert's other devices hear of it. */
async function tellDevices(database: WritableDatabase, row: SubmissionRow): Promise<void> {
  const { expert_id, task_id, id: submission, received_at: created_at } = row;
  await recordChange(database, { expert_id, kind: 'submitted', task_id, submission, created_at });
}

async function findKnown(
  context: HubContext,
  expert: ExpertId,
  id: string,
  hash: Sha256,
): Promise<Result<Acceptance, Refusal> | null> {
  const known = await findReceipt(context.store.read, id);
  // Whether somebody else has a submission of this id is not said before it would have been taken in otherwise.
  if (known === null || known.receipt.expert !== expert) {
    return null;
  }
  return known.receipt.sha256 === hash ? success({ receipt: known, isNew: false }) : taken;
}

async function prepare(
  context: HubContext,
  expert: ExpertId,
  id: string,
  bytes: Uint8Array,
  hash: Sha256,
): Promise<Result<SubmissionRow, Refusal>> {
  const read = readSubmission(bytes);
  if (!read.ok) {
    return read;
  }
  const { submission, text } = read.value;
  if (submission.id !== id) {
    return failure(refusal('invalid', 'The id is not the one in the address.', ['id']));
  }
  if (submission.expert !== expert) {
    return failure(refusal('forbidden', 'The submission is someone else’s.', ['expert']));
  }
  const found = await findTask(context.store.read, expert, submission);
  if (!found.ok) {
    return found;
  }
  const checked = checkSubmission(found.value, submission);
  if (!checked.ok) {
    return checked;
  }
  const missing = await missingPictures(context.store.read, expert, submission.pictures);
  if (missing[0] !== undefined) {
    const message = `The hub does not hold ${missing.length === 1 ? 'a picture' : `${missing.length} pictures`} of this submission: send them first.`;
    return failure(refusal('pictures-missing', message, ['pictures', missing[0]]));
  }
  const receivedAt = context.platform.now();
  const receipt = { submission: submission.id, sha256: hash, expert, receivedAt: receivedAt.toISOString() };
  const signed = receiptText(receipt);
  return success({
    id: submission.id,
    sha256: hash,
    expert_id: expert,
    bundle: submission.bundle,
    task_id: submission.task,
    project_id: submission.project,
    body: text,
    bytes: bytes.length,
    received_at: receivedAt,
    receipt: signed,
    key_id: context.identity.key.public.keyId,
    signature: context.identity.key.sign(Buffer.from(signed)),
  });
}
