import type { Sha256, TaskId } from '#shared/lib/ids';
import { picturesIn } from '#shared/media/pictures-in';
import type { DraftStanding } from '#shared/protocol/drafts';
import { openDraft } from '../drafts/save-draft';
import { findPicture } from '../media/picture-repository';
import { sendPictures } from '../outbox/send-pictures';
import type { HubReply } from '../sync/hub-client';
import type { PullStop } from '../sync/pull-changes';
import { noteTrouble } from './copy-troubles';
import type { TwinContext } from './exchange-drafts';
import { type Copy, fetchUnknown } from './fetch-versions';
import { confirm, giveUp, madeOn, type Prepared, prepareVersion } from './prepare-version';
import { settleTwin } from './settle-twin';
import { clearNews, findTwin, isInDoubt, saveTwin, setBacked } from './twin-repository';
import { type Beside, findBeside, findVersion, markIncluded, noteOwn, putBeside } from './version-repository';

/** How often it is begun anew when the hub's draft moves on meanwhile. The next round goes on. */
const ATTEMPTS = 4;

/**
 * Brings one draft and the hub's together:
 *
 *   to be sent? ──► noted as sent ──PUT──► the hub has it ──┐
 *        └ no ──► GET: how does it stand? ──────────────────┴─► newest versions that are unknown here ──GET──► beside the
 *                                                               draft ──► settled (settle-twin.ts)
 *
 * A hub that was restored is asked first: what it lost, it is given again as the same bytes where those can be made again.
 *
 * A version is noted before it is sent. Should the reply be lost, the same bytes go again, or a version that was made on
 * it: what this device wrote never conflicts with itself, whenever it arrives.
 */
export async function exchangeDraft(context: TwinContext, task: TaskId): Promise<PullStop> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const isInQuestion = isInDoubt(findTwin(context.database.read, context.account.id, task));
    const made = isInQuestion ? null : prepareVersion(context, task);
    const asked = made?.hash ?? findTwin(context.database.read, context.account.id, task).parents[0] ?? null;
    const reply = await ask(context, task, made, asked);
    if (reply.kind === 'refused') {
      if (refuse(context, task, made, reply.error.message)) {
        return null;
      }
    } else if (reply.kind !== 'ok') {
      return reply;
    } else {
      const taken = await take(context, task, reply.value, asked);
      // Of one that was only asked about, something may be to be sent still.
      if (taken.isDone && (taken.stop !== null || !isInQuestion)) {
        return taken.stop;
      }
    }
  }
  return null;
}

/** Hands the version in, or asks how the draft stands where there is none. */
async function ask(
  context: TwinContext,
  task: TaskId,
  made: Prepared | null,
  asked: Sha256 | null,
): Promise<HubReply<DraftStanding>> {
  const { hub, token } = context;
  if (made === null) {
    return hub.draftStanding(token, task, asked);
  }
  const stop = await sendNamedPictures(context, task);
  if (stop !== null) {
    return stop;
  }
  const reply = await hub.putDraft(token, task, made.hash, made.body);
  if (reply.kind === 'ok') {
    confirm(context, task, made, reply.value);
  } else if (reply.kind === 'failed') {
    noteStumble(context, task, reply.detail);
  }
  return reply;
}

/** The hub will not have it, or says nothing of this draft. True when that is all there is to be had. */
function refuse(context: TwinContext, task: TaskId, made: Prepared | null, answer: string): boolean {
  if (made !== null) {
    giveUp(context, task, made, answer);
    return false;
  }
  const { database, account } = context;
  database.write((write) => clearNews(write, account.id, task, Number.MAX_SAFE_INTEGER));
  return true;
}

/** The hub, or what stands before it, stumbled over this draft; it is tried again. */
function noteStumble({ database, account }: TwinContext, task: TaskId, answer: string): void {
  database.write((write) => noteTrouble(write, account.id, task, { kind: 'failed', answer }));
}

type Taken = { readonly isDone: false } | { readonly isDone: true; readonly stop: PullStop };

/** Fetches what is unknown here of what stands at the hub, and settles it. */
async function take(
  context: TwinContext,
  task: TaskId,
  standing: DraftStanding,
  asked: Sha256 | null,
): Promise<Taken> {
  const { account } = context;
  const fetched = await fetchUnknown(context, task, standing.heads);
  if (fetched.kind === 'stop') {
    return { isDone: true, stop: fetched.stop };
  }
  if (fetched.kind === 'again' || !takeStanding(context, task, standing, fetched, asked)) {
    return { isDone: false };
  }
  if (settleTwin(context, account.id, task)) {
    context.onTasks();
  }
  context.onTwin(task);
  return { isDone: true, stop: null };
}

/** Notes how the draft stands at the hub. False when the hub has lost what it had, and is to be given it again. */
function takeStanding(
  context: TwinContext,
  task: TaskId,
  standing: DraftStanding,
  fetched: { readonly beside: readonly Beside[]; readonly copies: readonly Copy[] },
  asked: Sha256 | null,
): boolean {
  const { database, account } = context;
  const hasRevision = (openDraft(context, account.id, task)?.draft.revision ?? 0) > 0;
  return database.write((write) => {
    const twin = findTwin(write, account.id, task);
    for (const { version, revision } of fetched.copies) {
      noteOwn(write, account.id, task, version, revision);
    }
    const known = standing.heads.filter(
      (head) => findVersion(write, account.id, task, head)?.state === 'included',
    );
    const parents = madeOn([...twin.parents, ...known], []);
    if (asked !== null && !standing.holds && hasRevision) {
      // What was made here goes again as it was; anything else as a version of its own.
      const { sent } = twin;
      const isOwn = sent !== null && twin.parents.every((parent) => parent === sent.hash);
      const pending = isOwn ? [...twin.pending, sent] : twin.pending;
      // Asked once: also where nothing of it is left there.
      const seq = Math.max(1, standing.seq);
      saveTwin(write, account.id, task, { ...twin, parents, pending, content: null, seq });
      setBacked(write, account.id, task, 0);
      return false;
    }
    for (const { version } of findBeside(write, account.id, task)) {
      if (!standing.heads.includes(version)) {
        // Somebody has gone on from it.
        markIncluded(write, account.id, task, version, null);
      }
    }
    for (const beside of fetched.beside) {
      putBeside(write, account.id, task, beside);
    }
    saveTwin(write, account.id, task, {
      ...twin,
      parents,
      isCovered: twin.parents.length > 0 && !twin.parents.some((parent) => standing.heads.includes(parent)),
      seq: Math.max(twin.seq, standing.seq),
    });
    clearNews(write, account.id, task, standing.seq);
    return true;
  });
}

/** The pictures that the draft names go before it. One that is nowhere, or not wanted, holds nothing up. */
async function sendNamedPictures(context: TwinContext, task: TaskId): Promise<PullStop> {
  const { account } = context;
  const draft = openDraft(context, account.id, task)?.draft;
  const named = draft === undefined ? [] : picturesIn(draft.answers);
  // An address that somebody merely typed asks for no file.
  const own = named.filter((hash) => findPicture(context.database.read, account.id, hash) !== null);
  for (const hash of own) {
    const stop = await sendPictures(context, [hash]);
    if (stop !== null && stop.kind !== 'lost' && stop.kind !== 'refused') {
      return stop;
    }
  }
  return null;
}
