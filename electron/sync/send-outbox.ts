import type { HubErrorKind } from '#shared/protocol/hub-error';
import { type Receipt, receiptText, type SignedReceipt } from '#shared/protocol/receipt';
import type { StoredAccount } from '../accounts/account-repository';
import type { Database } from '../database/port';
import {
  markRefused,
  markSent,
  nextWaiting,
  noteAttempt,
  type WaitingSubmission,
} from '../outbox/outbox-repository';
import type { Clock } from '../platform/clock';
import { isSignedBy } from '../platform/ed25519';
import type { HubClient, HubReply } from './hub-client';

/** Why sending stopped before the outbox was empty; null when nothing is left to send. */
export type SendStop = Exclude<HubReply<never>, { kind: 'ok' } | { kind: 'refused' }> | null;

/** The hub has looked at these very bytes and will never take them. Anything else may be a hub that is set up wrongly. */
const FINAL: ReadonlySet<HubErrorKind> = new Set(['conflict', 'too-large', 'invalid']);

export interface SendContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly account: StoredAccount;
  readonly token: string;
  readonly hub: HubClient;
  /** Told which item is on its way, null for none. */
  readonly onSending: (number: number | null) => void;
}

/**
 * Sends the outbox, oldest first, one at a time.
 *
 *   waiting ──PUT──► receipt that echoes id and hash, signed by the hub ──► sent
 *      ▲              no answer, busy, not signed in ──► stays waiting, sending stops
 *      └───────────── refused for good (409, 413, 422) ──► refused, the task goes back to the expert
 *
 * No transaction is held while the hub is asked. A reply that is lost does no harm: the same bytes go again under the
 * same id, and the hub answers with the same receipt.
 */
export async function sendOutbox(context: SendContext): Promise<SendStop> {
  let item = nextWaiting(context.database.read, context.account.id, 0);
  while (item !== null) {
    context.onSending(item.number);
    const reply = await context.hub.submit(context.token, item.submission, item.body);
    const stop = settle(context, item, reply);
    context.onSending(null);
    if (stop !== null) {
      return stop;
    }
    item = nextWaiting(context.database.read, context.account.id, item.number);
  }
  return null;
}

function settle(context: SendContext, item: WaitingSubmission, reply: HubReply<SignedReceipt>): SendStop {
  const { database, account, clock } = context;
  switch (reply.kind) {
    case 'ok': {
      if (!isReceiptFor(account, item, reply.value)) {
        const detail = 'The hub answered with a receipt that does not fit this submission.';
        database.write((write) => noteAttempt(write, item.number, detail));
        return { kind: 'busy', retryAfter: null, detail };
      }
      database.write((write) => markSent(write, account.id, item, reply.value, clock.now()));
      return null;
    }
    case 'refused': {
      if (!FINAL.has(reply.error.kind)) {
        database.write((write) => noteAttempt(write, item.number, `The hub said: ${reply.error.message}`));
        return { kind: 'busy', retryAfter: null, detail: reply.error.message };
      }
      const path = reply.error.path?.join('.') ?? '';
      const answer = path === '' ? reply.error.message : `${reply.error.message} (at ${path})`;
      database.write((write) => markRefused(write, account.id, item, answer, clock.now()));
      return null;
    }
    case 'not-signed-in':
      database.write((write) => noteAttempt(write, item.number, 'The hub asks you to sign in again.'));
      return reply;
    case 'busy':
      database.write((write) =>
        noteAttempt(write, item.number, `The hub asks for patience: ${reply.detail}`),
      );
      return reply;
    case 'offline':
      database.write((write) => noteAttempt(write, item.number, `No answer from the hub: ${reply.detail}`));
      return reply;
  }
}

function isReceiptFor(account: StoredAccount, item: WaitingSubmission, signed: SignedReceipt): boolean {
  const receipt: Receipt = signed.receipt;
  const key = { keyId: account.keyId, publicKey: account.publicKey };
  return (
    receipt.submission === item.submission &&
    receipt.sha256 === item.sha256 &&
    receipt.expert === account.expert &&
    signed.keyId === account.keyId &&
    isSignedBy(key, Buffer.from(receiptText(receipt), 'utf8'), signed.signature)
  );
}
