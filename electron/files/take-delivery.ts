import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeliveredAnswer } from '#shared/files/delivery';
import { describeFileRefusal, type FileRefusal } from '#shared/files/refusal';
import type { OpenedFile } from '#shared/ipc/files';
import type { Sha256 } from '#shared/lib/ids';
import type { StoredAccount } from '../accounts/account-repository';
import { isAwaited } from '../bundles/bundle-repository';
import { type BundleContext, takeFile } from '../bundles/take-file';
import { announceMissing, type OfflineContext } from '../offline/look-through-projects';
import { findWaiting } from '../outbox/outbox-repository';
import { settleRefusal, takeReceipt } from '../outbox/settle-submission';
import type { Clock } from '../platform/clock';
import { applyChanges } from '../sync/apply-changes';
import { type OpenSource, openSource, UnreadableSource } from './open-source';
import { readDelivery, type VerifiedDelivery } from './read-delivery';

export interface DeliveryContext extends BundleContext, OfflineContext {
  readonly clock: Clock;
  /** Folder for what is copied from a file before it is stored. */
  readonly arriving: string;
}

/**
 * Takes in a file from the hub: the same changes, bundles and receipts that the wire would bring, and by the same code.
 *
 *   file ──► all of it verified ──► bundles that are wanted, copied ──► changes and cursor, ONE transaction
 *     │                                                                       │
 *     └─ refused with the reason, nothing is kept                             └──► each bundle as a download ──► answers
 *
 * Whatever came by the wire before is passed over: changes by their number, bundles by what became of them, receipts by the
 * state of their submission. Cut off anywhere, it is opened once more. Throws StorageError when the store does not play along.
 */
export async function takeDelivery(
  context: DeliveryContext,
  account: StoredAccount,
  path: string,
): Promise<OpenedFile> {
  let source: OpenSource | null = null;
  try {
    source = await openSource(path);
    const read = await readDelivery(source, account);
    if (!read.ok) {
      return refused(read.error.refusal, read.error.person);
    }
    return await takeVerified(context, account, source, read.value);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) {
      throw error;
    }
    return refused(refusal);
  } finally {
    await source?.close();
    await rm(context.arriving, { recursive: true, force: true });
  }
}

async function takeVerified(
  context: DeliveryContext,
  account: StoredAccount,
  source: OpenSource,
  { delivery, bundles }: VerifiedDelivery,
): Promise<OpenedFile> {
  const { database } = context;
  const isNews = database.write((write) =>
    applyChanges(write, account.id, delivery.changes, delivery.cursor),
  );
  const brought = new Set(bundles.map(({ sha256 }) => sha256));
  // What the disk lost of a bundle that is here comes with the file, too.
  await announceMissing(context, account.id, ({ hash, state }) => state === 'stored' && brought.has(hash));
  let stored = 0;
  for (const { sha256, start, bytes } of bundles) {
    if (isAwaited(database.read, account.id, sha256)) {
      const file = await copyBundle(context, source, sha256, start, bytes);
      stored += (await takeFile(context, account, sha256, file)) === 'stored' ? 1 : 0;
      await rm(file, { force: true });
    }
  }
  const settled = delivery.answers.map((answer) => takeAnswer(context, account, answer));
  return {
    kind: 'taken',
    bundles: stored,
    receipts: settled.filter((one) => one === 'sent').length,
    returned: settled.filter((one) => one === 'refused').length,
    isNews,
  };
}

/** Copied before it is read: a stick may be pulled out at any time, and its files may be another thing each time. */
async function copyBundle(
  { arriving }: DeliveryContext,
  source: OpenSource,
  hash: Sha256,
  start: number,
  bytes: number,
): Promise<string> {
  await mkdir(arriving, { recursive: true });
  const file = join(arriving, hash);
  const target = await open(file, 'w');
  try {
    await source.copyTo(target, start, bytes);
  } finally {
    await target.close();
  }
  const copy = await openSource(file);
  const hashOfCopy = await copy.sha256(0, bytes).finally(() => copy.close());
  if (hashOfCopy !== hash) {
    throw new UnreadableSource('the file changed while it was read');
  }
  return file;
}

function takeAnswer(
  context: DeliveryContext,
  account: StoredAccount,
  answer: DeliveredAnswer,
): 'sent' | 'refused' | 'waiting' | null {
  const { submission, sha256 } = answer.kind === 'receipt' ? answer.receipt.receipt : answer;
  const item = findWaiting(context.database.read, account.id, submission);
  if (item === null || item.sha256 !== sha256) {
    return null;
  }
  const settlement = { database: context.database, clock: context.clock, account };
  if (answer.kind === 'refusal') {
    return settleRefusal(settlement, item, answer.error);
  }
  return takeReceipt(settlement, item, answer.receipt) ? 'sent' : 'waiting';
}

/** What of the things that go wrong is about the file or the room for it; null for all else. */
function refusalOf(error: unknown): FileRefusal | null {
  if (error instanceof UnreadableSource) {
    return 'unreadable';
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'full' ? 'no-room' : null;
}

function refused(refusal: FileRefusal, person: string | null = null): OpenedFile {
  return { kind: 'refused', reason: describeFileRefusal(refusal, person) };
}
