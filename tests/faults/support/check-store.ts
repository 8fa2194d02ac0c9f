import { z } from 'zod';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { findDraft } from '../../../electron/drafts/draft-repository';
import { readAnswersAt } from '../../../electron/drafts/landmarks';
import { findTimeline } from '../../../electron/drafts/timeline-repository';
import { systemClock } from '../../../electron/platform/clock';
import { sha256 } from '../../../electron/platform/sha256';
import { KeptStore } from '../../../electron/recovery/kept-store';
import { lookThrough } from '../../../electron/recovery/look-through';
import { ACCOUNT } from '../../support/filled-store';
import { textOfRevision, WRITE } from '../../support/text-of-revision';
import { keyIn } from './fault-key';
import { saveNext } from './save-next';
import { bodyOf, type Facts, storedFacts, submissionOf, TASK } from './stored-facts';

/** Revisions of the history that are read, of all that there are. */
const SAMPLED = 12;

export interface Checked {
  /** What is there now: one revision more than was found, where it saves on. */
  readonly facts: Facts;
  readonly violations: readonly string[];
}

/**
 * Opens a store as the app does and says what does not hold, given what was said to be saved: everything of that must be
 * there as it was, at most one thing of each kind more, the store sound, not in need of mending unless it may be, and ready
 * to save on.
 */
export async function checkStore(folder: string, said: Facts, mayBeMended = false): Promise<Checked> {
  // Nothing that waits is let off: a check ends before.
  const timers = { after: () => () => undefined };
  let database: KeptStore;
  try {
    const keyOf = keyIn(folder);
    database = await KeptStore.open({ folder, clock: systemClock, timers, keyOf, onMended: () => undefined });
  } catch (error) {
    return { facts: said, violations: [`it does not open: ${String(error)}`] };
  }
  try {
    const found = storedFacts(database);
    const violations = [...findLost(found, said), ...findWrong(database, found, mayBeMended)];
    return { facts: storedFacts(database), violations };
  } catch (error) {
    return { facts: said, violations: [`it cannot be read: ${String(error)}`] };
  } finally {
    database.close();
  }
}

function findLost(facts: Facts, said: Facts): string[] {
  const kinds = Object.keys(facts) as (keyof Facts)[];
  return kinds.flatMap((kind) => {
    const [is, was] = [facts[kind], said[kind]];
    return is < was || is > was + 1 ? [`${kind} is ${is}, said was ${was}`] : [];
  });
}

function findWrong(database: KeptStore, { revision, queued }: Facts, mayBeMended: boolean): string[] {
  const { read } = database;
  const violations: string[] = [];
  const expect = (holds: boolean, otherwise: string) => violations.push(...(holds ? [] : [otherwise]));
  expect(mayBeMended || database.lastRecovery() === null, 'it had to be mended');
  const fault = lookedThrough(database);
  expect(fault === null, `it is not sound: ${fault}`);
  const text = (answers: unknown) =>
    (answers as Record<string, { markdown: string }> | undefined)?.[WRITE]?.markdown;
  if (revision > 0) {
    const draft = findDraft(read, ACCOUNT, TASK);
    expect(text(draft?.answers) === textOfRevision(revision), 'the draft has another text');
    const newest = findTimeline(read, ACCOUNT, { task: TASK, before: null, limit: 1 }).entries[0];
    expect(newest?.revision === revision, `its history ends at ${newest?.revision}`);
  }
  for (let number = 1; number <= revision; number += Math.ceil(revision / SAMPLED)) {
    const then = text(readAnswersAt(read, ACCOUNT, TASK, number));
    expect(then === textOfRevision(number), `revision ${number} has another text`);
  }
  const rows = z.object({ submission: z.string(), task: z.string(), body: z.string(), sha256: z.string() });
  const outbox = read.all('SELECT submission, task, body, sha256 FROM outbox ORDER BY number', [], rows);
  for (const [index, row] of outbox.entries()) {
    const wanted = bodyOf(index + 1);
    const isRight =
      row.submission === submissionOf(index + 1) && row.body === wanted && row.sha256 === sha256(wanted);
    expect(isRight, `submission ${index + 1} of ${queued} is another`);
  }
  expect(savesOn(database, revision), 'it does not save on');
  return violations;
}

function lookedThrough(database: KeptStore): string | null {
  const looking = lookThrough(database.read, 'integrity_check');
  for (;;) {
    const piece = looking.next();
    if (piece.done === true) {
      return piece.value;
    }
  }
}

function savesOn(database: KeptStore, base: number): boolean {
  const timers = { after: () => () => undefined };
  const service = { database, cache: new DraftCache(timers), clock: systemClock, timers };
  return saveNext(service) === base + 1;
}
