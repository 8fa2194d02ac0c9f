import { beforeAll, expect, test } from 'vitest';
import type { Change } from '#shared/protocol/changes';
import { sixStepTask } from '../../support/sample-material';
import { refusalOf } from './support/hub-client';
import { useHub } from './support/use-hub';

const hub = useHub();
const bundles: string[] = [];

beforeAll(async () => {
  for (let project = 1; project <= 5; project += 1) {
    const tasks = Array.from({ length: project * 3 }, (_, index) => sixStepTask(project * 100 + index));
    bundles.push((await hub.importTasks(`Project ${project}`, tasks)).bundle);
  }
});

const bundleOf = (change: Change) => ('bundle' in change ? change.bundle : null);
const publish = (bundle: string, to: string) => hub.ask<{ experts: number }>('publish', bundle, '--to', to);

test('an expert sees what was assigned, in order, and goes on from the cursor', async () => {
  const { client } = await hub.signIn('Anna');
  expect(await client.changes()).toEqual({ changes: [], cursor: 0, more: false });
  for (const bundle of bundles.slice(0, 3)) {
    await publish(bundle, 'Anna');
  }
  const first = await client.changes('?limit=2');
  expect(first.changes.map(bundleOf)).toEqual(bundles.slice(0, 2));
  expect(first).toMatchObject({ cursor: 2, more: true });
  const rest = await client.changes(`?after=${first.cursor}&limit=2`);
  expect(rest.changes.map(bundleOf)).toEqual([bundles[2]]);
  expect(rest).toMatchObject({ cursor: 3, more: false });
  expect(await client.changes('?after=3')).toEqual({ changes: [], cursor: 3, more: false });
  expect(first.changes[0]).toMatchObject({
    kind: 'assigned',
    seq: 1,
    project: 'project-1',
    title: 'Project 1',
  });
});

test('publishing again says nothing new; taking back and giving again does', async () => {
  const { client } = await hub.signIn('Berta');
  const [bundle = ''] = bundles;
  expect(await publish(bundle.slice(0, 12), 'Berta')).toMatchObject({ bundle, experts: 1 });
  expect(await publish(bundle, 'Berta')).toMatchObject({ experts: 0 });
  expect((await client.changes()).changes).toHaveLength(1);
  expect(await hub.ask('withdraw', bundle, '--from', 'Berta')).toMatchObject({ experts: 1 });
  expect(await hub.ask('withdraw', bundle, '--from', 'Berta')).toMatchObject({ experts: 0 });
  await publish(bundle, 'Berta');
  const kinds = (await client.changes()).changes.map((change) => change.kind);
  expect(kinds).toEqual(['assigned', 'withdrawn', 'assigned']);
});

test('nobody sees what happened for others', async () => {
  const { client: one } = await hub.signIn('Clara');
  const { client: other } = await hub.signIn('Dora');
  await publish(bundles[3] ?? '', 'Clara');
  expect((await one.changes()).changes).toHaveLength(1);
  expect((await other.changes()).changes).toHaveLength(0);
});

test('what goes to all goes to those who join later too, until it is taken back from all', async () => {
  const { client: early } = await hub.signIn('Erna');
  const bundle = bundles[4] ?? '';
  await publish(bundle, 'all');
  const { client: late } = await hub.signIn('Frieda');
  expect((await early.changes()).changes.map(bundleOf)).toEqual([bundle]);
  expect((await late.changes()).changes.map(bundleOf)).toEqual([bundle]);
  await hub.ask('withdraw', bundle, '--from', 'all');
  const { client: latest } = await hub.signIn('Gerda');
  expect((await late.changes()).changes.at(-1)).toEqual({ kind: 'withdrawn', seq: 2, bundle });
  expect((await latest.changes()).changes).toEqual([]);
});

test('a reply with nothing new has the same bytes whatever lies behind', async () => {
  const { client: none } = await hub.signIn('Hanna');
  const { client: many } = await hub.signIn('Ida');
  for (const bundle of bundles) {
    await publish(bundle, 'Ida');
  }
  const empty = await (await none.call('GET', '/v1/changes')).text();
  const caughtUp = await (await many.call('GET', '/v1/changes?after=5')).text();
  expect(caughtUp).toBe(empty.replace('"cursor":0', '"cursor":5'));
});

test('a question that cannot be read is refused with its place', async () => {
  const { client } = await hub.signIn('Jutta');
  for (const [query, place] of [
    ['?after=-1', 'after'],
    ['?after=soon', 'after'],
    ['?limit=0', 'limit'],
    ['?limit=1001', 'limit'],
  ] as const) {
    const reply = await client.call('GET', `/v1/changes${query}`);
    expect(await refusalOf(reply)).toEqual({ status: 422, kind: 'invalid', path: [place] });
  }
});

test('what cannot be published says why', async () => {
  const failing = async (...words: string[]) => {
    const ran = await hub.run(...words);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    return ran.stderr;
  };
  expect(await failing('publish', '0'.repeat(64), '--to', 'all')).toMatch(/^error: there is no bundle 0{64}/);
  expect(await failing('publish', 'abc', '--to', 'all')).toContain('first 8 digits');
  expect(await failing('publish', bundles[0] ?? '', '--to', 'Nobody')).toContain('no expert "Nobody"');
  expect(await failing('publish', bundles[0] ?? '')).toContain('--to is missing');
});
