import type { HubError, HubErrorKind } from '#shared/protocol/hub-error';
import { receiptText, type SignedReceipt } from '#shared/protocol/receipt';
import type { StoredAccount } from '../accounts/account-repository';
import type { Database } from '../database/port';
import type { Clock } from '../platform/clock';
import { isSignedBy } from '../platform/ed25519';
import { markRefused, markSent, noteAttempt, type WaitingSubmission } from './outbox-repository';

/** The hub has looked at these very bytes and will never take them. Anything else may be a hub that is set up wrongly. */
const FINAL: ReadonlySet<HubErrorKind> = new Set(['conflict', 'too-large', 'invalid']);

export interface Settlement {
  readonly database: Database;
  readonly clock: Clock;
  readonly account: StoredAccount;
}

/** Whether a refusal is the hub's last word on these bytes. */
export function isFinal(error: HubError): boolean {
  return FINAL.has(error.kind);
}

/** The hub holds it, by whatever way its receipt came. False, changing nothing, when the receipt does not fit. */
export function takeReceipt(settlement: Settlement, item: WaitingSubmission, signed: SignedReceipt): boolean {
  const { database, clock, account } = settlement;
  if (!isReceiptFor(account, item, signed)) {
    return false;
  }
  database.write((write) => markSent(write, account.id, item, signed, clock.now()));
  return true;
}

/** The hub will never take it like this: the task is the expert's again. */
export function giveBack(settlement: Settlement, item: WaitingSubmission, answer: string): void {
  const { database, clock, account } = settlement;
  database.write((write) => markRefused(write, account.id, item, answer, clock.now()));
}

/** The hub's refusal: its last word gives the task back, any other leaves the submission waiting. */
export function settleRefusal(
  settlement: Settlement,
  item: WaitingSubmission,
  error: HubError,
): 'refused' | 'waiting' {
  if (isFinal(error)) {
    giveBack(settlement, item, wordsOf(error));
    return 'refused';
  }
  settlement.database.write((write) => noteAttempt(write, item.number, `The hub said: ${error.message}`));
  return 'waiting';
}

function wordsOf({ message, path }: HubError): string {
  const place = path?.join('.') ?? '';
  return place === '' ? message : `${message} (at ${place})`;
}

function isReceiptFor(account: StoredAccount, item: WaitingSubmission, signed: SignedReceipt): boolean {
  const { receipt } = signed;
  return (
    receipt.submission === item.submission &&
    receipt.sha256 === item.sha256 &&
    receipt.expert === account.expert &&
    signed.keyId === account.keyId &&
    isSignedBy(account, Buffer.from(receiptText(receipt), 'utf8'), signed.signature)
  );
}
