import type { SignedReceipt } from '#shared/protocol/receipt';
import type { StoredAccount } from '../accounts/account-repository';
import type { Database } from '../database/port';
import type { MediaFolder } from '../media/media-folder';
import { nextWaiting, noteAttempt, type WaitingSubmission } from '../outbox/outbox-repository';
import { forgetPictures, type PictureStop, picturesOf, sendPictures } from '../outbox/send-pictures';
import { giveBack, isFinal, settleRefusal, takeReceipt } from '../outbox/settle-submission';
import type { Clock } from '../platform/clock';
import { sha256 } from '../platform/sha256';
import type { HeldBack } from './held-back';
import type { HubClient, HubReply } from './hub-client';
import { readRetryAfter } from './retry-after';

/** Why sending stopped before the outbox was through; null when everything that may be sent now was tried. */
export type SendStop = Exclude<HubReply<never>, { kind: 'ok' } | { kind: 'refused' }> | null;

/** So many in a row that the hub stumbles over, and it is the hub: it is not troubled with the rest of the outbox. */
const MOST_STUMBLES = 3;

export interface SendContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly account: StoredAccount;
  readonly token: string;
  readonly media: MediaFolder;
  readonly hub: HubClient;
  /** What the hub stumbled over before and is not to be troubled with yet. */
  readonly held: HeldBack;
  /** Told when the list of tasks is no longer what it was. */
  readonly onTasks: () => void;
  /** Told which item is on its way, null for none. */
  readonly onSending: (number: number | null) => void;
}

/**
 * Sends the outbox, one at a time: what is new oldest first, then what failed before.
 *
 * The pictures that a submission names go before it; until the hub holds all of them, it waits.
 *
 *   waiting ──PUT──► receipt that echoes id and hash, signed by the hub ──► sent
 *      ▲              refused for good (409, 413, 422), a picture is nowhere, or its own bytes are not what they were
 *      │                                                              ──► refused, the task goes back to the expert
 *      ├───────────── no answer, busy, not signed in ──► stays waiting, sending stops; without an answer the others go
      │                                                 first next time
 *      └──back-off─── the hub stumbled over it (500, 403, a wrong receipt) ──► held back, the next one is sent;
 *                                                           after three in a row sending stops
 *
 * No transaction is held while the hub is asked. A reply that is lost does no harm: the same bytes go again under the
 * same id, and the hub answers with the same receipt.
 */
export async function sendOutbox(context: SendContext): Promise<SendStop> {
  let stumbles = 0;
  for (const item of itemsToSend(context)) {
    context.onSending(item.number);
    const reply = await deliver(context, item);
    const fate = settle(context, item, reply);
    context.onSending(null);
    stumbles = fate?.kind === 'failed' ? stumbles + 1 : 0;
    if (fate !== null && (fate.kind !== 'failed' || stumbles === MOST_STUMBLES)) {
      return fate;
    }
  }
  return null;
}

/** What came of sending a submission with its pictures: the hub's reply to it, or why it was not sent. */
type Delivery =
  | HubReply<SignedReceipt>
  | { readonly kind: 'picture'; readonly stop: PictureStop }
  /** Its bytes are not the frozen ones any more: the disk changed them. */
  | { readonly kind: 'damaged' };

/** The pictures, then the submission; once more where the hub, restored from a backup, says that it lacks pictures. */
async function deliver(context: SendContext, item: WaitingSubmission): Promise<Delivery> {
  if (sha256(item.body) !== item.sha256) {
    return { kind: 'damaged' };
  }
  const pictures = picturesOf(item);
  for (let isAgain = false; ; isAgain = true) {
    const stop = await sendPictures(context, pictures);
    if (stop !== null) {
      return { kind: 'picture', stop };
    }
    const reply = await context.hub.submit(context.token, item.submission, item.body);
    if (isAgain || reply.kind !== 'refused' || reply.error.kind !== 'pictures-missing') {
      return reply;
    }
    forgetPictures(context, pictures);
  }
}

/** First what never failed: otherwise the few that the hub always stumbles over, or that never get there, would end every round. */
function* itemsToSend({ database, account, held }: SendContext): Generator<WaitingSubmission> {
  const after = (number: number) => nextWaiting(database.read, account.id, number);
  for (const isSecondTry of [false, true]) {
    for (let item = after(0); item !== null; item = after(item.number)) {
      if (!held.has(item.number) && held.hasFailed(item.number) === isSecondTry) {
        yield item;
      }
    }
  }
}

/** Notes what came of it. Null when the submission is settled, `failed` when it is held back. */
function settle(context: SendContext, item: WaitingSubmission, reply: Delivery): SendStop {
  const { database } = context;
  switch (reply.kind) {
    case 'ok': {
      if (!takeReceipt(context, item, reply.value)) {
        const detail = 'The hub answered with a receipt that does not fit this submission.';
        return holdBack(context, item, { kind: 'failed', retryAfter: null, detail }, detail);
      }
      return settled(context, item);
    }
    case 'picture':
      return settlePicture(context, item, reply.stop);
    case 'damaged':
      return giveItBack(
        context,
        item,
        'What was to be sent was damaged on this computer. Look through your answer and submit it once more.',
      );
    case 'refused': {
      if (settleRefusal(context, item, reply.error) === 'refused') {
        return settled(context, item);
      }
      return holdBack(context, item, { kind: 'failed', retryAfter: null, detail: reply.error.message }, null);
    }
    case 'failed':
      return holdBack(context, item, reply, `The hub could not take it in just now: ${reply.detail}`);
    case 'not-signed-in':
      database.write((write) => noteAttempt(write, item.number, 'The hub asks you to sign in again.'));
      return reply;
    case 'busy':
      database.write((write) =>
        noteAttempt(write, item.number, `The hub asks for patience: ${reply.detail}`),
      );
      return reply;
    case 'offline':
      database.write((write) => noteAttempt(write, item.number, 'No answer came from the hub.'));
      context.held.putLast(item.number);
      return reply;
  }
}

/** What became of a submission one of whose pictures did not get through. */
function settlePicture(context: SendContext, item: WaitingSubmission, stop: PictureStop): SendStop {
  if (stop.kind === 'lost') {
    const answer =
      'A picture of this answer is no longer on this computer. Put it in again or take it out, and submit once more.';
    return giveItBack(context, item, answer);
  }
  if (stop.kind === 'refused' && isFinal(stop.error)) {
    return giveItBack(context, item, `The hub refused a picture of this answer: ${stop.error.message}`);
  }
  return settle(context, item, stop);
}

function giveItBack(context: SendContext, item: WaitingSubmission, answer: string): null {
  giveBack(context, item, answer);
  return settled(context, item);
}

/** Nothing more is to be done about it, and its task stands elsewhere in the list. */
function settled({ held, onTasks }: SendContext, item: WaitingSubmission): null {
  held.forget(item.number);
  onTasks();
  return null;
}

/** `answer` is null where it has been noted already. */
function holdBack(
  { database, clock, held }: SendContext,
  item: WaitingSubmission,
  failed: Extract<SendStop, { kind: 'failed' }>,
  answer: string | null,
): SendStop {
  if (answer !== null) {
    database.write((write) => noteAttempt(write, item.number, answer));
  }
  held.hold(item.number, readRetryAfter(failed.retryAfter, clock.now()));
  return failed;
}
