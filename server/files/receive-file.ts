import type { ByteSource } from '#shared/files/container';
import type { DeliveredAnswer } from '#shared/files/delivery';
import type { Sha256, SubmissionId } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import type { SignedReceipt } from '#shared/protocol/receipt';
import type { HubContext } from '../context';
import { type Refusal, refusal } from '../http/refusal';
import { sha256 as hashOf } from '../keys/hash';
import { acceptPicture } from '../pictures/accept-picture';
import type { ExpertRow } from '../store/tables';
import { acceptSubmission, type Sender } from '../submissions/accept-submission';
import { readSubmissionFile, type VerifiedSubmissionFile } from './read-submission-file';

/** What became of one submission of a file. */
export type ReceivedItem = {
  readonly id: SubmissionId;
  readonly sha256: Sha256;
} & (
  | { readonly outcome: 'new' | 'known'; readonly receipt: SignedReceipt }
  | { readonly outcome: 'refused'; readonly error: Refusal }
);

export interface ReceivedFile {
  readonly expert: ExpertRow;
  readonly items: readonly ReceivedItem[];
}

/**
 * Takes in a file of submissions as PUT /v1/blobs and PUT /v1/submissions would, one after the other: what the hub holds
 * already, by whatever way it came, is known and gets the receipt of then. Fails, in words and having taken in nothing,
 * for a file that is not whole, not for this hub, or of which nobody knows who wrote it.
 */
export async function receiveFile(
  context: HubContext,
  source: ByteSource,
  vouched: ExpertRow | null,
): Promise<Result<ReceivedFile, string>> {
  const file = await readSubmissionFile(context, source, vouched);
  if (!file.ok) {
    return file;
  }
  const sender = { expert: file.value.expert.id, origin: vouched === null ? 'file' : 'file, vouched for' };
  const refusedPictures = await takePictures(context, source, file.value, sender);
  const items: ReceivedItem[] = [];
  const { expert, submissions } = file.value;
  for (const { id, sha256, bytes, start } of submissions) {
    const content = await source.read(start, bytes);
    // What lies on a stick may be another thing when it is read a second time.
    const accepted =
      hashOf(content) === sha256
        ? await acceptSubmission(context, sender, id, content)
        : failure(refusal('bad-request', 'These bytes changed while they were read.'));
    items.push(
      accepted.ok
        ? { id, sha256, outcome: accepted.value.isNew ? 'new' : 'known', receipt: accepted.value.receipt }
        : { id, sha256, outcome: 'refused', error: reasonOf(accepted.error, refusedPictures) },
    );
  }
  return success({ expert, items });
}

/** The answers to a file as they go back to the expert. */
export function answersTo({ items }: ReceivedFile): DeliveredAnswer[] {
  return items.map((item) =>
    item.outcome === 'refused'
      ? { kind: 'refusal', submission: item.id, sha256: item.sha256, error: item.error }
      : { kind: 'receipt', receipt: item.receipt },
  );
}

async function takePictures(
  context: HubContext,
  source: ByteSource,
  { pictures }: VerifiedSubmissionFile,
  sender: Sender,
): Promise<ReadonlyMap<string, Refusal>> {
  const refused = new Map<string, Refusal>();
  for (const { sha256, bytes, start } of pictures) {
    const content = Buffer.from(await source.read(start, bytes));
    const accepted = await acceptPicture(context, sender, sha256, content);
    if (!accepted.ok) {
      refused.set(sha256, accepted.error);
    }
  }
  return refused;
}

/** A submission whose picture was just refused will never get it: that is what is to be said. */
function reasonOf(error: Refusal, refusedPictures: ReadonlyMap<string, Refusal>): Refusal {
  const missing = error.kind === 'pictures-missing' ? String(error.path?.[1]) : '';
  const picture = refusedPictures.get(missing);
  return picture === undefined
    ? error
    : refusal('invalid', `A picture of this answer was refused: ${picture.message}`, error.path ?? []);
}
