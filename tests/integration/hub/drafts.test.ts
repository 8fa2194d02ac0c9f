import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/json-value';
import { changesReplySchema } from '#shared/protocol/changes';
import { type DraftStanding, draftStandingSchema, MOST_HEADS } from '#shared/protocol/drafts';
import { LARGEST_DRAFT } from '#shared/protocol/limits';
import { KEPT_BODIES } from '../../../server/drafts/draft-versions';
import { makeHubFolder, removeHubFolder } from '../../support/hub-folder';
import { type ExpertWithin, HubWithin } from '../../support/hub-within';
import { sixStepTask } from '../../support/sample-material';
import { finishedWork } from './support/finished-work';
import { refusalOf } from './support/hub-client';
import { postgresPrograms, startPostgres, type TestPostgres } from './support/postgres';

const folder = mkdtempSync(join(tmpdir(), 'goldsmith-drafts-'));
const data = makeHubFolder();
const programs = postgresPrograms();
let postgres: TestPostgres | null = null;
let hubs: Record<'PGlite' | 'PostgreSQL', HubWithin | null>;
let people = 0;

beforeAll(async () => {
  postgres = programs === null ? null : await startPostgres(programs);
  hubs = {
    PGlite: await HubWithin.open(data),
    PostgreSQL: postgres === null ? null : await HubWithin.open(join(folder, 'postgres'), postgres.url),
  };
});

afterAll(async () => {
  await hubs.PGlite?.close();
  await hubs.PostgreSQL?.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
  removeHubFolder(data);
});

function version(parents: readonly string[], words: string, more: object = {}) {
  const body = canonicalJson({
    format: 1,
    task: 'task-1',
    parents: [...parents].sort(),
    device: { id: '11111111-1111-4111-8111-111111111111', name: 'Goldsmith on linux' },
    savedAt: 1,
    shapes: { write: 1 },
    answers: { write: { markdown: words } },
    ...more,
  });
  return { body, hash: createHash('sha256').update(body).digest('hex') };
}

/** Somebody with a task, and what their devices may ask. */
async function somebody(hub: HubWithin) {
  people += 1;
  const bundle = await hub.bundle([sixStepTask(1), sixStepTask(2)]);
  const person = await hub.join(`Expert ${people}`, [bundle]);
  return { ...deviceOf(hub, person), bundle, person };
}

