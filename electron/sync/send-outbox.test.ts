import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectIdSchema, type Sha256, submissionIdSchema, taskIdSchema } from '#shared/lib/ids';
import { ACCOUNT, signIn, takeIn } from '../../tests/support/filled-store';
import { sixStepTask } from '../../tests/support/sample-material';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { findAccount, type StoredAccount } from '../accounts/account-repository';
import { announceBundle, refusedBundles, withdrawBundle } from '../bundles/bundle-repository';
import { openDatabase } from '../database/open-database';
import type { Database } from '../database/port';
import { MediaFolder } from '../media/media-folder';
import { enqueue, listOutbox } from '../outbox/outbox-repository';
import { sha256 } from '../platform/sha256';
import { handTimers } from '../platform/testing/hand-timers';
import { findTaskState } from '../tasks/task-repository';
import { HeldBack } from './held-back';
import type { HubClient } from './hub-client';
import { sendOutbox } from './send-outbox';
import { takeBundles } from './take-bundles';

const tasks = [1, 2, 3].map((number) => taskIdSchema.parse(`task-${number}`));
const submissionOf = (index: number) =>
  submissionIdSchema.parse(`00000000-0000-4000-8000-00000000000${index + 1}`);

/** A store on disk with three submissions that wait, and a hub that answers as the test says. */
function setUp(hub: Partial<HubClient>) {
  const folder = temporaryFolder();
  const database = openDatabase(join(folder, 'goldsmith.db'));
  onTestFinished(() => database.close());
  signIn(database);
  takeIn(database, [1, 2, 3].map(sixStepTask));
  database.write((write) => {
    for (const [index, task] of tasks.entries()) {
      const body = JSON.stringify({ id: submissionOf(index), pictures: [] });
      enqueue(write, ACCOUNT, { submission: submissionOf(index), task, body, sha256: sha256(body) }, 0);
    }
  });
  const timers = handTimers();
  const context = {
    database,
    clock: timers,
    timers,
    account: findAccount(database.read, ACCOUNT) as StoredAccount,
    token: 'token',
    media: new MediaFolder(join(folder, 'media')),
    hub: hub as HubClient,
    held: new HeldBack(
      timers,
      () => 0,
      () => undefined,
    ),
    downloads: join(folder, 'downloads'),
    onTasks: () => undefined,
    onSending: () => undefined,
    onDownload: () => undefined,
    onStored: () => undefined,
  };
  return { database, context };
}

const itemOf = (database: Database, index: number) =>
  listOutbox(database.read, ACCOUNT, null).find(({ task }) => task === tasks[index]);

it('gives a submission back whose bytes the disk changed, sends none of them, and goes on', async () => {
  const sent: string[] = [];
  const { database, context } = setUp({
    submit: async (_token, id) => {
      sent.push(id);
      return { kind: 'failed', retryAfter: null, detail: 'not now' };
    },
  });
  database.write((write) =>
    write.run(`UPDATE outbox SET body = ? WHERE task = ?`, '{"pictures":', tasks[0] ?? ''),
  );
  database.write((write) =>
    write.run(`UPDATE outbox SET body = replace(body, '[]', '[ ]') WHERE task = ?`, tasks[1] ?? ''),
  );
  await sendOutbox(context);
  expect(sent).toEqual([submissionOf(2)]);
  for (const index of [0, 1]) {
    expect(itemOf(database, index)).toMatchObject({
      state: 'refused',
      answer: expect.stringContaining('damaged'),
    });
    expect(findTaskState(database.read, ACCOUNT, tasks[index] as (typeof tasks)[number])).toBe('draft');
  }
});

it('tries what got no answer after the others the next time, so that one that never gets there holds up none', async () => {
  const asked: string[] = [];
  const { context } = setUp({
    submit: async (_token, id) => {
      asked.push(id);
      return id === submissionOf(0)
        ? { kind: 'offline', detail: 'the line broke down under its weight' }
        : { kind: 'refused', status: 422, error: { kind: 'invalid', message: 'No.' } };
    },
  });
  expect(await sendOutbox(context)).toMatchObject({ kind: 'offline' });
  expect(await sendOutbox(context)).toMatchObject({ kind: 'offline' });
  expect(asked).toEqual([0, 1, 2, 0].map(submissionOf));
});

it('keeps no part of a bundle that was withdrawn or refused in the middle of its download', async () => {
  const { database, context } = setUp({
    blob: async () => ({
      kind: 'refused',
      status: 404,
      error: { kind: 'not-found', message: 'Not for you.' },
    }),
  });
  const [withdrawn, refused, wanted] = ['a', 'b', 'c'].map((digit) => digit.repeat(64) as Sha256) as [
    Sha256,
    Sha256,
    Sha256,
  ];
  const project = projectIdSchema.parse('project');
  mkdirSync(context.downloads);
  for (const hash of [withdrawn, refused, wanted]) {
    writeFileSync(join(context.downloads, `${hash}.part`), 'the beginning');
  }
  database.write((write) => {
    announceBundle(write, ACCOUNT, { hash: withdrawn, project, title: 'Withdrawn', bytes: 100 });
    announceBundle(write, ACCOUNT, { hash: refused, project, title: 'Refused', bytes: 100 });
    withdrawBundle(write, ACCOUNT, withdrawn);
    // Of another account, which will go on with it.
    write.run(
      `INSERT INTO accounts (id, hub_url, hub_name, key_id, public_key, expert, name, role)
       SELECT 'b', hub_url, hub_name, key_id, public_key, 'b', 'B', role FROM accounts WHERE id = ?`,
      ACCOUNT,
    );
    write.run(
      `INSERT INTO bundles (account, hash, title, bytes, state) VALUES ('b', ?, 'Wanted', 100, 'announced')`,
      wanted,
    );
  });
  expect(await takeBundles(context)).toBeNull();
  expect(refusedBundles(database.read, ACCOUNT)).toHaveLength(1);
  expect(readdirSync(context.downloads)).toEqual([`${refused}.part`, `${wanted}.part`]);
  expect(await takeBundles(context)).toBeNull();
  expect(readdirSync(context.downloads)).toEqual([`${wanted}.part`]);
});
