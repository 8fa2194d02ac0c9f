import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Answers } from '#shared/domain/draft';
import { type Sha256, submissionIdSchema, taskIdSchema } from '#shared/lib/ids';
import { LARGEST_DRAFT } from '#shared/protocol/limits';
import { sessionSchema } from '#shared/protocol/sign-in';
import {
  accountIdOf,
  findAccount,
  saveAccount,
  saveSendsDrafts,
} from '../../../electron/accounts/account-repository';
import { openDatabase } from '../../../electron/database/open-database';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { openDraft, saveDraft } from '../../../electron/drafts/save-draft';
import { MediaFolder } from '../../../electron/media/media-folder';
import { createHubClient } from '../../../electron/sync/hub-client';
import { SyncEngine } from '../../../electron/sync/sync-engine';
import { TwinDevice } from '../../faults/support/twin-device';
import { VirtualTime } from '../../faults/support/virtual-time';
import { makeHubFolder, removeHubFolder } from '../../support/hub-folder';
import { HubWithin } from '../../support/hub-within';
import { sixStepTask } from '../../support/sample-material';

const folder = mkdtempSync(join(tmpdir(), 'goldsmith-twins-'));
const data = makeHubFolder();
const TASK = taskIdSchema.parse('task-1');
let hub: HubWithin;
let bundle: Sha256;
let people = 0;

beforeAll(async () => {
  hub = await HubWithin.open(data);
  bundle = await hub.bundle([sixStepTask(1), sixStepTask(2)]);
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
  removeHubFolder(data);
});

async function signIn(name: string) {
  const { expert, token } = await hub.join(name, [bundle]);
  const reply = await hub.fetch('http://hub/v1/session', { headers: { authorization: `Bearer ${token}` } });
  return { expert, token, session: sessionSchema.parse(await reply.json()) };
}

/** Devices of one expert who has the tasks on each of them. */
async function devices(count: number): Promise<TwinDevice[]> {
  people += 1;
  const { token, session } = await signIn(`Expert ${people}`);
  const all = Array.from({ length: count }, (_, index) => {
    const place = join(folder, `${people}-${index}`);
    mkdirSync(place);
    return new TwinDevice('ABC'[index] ?? '', place, session, token);
  });
  for (const device of all) {
    onTestFinished(() => device.close());
    device.network = hub.fetch;
    await device.round();
  }
  return all;
}

/** Counts what is asked of the hub, by what it is. */
function counting(device: TwinDevice): string[] {
  const asked: string[] = [];
  device.network = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    asked.push(`${init?.method ?? 'GET'} ${pathname.replace(/[0-9a-f]{64}$/, 'HASH')}`);
    return hub.fetch(input, init);
  };
  return asked;
}

test('an unchanged draft costs nothing, and a device hears of another’s without asking twice', async () => {
  const [one, two] = (await devices(2)) as [TwinDevice, TwinDevice];
  one.write();
  one.write();
  const asked = counting(one);
  await one.round();
  expect(asked).toEqual(['GET /v1/changes', 'PUT /v1/drafts/task-1']);
  asked.length = 0;
  await one.round();
  await one.round();
  expect(asked).toEqual(['GET /v1/changes', 'GET /v1/changes']);
  const heard = counting(two);
  await two.round();
  expect(heard).toEqual(['GET /v1/changes', 'GET /v1/drafts/task-1', 'GET /v1/drafts/task-1/HASH']);
  expect(two.text).toBe('A1 was written here.\nA2 was written here.');
  heard.length = 0;
  await two.round();
  expect(heard).toEqual(['GET /v1/changes']);
});

test('a reply that was lost is no conflict with what another device went on with', async () => {
  const [one, two] = (await devices(2)) as [TwinDevice, TwinDevice];
  one.write();
  one.network = async (input, init) => {
    const reply = await hub.fetch(input, init);
    if (init?.method === 'PUT') throw new TypeError('the reply was lost');
    return reply;
  };
  await one.round();
  await two.round();
  two.write();
  await two.round();
  one.network = hub.fetch;
  await one.round();
  expect(one.twin).toEqual({ kind: 'none' });
  expect(one.text).toBe('A1 was written here.\nB1 was written here.');
});