function deviceOf(hub: HubWithin, { token }: ExpertWithin) {
  const call = (method: string, path: string, body?: string) =>
    hub.fetch(`http://hub${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body }),
    });
  const put = ({ body, hash }: { body: string; hash: string }) =>
    call('PUT', `/v1/drafts/task-1?version=${hash}`, body);
  const standing = async (reply: Response): Promise<DraftStanding> =>
    draftStandingSchema.parse(await reply.json());
  const changes = async (after = 0) =>
    changesReplySchema.parse(await (await call('GET', `/v1/changes?after=${after}`)).json()).changes;
  return { call, put, standing, changes };
}

describe.each(['PGlite', 'PostgreSQL'] as const)('drafts at a hub on %s', (kind) => {
  const onHub = (name: string, work: (hub: HubWithin) => Promise<void>) =>
    test(name, async (context) => {
      const hub = hubs[kind];
      if (hub === null) {
        return context.skip('no PostgreSQL is installed here');
      }
      await work(hub);
    });

  onHub(
    'a version made on the newest takes its place; both can be read, and the same one again is nothing new',
    async (hub) => {
      const { put, call, standing } = await somebody(hub);
      const first = version([], 'one');
      const made = await put(first);
      expect(made.status).toBe(201);
      expect(await standing(made)).toMatchObject({ heads: [first.hash], holds: true });
      const second = version([first.hash], 'one two');
      expect(await standing(await put(second))).toMatchObject({ heads: [second.hash] });
      const again = await put(first);
      expect(again.status).toBe(200);
      expect(await standing(again)).toMatchObject({ heads: [second.hash], holds: true });
      expect(await (await call('GET', `/v1/drafts/task-1/${first.hash}`)).text()).toBe(first.body);
    },
  );

  onHub(
    'what was made on an older version stands beside the newer one, until one is made on both',
    async (hub) => {
      const { put, standing, call } = await somebody(hub);
      const base = version([], 'base');
      await put(base);
      const mine = version([base.hash], 'mine');
      const theirs = version([base.hash], 'theirs');
      await put(mine);
      expect((await standing(await put(theirs))).heads).toEqual([mine.hash, theirs.hash].sort());
      const merged = version([mine.hash, theirs.hash], 'both');
      expect((await standing(await put(merged))).heads).toEqual([merged.hash]);
      expect(await (await call('GET', `/v1/drafts/task-1/${mine.hash}`)).text()).toBe(mine.body);
    },
  );

  onHub('one that comes late, after another was made on it, is no newest version', async (hub) => {
    const { put, standing } = await somebody(hub);
    const late = version([], 'late');
    const newer = version([late.hash], 'newer');
    await put(newer);
    expect((await standing(await put(late))).heads).toEqual([newer.hash]);
  });

  onHub('equal and different versions at once come out as if one had come after the other', async (hub) => {
    const { put, standing, call, changes } = await somebody(hub);
    const base = version([], 'base');
    await put(base);
    const different = Array.from({ length: 6 }, (_, index) => version([base.hash], `number ${index}`));
    const replies = await Promise.all([...different, ...different, ...different].map(put));
    expect(replies.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 12 }, () => 200),
      ...Array.from({ length: 6 }, () => 201),
    ]);
    const now = await standing(await call('GET', `/v1/drafts/task-1?version=${base.hash}`));
    expect(now.heads).toEqual(different.map(({ hash }) => hash).sort());
    expect(now.holds).toBe(true);
    expect(await changes()).toMatchObject([
      { kind: 'assigned' },
      { kind: 'draft', seq: now.seq, task: 'task-1' },
    ]);
  });

  onHub('other devices hear of the newest version only, and of a submission', async (hub) => {
    const { put, changes, call, bundle, person } = await somebody(hub);
    let parents: string[] = [];
    for (let number = 0; number < 5; number += 1) {
      const next = version(parents, `number ${number}`);
      await put(next);
      parents = [next.hash];
    }
    expect((await changes()).map(({ kind: what }) => what)).toEqual(['assigned', 'draft']);
    const [, draft] = await changes();
    const work = finishedWork(sixStepTask(1), { bundle, project: 'ward-round', expert: person.expert });
    expect((await call('PUT', `/v1/submissions/${work.id}`, JSON.stringify(work))).status).toBe(201);
    expect(await changes(draft?.seq)).toMatchObject([
      { kind: 'submitted', task: 'task-1', submission: work.id },
    ]);
  });

  onHub(`the words of ${KEPT_BODIES} versions are kept, and of all that nobody has merged`, async (hub) => {
    const { put, call, standing } = await somebody(hub);
    const alone = version([], 'alone');
    await put(alone);
    const line: { hash: string; body: string }[] = [];
    for (let number = 0; number < KEPT_BODIES + 3; number += 1) {
      line.push(
        version(
          line.slice(-1).map(({ hash }) => hash),
          `number ${number}`,
        ),
      );
      await put(line.at(-1) as { hash: string; body: string });
    }
    const status = async (hash = '') => (await call('GET', `/v1/drafts/task-1/${hash}`)).status;
    expect(await Promise.all(line.map(({ hash }) => status(hash)))).toEqual([
      ...Array.from({ length: 3 }, () => 404),
      ...Array.from({ length: KEPT_BODIES }, () => 200),
    ]);
    expect(await status(alone.hash)).toBe(200);
    // What is gone is known all the same: it does not come back as something new.
    const [oldest] = line;
    expect((await put(oldest as { hash: string; body: string })).status).toBe(200);
    expect((await standing(await call('GET', '/v1/drafts/task-1'))).heads).toHaveLength(2);
  });

  onHub(`more than ${MOST_HEADS} side by side are refused, unless they merge some`, async (hub) => {
    const { put } = await somebody(hub);
    const heads = Array.from({ length: MOST_HEADS }, (_, index) => version([], `number ${index}`));
    for (const head of heads) {
      expect((await put(head)).status).toBe(201);
    }
    expect(await refusalOf(await put(version([], 'one more')))).toMatchObject({
      status: 409,
      kind: 'conflict',
    });
    const two = heads.slice(0, 2).map(({ hash }) => hash);
    expect((await put(version(two, 'two in one'))).status).toBe(201);
  });

  onHub('a draft is nobody else’s to read or to write, and only of tasks that were assigned', async (hub) => {
    const { put, bundle } = await somebody(hub);
    const first = version([], 'mine alone');
    await put(first);
    const other = deviceOf(hub, await hub.join(`Somebody else ${people}`, [bundle]));
    expect((await other.call('GET', `/v1/drafts/task-1/${first.hash}`)).status).toBe(404);
    expect(await other.standing(await other.call('GET', `/v1/drafts/task-1?version=${first.hash}`))).toEqual({
      heads: [],
      seq: 0,
      holds: false,
    });
    const stranger = deviceOf(hub, await hub.join(`A stranger ${people}`, []));
    expect(await refusalOf(await stranger.put(first))).toMatchObject({ status: 403 });
    expect((await deviceOf(hub, { expert: '' as never, token: 'x'.repeat(30) }).put(first)).status).toBe(401);
  });

  onHub('what is no version of this draft is refused with its place', async (hub) => {
    const { call, put } = await somebody(hub);
    const good = version([], 'good');
    const refused = async (reply: Promise<Response>) => refusalOf(await reply);
    expect(
      await refused(call('PUT', `/v1/drafts/task-1?version=${'0'.repeat(64)}`, good.body)),
    ).toMatchObject({
      status: 400,
      path: ['version'],
    });
    expect(await refused(call('PUT', '/v1/drafts/task-1', good.body))).toMatchObject({ status: 400 });
    expect(await refused(call('PUT', `/v1/drafts/task-2?version=${good.hash}`, good.body))).toMatchObject({
      status: 422,
      path: ['task'],
    });
    expect(await refused(put(version([], 'x', { more: 1 })))).toMatchObject({ status: 422 });
    const unsorted = version([], 'x', { parents: ['b'.repeat(64), 'a'.repeat(64)] });
    expect(await refused(put(unsorted))).toMatchObject({ status: 422, path: ['parents'] });
    expect((await put(version([], 'x'.repeat(LARGEST_DRAFT)))).status).toBe(413);
    expect((await call('GET', '/v1/drafts/task-1?version=no')).status).toBe(404);
  });
});

test('a hub that keeps no drafts says so, and takes none', async () => {
  const without = makeHubFolder();
  const hub = await HubWithin.open(without, null, false);
  const { put, call } = await somebody(hub);
  expect(await (await call('GET', '/v1/session')).json()).toMatchObject({ hub: { keepsDrafts: false } });
  expect((await put(version([], 'one'))).status).toBe(403);
  await hub.close();
  removeHubFolder(without);
});
