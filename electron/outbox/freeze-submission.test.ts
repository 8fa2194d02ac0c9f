import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Answers, answersSchema } from '#shared/domain/draft';
import { submissionSchema } from '#shared/domain/submission';
import { submissionIdSchema, type TaskId, taskIdSchema } from '#shared/lib/ids';
import { ACCOUNT, signIn, takeIn } from '../../tests/support/filled-store';
import { writePng } from '../../tests/support/png';
import { exampleAnswers } from '../../tests/support/sample-answers';
import { sixStepTask } from '../../tests/support/sample-material';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { findAccount, type StoredAccount } from '../accounts/account-repository';
import { openDatabase } from '../database/open-database';
import { DraftCache } from '../drafts/draft-cache';
import { saveDraft } from '../drafts/save-draft';
import { keepPicture } from '../media/keep-picture';
import { MediaFolder } from '../media/media-folder';
import { markPictureSent } from '../media/picture-repository';
import { sha256 } from '../platform/sha256';
import { handTimers } from '../platform/testing/hand-timers';
import { findTaskState } from '../tasks/task-repository';
import { freezeSubmission } from './freeze-submission';
import { countWaiting, listOutbox, markRefused, nextWaiting } from './outbox-repository';

const task = taskIdSchema.parse('task-1');

/** A store on disk with a task, and an expert who writes into it and hands it over. */
function setUp() {
  const folder = temporaryFolder();
  const database = openDatabase(join(folder, 'goldsmith.db'));
  onTestFinished(() => database.close());
  signIn(database);
  takeIn(database, [sixStepTask(1)]);
  const timers = handTimers();
  const media = new MediaFolder(join(folder, 'media'));
  const drafts = { database, cache: new DraftCache(timers), clock: timers, timers };
  let made = 0;
  const newSubmissionId = () => {
    made += 1;
    return submissionIdSchema.parse(`00000000-0000-4000-8000-00000000000${made}`);
  };
  let revision = 0;
  const write = (answers: Answers) => {
    const saved = saveDraft(drafts, ACCOUNT, { task, base: revision, change: { kind: 'whole', answers } });
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    revision = saved.value.revision;
  };
  const account = findAccount(database.read, ACCOUNT) as StoredAccount;
  const freeze = (reason: string | null, id: TaskId = task) =>
    freezeSubmission({ ...drafts, media, newSubmissionId, appVersion: '0.1.0' }, account, id, reason);
  return { folder, database, timers, media, write, freeze };
}

const saying = (markdown: string): Answers => ({
  ...exampleAnswers(),
  ...answersSchema.parse({ write: { markdown } }),
});

it('freezes what is written, with its hash, and lets nobody change it any more', () => {
  const { database, write, freeze } = setUp();
  write(saying('Apixaban 2.5 mg, because of a lone \ud800 surrogate and “quotes”.'));
  const frozen = freeze('  Traced by hand.  ');
  const item = nextWaiting(database.read, ACCOUNT, 0);
  expect(frozen).toEqual({ ok: true, value: { submission: item?.submission, sha256: item?.sha256 } });
  expect(sha256(item?.body ?? '')).toBe(item?.sha256);
  const submission = submissionSchema.parse(JSON.parse(item?.body ?? ''));
  expect(submission).toMatchObject({
    id: item?.submission,
    task,
    expert: 'ada',
    reason: 'Traced by hand.',
    pictures: [],
  });
  expect(findTaskState(database.read, ACCOUNT, task)).toBe('queued');
  expect(countWaiting(database.read, ACCOUNT)).toBe(1);
  expect(freeze('Traced by hand.')).toMatchObject({
    ok: false,
    error: { kind: 'read-only', detail: 'queued' },
  });
  expect(listOutbox(database.read, ACCOUNT, null)).toHaveLength(1);
});

it('freezes a task that came back once more, under an id of its own', () => {
  const { database, write, freeze } = setUp();
  write(exampleAnswers());
  freeze('By hand.');
  const first = nextWaiting(database.read, ACCOUNT, 0);
  if (first === null) throw new Error('nothing waits');
  database.write((transaction) => markRefused(transaction, ACCOUNT, first, 'No.', 0));
  write(saying('Another answer, in three words and more.'));
  expect(freeze('By hand.')).toMatchObject({ ok: true });
  expect(listOutbox(database.read, ACCOUNT, null).map(({ state }) => state)).toEqual(['waiting', 'refused']);
  expect(nextWaiting(database.read, ACCOUNT, 0)?.submission).not.toBe(first.submission);
});

it('queues nothing that is not there, not finished, not explained or too large', () => {
  const { database, write, freeze } = setUp();
  expect(freeze(null, taskIdSchema.parse('task-9'))).toMatchObject({
    ok: false,
    error: { kind: 'not-found' },
  });
  expect(freeze('By hand.')).toMatchObject({ ok: false, error: { kind: 'blocked' } });
  write(exampleAnswers());
  for (const reason of [null, '', '   ']) {
    expect(freeze(reason)).toMatchObject({ ok: false, error: { kind: 'reason-needed' } });
  }
  // What JSON has to escape takes six bytes for each of these.
  const long = `Five words that come before ${'\u0001'.repeat(990_000)}`;
  const { prompt } = exampleAnswers() as { prompt?: object };
  const more = { justify: { markdown: long, quotes: [] }, prompt: { ...prompt, context: long } };
  write({ ...saying(long), ...answersSchema.parse(more) });
  expect(freeze('By hand.')).toMatchObject({
    ok: false,
    error: { kind: 'too-large', limit: 16 * 1024 * 1024 },
  });
  expect(countWaiting(database.read, ACCOUNT)).toBe(0);
  expect(findTaskState(database.read, ACCOUNT, task)).toBe('draft');
});

it('names the pictures that this account kept, and no other file whose address is typed', async () => {
  const { folder, database, media, timers, write, freeze } = setUp();
  const bytes = writePng(4, 4, (x, y) => x * y);
  const kept = await keepPicture({ database, clock: timers, media }, ACCOUNT, task, bytes);
  if (!kept.ok) throw new Error(kept.error.kind);
  const hash = kept.value.sha256;
  write(
    saying(`Look at ![this](media/${hash}.png) and ![that](media/${'b'.repeat(64)}.png) for the reason.`),
  );
  await rm(join(folder, 'media', hash.slice(0, 2), hash));
  expect(freeze('By hand.')).toEqual({ ok: false, error: { kind: 'pictures-lost', pictures: 1 } });
  // The hub has it already: it need not be here any more.
  database.write((transaction) => markPictureSent(transaction, ACCOUNT, hash, 1));
  expect(freeze('By hand.')).toMatchObject({ ok: true });
  const item = nextWaiting(database.read, ACCOUNT, 0);
  expect(submissionSchema.parse(JSON.parse(item?.body ?? '')).pictures).toEqual([hash]);
});