test('a draft that lies open is not changed under the hands, and gives way to none', async () => {
  const [one, two] = (await devices(2)) as [TwinDevice, TwinDevice];
  one.write();
  await one.round();
  await two.round();
  two.open();
  one.write();
  await one.round();
  await two.round();
  expect(two.text).toBe('A1 was written here.');
  expect(two.twin).toMatchObject({ kind: 'newer', elsewhere: { device: 'A' } });
  two.write();
  await two.round();
  expect(two.twin).toMatchObject({ kind: 'conflict' });
  expect(two.text).toBe('A1 was written here.\nB1 was written here.');
  two.merge('both');
  await two.round();
  await one.round();
  expect(one.text).toBe('A1 was written here.\nB1 was written here.\nA2 was written here.');
  expect([one.twin, two.twin]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
});

test('what was handed in on one device is so on the other, where its words stay and cannot be handed in again', async () => {
  const [one, two] = (await devices(2)) as [TwinDevice, TwinDevice];
  one.write();
  two.write();
  two.open();
  one.submit(submissionIdSchema.parse('00000000-0000-4000-8000-00000000aaaa'));
  await one.round();
  await two.round();
  expect(two.twin).toEqual({ kind: 'submitted' });
  two.submit(submissionIdSchema.parse('00000000-0000-4000-8000-00000000bbbb'));
  expect(two.submitted).toEqual([]);
  // What is still being typed there is saved first.
  expect(two.write()).toBe(true);
  two.look();
  expect(two.state).toBe('submitted');
  expect(two.write()).toBe(false);
  expect(two.lost()).toEqual([]);
});

test('a hub that was put back to before is given what it lost', async () => {
  const [one, two] = (await devices(2)) as [TwinDevice, TwinDevice];
  one.write();
  await one.round();
  const { expert } = await signIn(`Expert ${people}`);
  await hub.context.store.write(async (database) => {
    await database.deleteFrom('draft_versions').where('expert_id', '=', expert).execute();
    await database.deleteFrom('draft_parents').where('expert_id', '=', expert).execute();
  });
  two.write();
  await two.round();
  await one.round();
  expect(one.twin).toMatchObject({ kind: 'conflict' });
  one.merge('both');
  await one.round();
  await two.round();
  expect(two.text).toBe(one.text);
  expect(two.text.split('\n').sort()).toEqual(['A1 was written here.', 'B1 was written here.']);
});

test('of two people at one computer neither sees or sends what the other wrote, whenever they change', async () => {
  people += 1;
  const place = join(folder, `shared-${people}`);
  mkdirSync(place);
  const database = openDatabase(join(place, 'goldsmith.db'));
  const time = new VirtualTime();
  const cache = new DraftCache(time);
  const [ada, bob] = [await signIn('Ada'), await signIn('Bob')];
  for (const { session } of [ada, bob]) {
    database.write((write) => {
      saveAccount(write, 'https://hub.example', session);
      saveSendsDrafts(write, accountIdOf(session), true);
    });
  }
  let current = ada;
  let puts = 0;
  const sent: { token: string; body: string }[] = [];
  const network: typeof fetch = async (input, init) => {
    const token = new Headers(init?.headers).get('authorization') ?? '';
    sent.push({ token, body: String(init?.body ?? '') });
    const reply = await hub.fetch(input, init);
    puts += init?.method === 'PUT' ? 1 : 0;
    if (init?.method === 'PUT' && puts % 3 !== 0) {
      // The other one sits down while the hub answers.
      current = current === ada ? bob : ada;
    }
    return reply;
  };
  const engine = new SyncEngine({
    database,
    clock: time,
    timers: time,
    random: () => 0.5,
    downloads: join(place, 'downloads'),
    media: new MediaFolder(join(place, 'media')),
    createClient: (url) => createHubClient(url, network, time),
    signedIn: () => ({
      account: findAccount(database.read, accountIdOf(current.session)),
      token: current.token,
    }),
    onStatus: () => undefined,
    onTasks: () => undefined,
    onStored: () => cache.clear(),
    cache,
    device: 'shared',
    onTwin: () => undefined,
  });
  onTestFinished(() => {
    engine.stop();
    database.close();
  });
  const round = async () => {
    engine.nudge();
    do {
      await new Promise((resolve) => setImmediate(resolve));
    } while (engine.status().phase === 'syncing');
  };
  for (const person of [ada, bob]) {
    current = person;
    await round();
  }
  const service = { database, cache, clock: time, timers: time };
  const write = (person: typeof ada, words: string): void => {
    const account = accountIdOf(person.session);
    for (const task of [TASK, taskIdSchema.parse('task-2')]) {
      const base = openDraft(service, account, task)?.draft.revision ?? 0;
      const answers = { ['write' as keyof Answers]: { markdown: words } } as Answers;
      expect(saveDraft(service, account, { task, base, change: { kind: 'whole', answers } }).ok).toBe(true);
    }
  };
  for (let time_ = 1; time_ <= 3; time_ += 1) {
    write(ada, `ada’s words ${time_}`);
    write(bob, `bob’s words ${time_}`);
    for (let again = 0; again < 5; again += 1) {
      await round();
    }
  }
  const drafts = sent.filter(({ body }) => body.includes('words'));
  expect(drafts.length).toBeGreaterThan(6);
  for (const { token, body } of drafts) {
    expect(body).toContain(token === `Bearer ${ada.token}` ? 'ada’s' : 'bob’s');
    expect(body).not.toContain(token === `Bearer ${ada.token}` ? 'bob’s' : 'ada’s');
  }
  for (const [person, name] of [
    [ada, 'ada’s'],
    [bob, 'bob’s'],
  ] as const) {
    const draft = openDraft(service, accountIdOf(person.session), TASK)?.draft;
    expect(JSON.stringify(draft?.answers)).toBe(`{"write":{"markdown":"${name} words 3"}}`);
    expect(draft?.revision).toBe(3);
  }
});

test('a sign-in that ends in the middle stops nothing: the draft goes on from where it was', async () => {
  const [one, two] = (await devices(2)) as [TwinDevice, TwinDevice];
  one.write();
  await one.round();
  one.write();
  one.network = async (input, init) =>
    init?.method === 'PUT'
      ? new Response('{"error":{"kind":"not-signed-in","message":"Sign in."}}', { status: 401 })
      : hub.fetch(input, init);
  await one.round();
  expect(one.status.phase).toBe('needs-sign-in');
  expect(one.write()).toBe(true);
  one.network = hub.fetch;
  await one.round();
  await two.round();
  expect(two.text).toBe('A1 was written here.\nA2 was written here.\nA3 was written here.');
  expect(one.twin).toEqual({ kind: 'none' });
});

test('a draft that waits for a copy, and one that the hub stumbles over, say so until it is there', async () => {
  const [one] = (await devices(1)) as [TwinDevice];
  one.write();
  expect(one.waitingDrafts()).toMatchObject([{ task: TASK, state: 'waiting', answer: null }]);
  one.network = async (input, init) =>
    init?.method === 'PUT'
      ? Response.json(
          { error: { kind: 'unavailable', message: 'The disk of the hub is full.' } },
          { status: 503 },
        )
      : hub.fetch(input, init);
  await one.round();
  expect(one.waitingDrafts()).toMatchObject([{ state: 'waiting' }]);
  one.network = async (input, init) =>
    init?.method === 'PUT' ? new Response('<h1>Too much</h1>', { status: 500 }) : hub.fetch(input, init);
  await one.round();
  expect(one.waitingDrafts()).toMatchObject([{ state: 'waiting', answer: expect.stringContaining('500') }]);
  one.network = hub.fetch;
  await one.round();
  expect(one.waitingDrafts()).toEqual([]);
});

test('a draft that the hub refuses says so, and is tried again when something else is written', async () => {
  const [one] = (await devices(1)) as [TwinDevice];
  one.write();
  one.network = async (input, init) =>
    init?.method === 'PUT'
      ? Response.json(
          { error: { kind: 'forbidden', message: 'This task is not assigned to you.' } },
          { status: 403 },
        )
      : hub.fetch(input, init);
  await one.round();
  expect(one.waitingDrafts()).toMatchObject([
    { state: 'refused', answer: 'This task is not assigned to you.' },
  ]);
  one.network = hub.fetch;
  await one.round();
  expect(one.waitingDrafts()).toMatchObject([{ state: 'refused' }]);
  one.write();
  expect(one.waitingDrafts()).toMatchObject([{ state: 'waiting' }]);
  await one.round();
  expect(one.waitingDrafts()).toEqual([]);
});

test('a draft that is too large for a copy says so, at the task too, until it is smaller', async () => {
  const [one, two] = (await devices(2)) as [TwinDevice, TwinDevice];
  one.write();
  await one.round();
  one.writeInstead('It is long. '.repeat(LARGEST_DRAFT / 12));
  const asked = counting(one);
  await one.round();
  expect(asked.filter((request) => request.startsWith('PUT'))).toEqual([]);
  expect(one.waitingDrafts()).toMatchObject([{ state: 'too-large' }]);
  expect(one.twin).toEqual({ kind: 'too-large' });
  await one.round();
  expect(one.twin).toEqual({ kind: 'too-large' });
  one.writeInstead('It is short now.');
  await one.round();
  expect(one.waitingDrafts()).toEqual([]);
  expect(one.twin).toEqual({ kind: 'none' });
  await two.round();
  expect(two.text).toBe('It is short now.');
});
