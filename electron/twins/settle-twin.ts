import type { TaskId } from '#shared/lib/ids';
import type { WritableDatabase } from '../database/port';
import type { Draft } from '../drafts/draft-repository';
import { type DraftService, openDraft, writeAnswers } from '../drafts/save-draft';
import { nameRevision } from '../drafts/timeline-repository';
import { contentOf } from './compose-version';
import { backedRevision, findTwin, saveTwin, setBacked, type Twin } from './twin-repository';
import { type Beside, findBeside, markIncluded, noteRevision, putBeside } from './version-repository';

/** What the history calls what was written on another device. */
export const FROM_ELSEWHERE = 'From another device';

/** A version of another device that can be read here. */
export type Readable = Beside & { readonly answers: NonNullable<Beside['answers']> };

/** What stands beside the draft here, and can be read. */
export function readableBeside(service: DraftService, account: string, task: TaskId): Readable[] {
  return findBeside(service.database.read, account, task).flatMap((beside) =>
    beside.answers === null ? [] : [{ ...beside, answers: beside.answers }],
  );
}

/**
 * Whether another device went on from what is here, and nothing was written here since: then its version can be taken over
 * as it is. Versions decide, never a clock.
 */
export function canTake(twin: Twin, draft: Draft): boolean {
  const isUntouched = draft.revision === 0 && twin.parents.length === 0;
  return (
    isUntouched || (twin.isCovered && twin.pending.length === 0 && contentOf(draft.answers) === twin.content)
  );
}

/**
 * Does what need not be asked, of a draft that does not lie open in the window:
 *
 *   beside the draft stands ──► the very same words ──► included, nothing else happens
 *                           ──► what went on from the draft, which is untouched since ──► taken over
 *                           ──► anything else ──► both sides go into the history; the expert merges them
 *
 * Gives whether anything was written.
 */
export function settleTwin(service: DraftService, account: string, task: TaskId): boolean {
  includeSame(service, account, task);
  if (service.cache.liesOpen(account, task)) {
    return false;
  }
  for (let isTaken = false; ; isTaken = true) {
    const open = openDraft(service, account, task);
    const [first] = readableBeside(service, account, task);
    if (open === null || first === undefined) {
      return isTaken;
    }
    if (!canTake(findTwin(service.database.read, account, task), open.draft)) {
      const isNew = readableBeside(service, account, task).every(({ revision }) => revision === null);
      if (isNew) {
        keepBeside(service, account, task);
      }
      return isTaken || isNew;
    }
    takeVersion(service, account, task, first);
    includeSame(service, account, task);
  }
}

/** The same words on two devices are no conflict. */
function includeSame(service: DraftService, account: string, task: TaskId): void {
  const open = openDraft(service, account, task);
  const beside = readableBeside(service, account, task);
  if (open === null || beside.length === 0) {
    return;
  }
  const content = contentOf(open.draft.answers);
  const same = beside.filter(({ answers }) => contentOf(answers) === content);
  if (same.length > 0) {
    service.database.write((write) => {
      for (const { version } of same) {
        markIncluded(write, account, task, version, open.draft.revision);
      }
      const twin = findTwin(write, account, task);
      const parents = [...new Set([...twin.parents, ...same.map(({ version }) => version)])];
      saveTwin(write, account, task, {
        ...twin,
        parents,
        content,
        revision: open.draft.revision,
        isCovered: false,
      });
      if (twin.pending.length === 0) {
        setBacked(write, account, task, open.draft.revision);
      }
    });
  }
}

/** Makes a version of another device the newest revision here. Gives that revision's number. */
export function takeVersion(service: DraftService, account: string, task: TaskId, taken: Readable): number {
  const alongside = (write: WritableDatabase, revision: number): void => {
    const twin = findTwin(write, account, task);
    nameRevision(write, account, task, revision, FROM_ELSEWHERE);
    markIncluded(write, account, task, taken.version, revision);
    saveTwin(write, account, task, {
      ...twin,
      parents: [taken.version],
      content: contentOf(taken.answers),
      revision,
      isCovered: false,
      pending: [],
      former: twin.parents,
    });
    setBacked(write, account, task, revision);
  };
  return writeAnswers(service, account, task, [{ answers: taken.answers, restored: null, alongside }]);
}

/**
 * Takes that back: while it was taken over, something was typed on what was there before. The version stands beside the
 * draft again, and what was typed goes on from where it was.
 */
export function untake(service: DraftService, account: string, task: TaskId): void {
  const twin = findTwin(service.database.read, account, task);
  const open = openDraft(service, account, task);
  const [taken] = twin.parents;
  if (twin.former === null || taken === undefined || open?.draft.revision !== twin.revision) {
    return;
  }
  const beside = {
    version: taken,
    state: 'beside' as const,
    revision: twin.revision,
    device: '',
    savedAt: 0,
    common: null,
    answers: open.draft.answers,
  };
  service.database.write((write) => {
    putBeside(write, account, task, beside);
    saveTwin(write, account, task, { ...twin, parents: twin.former ?? [], content: null, former: null });
    setBacked(write, account, task, 0);
  });
}

/**
 * Puts what stands beside the draft into its history, and the draft as it was on top of it, so that both sides are there.
 * Gives the newest revision, which says what it said before.
 */
export function keepBeside(service: DraftService, account: string, task: TaskId): number {
  const before = openDraft(service, account, task)?.draft;
  const wanted = readableBeside(service, account, task).filter(({ revision }) => revision === null);
  if (before === undefined || wanted.length === 0) {
    return before?.revision ?? 0;
  }
  const theirs = wanted.map(({ version, answers }) => ({
    answers,
    restored: null,
    alongside: (write: WritableDatabase, revision: number) => {
      nameRevision(write, account, task, revision, FROM_ELSEWHERE);
      noteRevision(write, account, task, version, revision);
    },
  }));
  const isBacked = backedRevision(service.database.read, account, task) === before.revision;
  const mine = {
    answers: before.answers,
    restored: before.revision > 0 ? before.revision : null,
    alongside: (write: WritableDatabase, revision: number) => {
      if (isBacked) {
        setBacked(write, account, task, revision);
      }
    },
  };
  return writeAnswers(service, account, task, [...theirs, mine]);
}
