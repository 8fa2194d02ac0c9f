import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { SyncStatus } from '#shared/ipc/sync';
import { submissionIdSchema, taskIdSchema } from '#shared/lib/ids';
import { sessionSchema } from '#shared/protocol/sign-in';
import { ACCOUNT, signIn, takeIn } from '../../tests/support/filled-store';
import { sixStepTask } from '../../tests/support/sample-material';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { findAccount, saveAccount } from '../accounts/account-repository';
import { openDatabase } from '../database/open-database';
import { StorageError } from '../database/storage-error';
import { DraftCache } from '../drafts/draft-cache';
import { MediaFolder } from '../media/media-folder';
import { enqueue } from '../outbox/outbox-repository';
import { sha256 } from '../platform/sha256';
import { handTimers } from '../platform/testing/hand-timers';
import type { HubClient, HubReply } from './hub-client';
import { SyncEngine } from './sync-engine';

const session = (expert: string) =>
  sessionSchema.parse({
    protocol: 1,
    expert: { id: expert, name: expert, role: 'expert' },
    hub: { id: 'hub', name: 'Hub', key: { keyId: '0'.repeat(16), publicKey: 'A'.repeat(60) } },
  });

/** The engine on a store on disk, with a hub that has nothing new and answers as the test says, in time that stands. */
function setUp() {
  const folder = temporaryFolder();
  const database = openDatabase(join(folder, 'goldsmith.db'));
  signIn(database);
  takeIn(database, [1, 2, 3].map(sixStepTask));
  const timers = handTimers();
  const asked: string[] = [];
  const statuses: SyncStatus[] = [];
  const failures: { database: Error | null } = { database: null };
  const desk: { account: string | null; token: string | null } = { account: ACCOUNT, token: 'token' };
  const hub = {
    session: async (): Promise<HubReply<ReturnType<typeof session>>> => ({
      kind: 'ok',
      value: session('ada'),
    }),
    changes: async (_token: string, after: number): ReturnType<HubClient['changes']> => ({
      kind: 'ok',
      value: { changes: [], cursor: after, more: false },
    }),
    submit: async (): ReturnType<HubClient['submit']> => ({ kind: 'offline', detail: 'gone' }),
  };
  const client = {
    session: () => {
      asked.push('session');
      return hub.session();
    },
    changes: (token: string, after: number) => {
      asked.push(`changes by ${token}`);
      return hub.changes(token, after);
    },
    submit: () => {
      asked.push('submit');
      return hub.submit();
    },
  } as unknown as HubClient;
  const failing = () => {
    if (failures.database !== null) throw failures.database;
    return database;
  };
  const engine = new SyncEngine({
    database: { ...database, read: database.read, write: (work) => failing().write(work) },
    clock: timers,
    timers,
    random: () => 0,
    downloads: join(folder, 'downloads'),
    media: new MediaFolder(join(folder, 'media')),
    createClient: () => client,
    signedIn: () => ({
      account: desk.account === null ? null : findAccount(database.read, desk.account),
      token: desk.token,
    }),
    onStatus: (status) => statuses.push(status),
    onTasks: () => undefined,
    onStored: () => undefined,
    cache: new DraftCache(timers),
    device: 'a test',
    onTwin: () => undefined,
  });
  onTestFinished(() => {
    engine.stop();
    database.close();
  });
  /** Lets what is under way come to its end. */
  const settle = async () => {
    do await wait(2);
    while (engine.status().phase === 'syncing');
  };
  const round = async () => {
    engine.nudge();
    await settle();
    return engine.status();
  };
  const queue = (...numbers: number[]) =>
    database.write((write) => {
      for (const number of numbers) {
        const submission = submissionIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`);
        const body = JSON.stringify({ pictures: [], number });
        enqueue(
          write,
          ACCOUNT,
          { submission, task: taskIdSchema.parse(`task-${number}`), body, sha256: sha256(body) },
          0,
        );
      }
    });
  return { engine, hub, desk, timers, asked, statuses, failures, database, settle, round, queue };
}

it('asks nothing of anybody while nobody is signed in, or without a token', async () => {
  const { desk, asked, round } = setUp();
  desk.token = null;
  expect(await round()).toMatchObject({ phase: 'needs-sign-in', problem: null });
  desk.account = null;
  expect(await round()).toMatchObject({ phase: 'signed-out', waiting: 0, refused: [], lastSync: null });
  expect(asked).toEqual([]);
});

it('asks once whose token it is, and rests between rounds', async () => {
  const { timers, asked, round, settle } = setUp();
  expect(await round()).toMatchObject({ phase: 'idle', lastSync: 0 });
  timers.advance(29_999);
  await settle();
  expect(asked).toEqual(['session', 'changes by token']);
  timers.advance(1);
  await settle();
  expect(asked).toEqual(['session', 'changes by token', 'changes by token']);
});

it('exchanges nothing under a token that is somebody else’s, and asks again once there is another', async () => {
  const { hub, desk, asked, timers, round } = setUp();
  hub.session = async () => ({ kind: 'ok', value: session('eve') });
  expect((await round()).phase).toBe('needs-sign-in');
  timers.advance(24 * 60 * 60_000);
  expect(asked).toEqual(['session']);
  hub.session = async () => ({ kind: 'ok', value: session('ada') });
  desk.token = 'another';
  expect((await round()).phase).toBe('idle');
  expect(asked).toEqual(['session', 'session', 'changes by another']);
});

it('names each thing that can stop a round, waits for it, and goes on by itself', async () => {
  const { hub, timers, round, settle, engine } = setUp();
  const changes = hub.changes;
  const stops: [Exclude<HubReply<never>, { kind: 'ok' | 'not-signed-in' }>, string, number][] = [
    [{ kind: 'offline', detail: 'net::ERR_FAILED' }, 'net::ERR_FAILED', 500],
    [{ kind: 'busy', retryAfter: '7', detail: 'Later.' }, 'hub::ERR_BUSY: Later.', 7_000],
    [{ kind: 'failed', retryAfter: null, detail: 'Oh.' }, 'hub::ERR_FAILED: Oh.', 500],
    [
      { kind: 'refused', status: 422, error: { kind: 'invalid', message: 'No.' } },
      'hub::ERR_REFUSED: No.',
      500,
    ],
  ];
  for (const [reply, problem, patience] of stops) {
    hub.changes = async () => reply;
    expect(await round()).toMatchObject({ phase: 'offline', problem });
    hub.changes = changes;
    timers.advance(patience - 1);
    await settle();
    expect(engine.status().phase).toBe('offline');
    timers.advance(1);
    await settle();
    expect(engine.status()).toMatchObject({ phase: 'idle', problem: null });
  }
});

it('waits for a sign-in without an end when the token has run out', async () => {
  const { hub, asked, timers, round, settle } = setUp();
  await round();
  hub.changes = async () => ({ kind: 'not-signed-in' });
  expect((await round()).phase).toBe('needs-sign-in');
  const before = asked.length;
  timers.advance(24 * 60 * 60_000);
  await settle();
  expect(asked).toHaveLength(before);
});

it('is not ended by a disk that fails, and says so', async () => {
  const { failures, timers, round, settle, engine } = setUp();
  failures.database = new StorageError('full', 'the disk is full', null);
  expect(await round()).toMatchObject({
    phase: 'offline',
    problem: expect.stringMatching(/^app::ERR_FAILED/),
  });
  failures.database = null;
  timers.advance(500);
  await settle();
  expect(engine.status()).toMatchObject({ phase: 'idle', problem: null });
});

it('goes round once more when a reason comes in the middle', async () => {
  const { hub, engine, asked, timers, settle } = setUp();
  const changes = hub.changes;
  hub.changes = async (token, after) => {
    hub.changes = changes;
    engine.nudge();
    return changes(token, after);
  };
  engine.nudge();
  await settle();
  timers.advance(0);
  await settle();
  expect(asked.filter((what) => what.startsWith('changes'))).toHaveLength(2);
});

it('ends a round in which somebody else sat down, and theirs is the next', async () => {
  const { hub, desk, database, asked, timers, settle, engine } = setUp();
  database.write((write) => saveAccount(write, 'https://hub.example', session('eve')));
  hub.session = async () => {
    hub.session = async () => ({ kind: 'ok', value: session('eve') });
    Object.assign(desk, { account: 'hub/eve', token: 'of eve' });
    return { kind: 'ok', value: session('ada') };
  };
  engine.nudge();
  await settle();
  timers.advance(0);
  await settle();
  expect(asked).toEqual(['session', 'session', 'changes by of eve']);
});

it('sends again what the hub stumbled over when its time has come, and only while the hub is there', async () => {
  const { hub, asked, timers, round, settle, queue } = setUp();
  queue(1);
  hub.submit = async () => ({ kind: 'failed', retryAfter: null, detail: 'Oh.' });
  expect((await round()).phase).toBe('idle');
  timers.advance(500);
  await settle();
  expect(asked.filter((what) => what === 'submit')).toHaveLength(2);
  hub.changes = async () => ({ kind: 'busy', retryAfter: '600', detail: 'Later.' });
  await round();
  timers.advance(30_000);
  await settle();
  expect(asked.filter((what) => what === 'submit')).toHaveLength(3);
});

it('does nothing any more once it was stopped, even in the middle of a round', async () => {
  const { hub, engine, asked, timers, settle, statuses } = setUp();
  const changes = hub.changes;
  hub.changes = async (token, after) => {
    engine.stop();
    return changes(token, after);
  };
  engine.nudge();
  await settle();
  const before = [asked.length, statuses.length];
  engine.nudge();
  timers.advance(24 * 60 * 60_000);
  await settle();
  expect([asked.length, statuses.length]).toEqual(before);
});
