import type { Sha256, TaskId } from '#shared/lib/ids';
import { type DraftStanding, MOST_PARENTS } from '#shared/protocol/drafts';
import { LARGEST_DRAFT } from '#shared/protocol/limits';
import { openDraft } from '../drafts/save-draft';
import { composeVersion, contentOf, type MadeVersion } from './compose-version';
import { isTooLarge, noteTrouble } from './copy-troubles';
import type { TwinContext } from './exchange-drafts';
import { backedRevision, findTwin, type Pending, saveTwin, setBacked, thisDevice } from './twin-repository';
import { noteOwn } from './version-repository';

/** A version that is to be sent, with what it stands for. */
export type Prepared = MadeVersion & Pending;

/** Makes the version that is to be sent, and notes it; null when there is nothing to send. */
export function prepareVersion(context: TwinContext, task: TaskId): Prepared | null {
  const { database, account, clock } = context;
  const draft = openDraft(context, account.id, task)?.draft ?? null;
  if (draft === null || draft.revision === 0) {
    return null;
  }
  if (backedRevision(database.read, account.id, task) === draft.revision) {
    return null;
  }
  const twin = findTwin(database.read, account.id, task);
  const content = contentOf(draft.answers);
  if (content === twin.content && twin.pending.length === 0) {
    // Written and taken back: the hub has it as it is.
    database.write((write) => setBacked(write, account.id, task, draft.revision));
    return null;
  }
  const compose = (parents: readonly Sha256[], savedAt: number) =>
    composeVersion({
      format: 1,
      task,
      parents: [...parents],
      device: { id: thisDevice(database.read), name: context.device },
      savedAt,
      shapes: draft.shapes,
      answers: draft.answers,
    });
  const last = twin.pending.at(-1);
  if (last !== undefined && last.content === content) {
    const again = compose(last.parents, last.savedAt);
    if (again.hash === last.hash) {
      return { ...last, ...again };
    }
  }
  const parents = madeOn(twin.parents, twin.pending);
  const savedAt = clock.now();
  const made = compose(parents, savedAt);
  if (Buffer.byteLength(made.body) > LARGEST_DRAFT) {
    const isNews = !isTooLarge(database.read, account.id, task);
    database.write((write) => {
      setBacked(write, account.id, task, draft.revision);
      noteTrouble(write, account.id, task, { kind: 'too-large', answer: null });
    });
    if (isNews) {
      context.onTwin(task);
    }
    return null;
  }
  const { revision } = draft;
  const pending = { hash: made.hash, parents, content, revision, savedAt };
  database.write((write) => {
    noteOwn(write, account.id, task, made.hash, revision);
    saveTwin(write, account.id, task, { ...twin, pending: [...twin.pending, pending].slice(-MOST_PARENTS) });
  });
  return { ...made, ...pending };
}

/** What the next version is made on: what the hub has, and what may have reached it. */
export function madeOn(parents: readonly Sha256[], pending: readonly Pending[]): Sha256[] {
  const all = [...parents, ...pending.map(({ hash }) => hash).reverse()];
  return [...new Set(all)].slice(0, MOST_PARENTS).sort();
}

/** The hub has it. */
export function confirm(context: TwinContext, task: TaskId, made: Prepared, standing: DraftStanding): void {
  const { database, account } = context;
  const { hash, parents, content, revision, savedAt } = made;
  database.write((write) => {
    saveTwin(write, account.id, task, {
      ...findTwin(write, account.id, task),
      parents: [made.hash],
      revision: made.revision,
      content: made.content,
      isCovered: !standing.heads.includes(made.hash),
      pending: [],
      sent: { hash, parents, content, revision, savedAt },
      former: null,
    });
    setBacked(write, account.id, task, made.revision);
  });
}

/** The hub will not have it like this. It is tried again when something else was written. */
export function giveUp(
  { database, account }: TwinContext,
  task: TaskId,
  made: Prepared,
  answer: string,
): void {
  database.write((write) => {
    const twin = findTwin(write, account.id, task);
    saveTwin(write, account.id, task, {
      ...twin,
      pending: twin.pending.filter(({ hash }) => hash !== made.hash),
    });
    setBacked(write, account.id, task, made.revision);
    noteTrouble(write, account.id, task, { kind: 'refused', answer });
  });
}
