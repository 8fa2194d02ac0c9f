import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { sessionSchema } from '#shared/protocol/sign-in';
import { writeBundle } from '../../server/bundles/write-bundle';
import { generateKeyPair, openSigningKey } from '../../server/keys/signing-key';
import { ACCOUNT } from '../../tests/support/filled-store';
import { sixStepTask, testProject } from '../../tests/support/sample-material';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { findAccount, type StoredAccount, saveAccount } from '../accounts/account-repository';
import { announceBundle, announcedBundles, refusedBundles } from '../bundles/bundle-repository';
import { openDatabase } from '../database/open-database';
import { MediaFolder } from '../media/media-folder';
import { sha256 } from '../platform/sha256';
import { handTimers } from '../platform/testing/hand-timers';
import { listTasks } from '../tasks/list-tasks';
import type { HubClient, HubReply } from './hub-client';
import { type TakeContext, takeBundles } from './take-bundles';

const key = openSigningKey(generateKeyPair());
const stranger = openSigningKey(generateKeyPair());

async function bundleBy(signer: typeof key): Promise<Uint8Array> {
  const edition = { version: 1, createdAt: new Date('2026-11-22T12:00:00Z') };
  const content = { project: testProject(), tasks: [sixStepTask(1), sixStepTask(2)], media: [] };
  const written = writeBundle(content, edition, signer);
  if (!written.ok) throw new Error(written.error);
  return buffer(written.value);
}

/** A store on disk to which the hub has announced bundles of these bytes; asked for one, it answers as the test says. */
function setUp(bundles: readonly Uint8Array[], answer: (bytes: Uint8Array) => HubReply<Uint8Array>) {
  const folder = temporaryFolder();
  const database = openDatabase(join(folder, 'goldsmith.db'));
  onTestFinished(() => database.close());
  const session = sessionSchema.parse({
    protocol: 1,
    expert: { id: 'ada', name: 'Ada', role: 'expert' },
    hub: { id: 'hub', name: 'Hub', key: key.public },
  });
  database.write((write) => {
    saveAccount(write, 'https://hub.example', session);
    for (const [index, bytes] of bundles.entries()) {
      const announced = { hash: sha256(bytes), title: `Bundle ${index}`, bytes: bytes.byteLength };
      announceBundle(write, ACCOUNT, { ...announced, project: testProject().id });
    }
  });
  const asked: string[] = [];
  const told: (string | null)[] = [];
  let stored = 0;
  const hub = {
    blob: async (_token, hash) => {
      asked.push(hash);
      const bytes = bundles.find((one) => sha256(one) === hash) ?? new Uint8Array();
      const reply = answer(bytes);
      const bodyOf = (content: Uint8Array) => new Blob([new Uint8Array(content)]).stream();
      return reply.kind === 'ok' ? { kind: 'ok', value: { from: 0, body: bodyOf(reply.value) } } : reply;
    },
  } as Pick<HubClient, 'blob'> as HubClient;
  const timers = handTimers();
  const context = {
    database,
    clock: timers,
    timers,
    account: findAccount(database.read, ACCOUNT) as StoredAccount,
    token: 'token',
    media: new MediaFolder(join(folder, 'media')),
    hub,
    downloads: join(folder, 'downloads'),
    onDownload: (progress) => told.push(progress?.title ?? null),
    onStored: () => {
      stored += 1;
    },
  } as Partial<TakeContext> as TakeContext;
  const query = {
    text: '',
    states: [],
    domains: [],
    projects: [],
    sort: 'title',
    offset: 0,
    limit: 9,
  } as const;
  const tasks = () =>
    listTasks(database.read, ACCOUNT, { ...query, states: [], domains: [], projects: [] }).rows.map(
      ({ id }) => id,
    );
  return { database, context, asked, told, tasks, stored: () => stored };
}

it('stores what the hub of the account signed, says so, and keeps no file of it', async () => {
  const bytes = await bundleBy(key);
  const { context, told, tasks, stored } = setUp([bytes], (value) => ({ kind: 'ok', value }));
  expect(await takeBundles(context)).toBeNull();
  expect(tasks()).toEqual(['task-1', 'task-2']);
  expect([stored(), told.at(0), told.at(-1)]).toEqual([1, 'Bundle 0', null]);
  expect(readdirSync(context.downloads)).toEqual([]);
});

it('refuses what somebody else signed or what is no bundle, by name, and goes on with the next', async () => {
  const bundles = [await bundleBy(stranger), new TextEncoder().encode('no zip at all'), await bundleBy(key)];
  const { context, database, tasks, stored } = setUp(bundles, (value) => ({ kind: 'ok', value }));
  expect(await takeBundles(context)).toBeNull();
  expect(refusedBundles(database.read, ACCOUNT).map(({ title }) => title)).toEqual(['Bundle 0', 'Bundle 1']);
  expect([tasks(), stored()]).toEqual([['task-1', 'task-2'], 1]);
  expect(readdirSync(context.downloads)).toEqual([]);
});

it('refuses what arrives as other bytes, and does not ask for it again by itself', async () => {
  const bytes = await bundleBy(key);
  const { context, database, asked } = setUp([bytes], (value) => ({
    kind: 'ok',
    value: value.map((byte) => byte ^ 1),
  }));
  expect(await takeBundles(context)).toBeNull();
  expect(await takeBundles(context)).toBeNull();
  expect(asked).toHaveLength(1);
  expect(refusedBundles(database.read, ACCOUNT)).toMatchObject([
    { reason: expect.stringContaining('damaged') },
  ]);
});

it('ends the round when the hub is out of reach, and has the rest announced still', async () => {
  const bundles = [await bundleBy(key), new TextEncoder().encode('another')];
  const gone = { kind: 'offline', detail: 'gone' } as const;
  const { context, database, asked, told } = setUp(bundles, () => gone);
  expect(await takeBundles(context)).toEqual(gone);
  expect([asked.length, told.at(-1)]).toEqual([1, null]);
  expect(announcedBundles(database.read, ACCOUNT)).toHaveLength(2);
});
