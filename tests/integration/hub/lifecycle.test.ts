import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/json-value';
import { sixStepTask } from '../../support/sample-material';
import { TestHub } from '../../support/test-hub';
import { finishedWork } from './support/finished-work';
import { HubClient } from './support/hub-client';
import { makeHubFolder, removeHubFolder } from './support/hub-folder';

let hub: TestHub;

beforeEach(() => {
  hub = new TestHub(makeHubFolder());
});

afterEach(async () => {
  await hub.stop('SIGKILL');
  removeHubFolder(hub.folder);
});

const lockFile = () => join(hub.folder, 'hub.lock');

async function importOne(): Promise<string> {
  const file = join(hub.folder, 'tasks.jsonl');
  writeFileSync(file, `{"project":{"guidelines":"# Rules"}}\n${canonicalJson(sixStepTask())}\n`);
  const words = ['import', file, '--format', 'goldsmith', '--project', 'Ward round'];
  return (await hub.ask<{ bundle: string }>(...words)).bundle;
}

test('everything that was acknowledged is there after kill -9', async () => {
  const bundle = await importOne();
  await hub.start();
  const { expert, code } = await hub.ask<{ expert: string; code: string }>('expert', 'add', 'Ada');
  await hub.ask('publish', bundle, '--to', 'Ada');
  const { token } = await HubClient.signIn(hub.url, code);
  const client = new HubClient(hub.url, token);
  const submission = finishedWork(sixStepTask(), { bundle, project: 'ward-round', expert });
  const body = canonicalJson(submission);
  const receipt = await (await client.put(submission.id, body)).json();
  await hub.stop('SIGKILL');
  expect(existsSync(lockFile())).toBe(true);

  await hub.start();
  expect((await client.changes()).changes).toHaveLength(1);
  expect((await client.blob(bundle)).status).toBe(200);
  const again = await client.put(submission.id, body);
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(receipt);
  const exported = await hub.run('export', '--format', 'openai-chat');
  expect(exported.stdout.trim().split('\n')).toHaveLength(1);
});

test('a hub that is killed again and again while it takes in work loses none that it acknowledged', async () => {
  const bundle = await importOne();
  const { expert } = await hub.ask<{ expert: string }>('expert', 'add', 'Ada');
  await hub.ask('publish', bundle, '--to', 'Ada');
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < 4; round += 1) {
    await hub.start();
    const client = new HubClient(hub.url, token);
    const bodies = Array.from({ length: 40 }, () => {
      const submission = finishedWork(sixStepTask(), { bundle, project: 'ward-round', expert });
      return { id: submission.id as string, body: canonicalJson(submission) };
    });
    const sending = bodies.map(async ({ id, body }) => {
      const reply = await client.put(id, body).catch(() => null);
      if (reply?.status === 201) {
        acknowledged.set(id, body);
      }
    });
    await Promise.race(sending);
    await hub.stop('SIGKILL');
    await Promise.all(sending);
  }
  expect(acknowledged.size).toBeGreaterThan(0);
  await hub.start();
  const client = new HubClient(hub.url, token);
  for (const [id, body] of acknowledged) {
    expect((await client.put(id, body)).status).toBe(200);
  }
});

test('commands work while the hub serves: they run in it and answer as if they ran here', async () => {
  await hub.start();
  expect((await hub.run('expert', 'list')).stdout).toBe('');
  const added = await hub.run('expert', 'add', 'Grace');
  expect(JSON.parse(added.stdout)).toMatchObject({ code: expect.any(String) });
  const known = await hub.run('expert', 'add', 'Grace');
  expect(known).toMatchObject({ status: 0, stderr: expect.stringContaining('has an account') });
  const failed = await hub.run('publish', '0'.repeat(64), '--to', 'all');
  expect(failed).toMatchObject({
    status: 2,
    stdout: '',
    stderr: `error: there is no bundle ${'0'.repeat(64)}\n`,
  });
  const sample = await hub.ask<{ tasks: number; bundle: string }>('sample');
  expect(sample.tasks).toBeGreaterThan(0);
  expect(await hub.ask('sample')).toEqual(sample);
});

test('commands at the same time without a hub wait for one another', async () => {
  const names = ['Anna', 'Berta', 'Clara', 'Dora'];
  const added = await Promise.all(names.map((name) => hub.run('expert', 'add', name)));
  expect(added.map((ran) => [ran.status, ran.stderr])).toEqual(names.map(() => [0, '']));
  const list = (await hub.run('expert', 'list')).stdout.trim().split('\n');
  expect(list.map((line) => (JSON.parse(line) as { name: string }).name)).toEqual(names);
  expect(existsSync(lockFile())).toBe(false);
});

test('a second hub on the same folder refuses, and the first goes on', async () => {
  await hub.start();
  const second = await hub.run('serve', '--port', '0');
  expect(second).toMatchObject({ status: 2, stdout: '' });
  expect(second.stderr).toMatch(/^error: a hub \(process \d+\) is serving .* already\n$/);
  expect((await fetch(`${hub.url}/v1/health`)).status).toBe(200);
});

test('the lock of a dead process is taken over, even where its port or process id is another’s now', async () => {
  await hub.start();
  const taken = Number(new URL(hub.url).port);
  const other = new TestHub(makeHubFolder());
  const ports = [taken, 1];
  try {
    for (const port of ports) {
      const lock = { pid: process.pid, port, secret: 'the secret of a process that died' };
      writeFileSync(join(other.folder, 'hub.lock'), JSON.stringify(lock));
      expect(await other.run('expert', 'list')).toEqual({ status: 0, stdout: '', stderr: '' });
    }
    writeFileSync(join(other.folder, 'hub.lock'), 'half a lo');
    expect((await other.run('expert', 'list')).status).toBe(0);
  } finally {
    removeHubFolder(other.folder);
  }
});

test('nobody else may read the lock, which holds the secret', async () => {
  await hub.start();
  expect(statSync(lockFile()).mode & 0o777).toBe(0o600);
  const { port } = JSON.parse(readFileSync(lockFile(), 'utf8')) as { port: number };
  const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
  expect(reply).toBeNull();
});

test('told to stop, the hub ends within two seconds and leaves no lock', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    await hub.start();
    // A connection that is kept open must not keep the hub.
    await fetch(`${hub.url}/v1/health`);
    const told = performance.now();
    await hub.stop(signal);
    expect(performance.now() - told).toBeLessThan(2_000);
    expect(existsSync(lockFile())).toBe(false);
  }
});

test('the first line says where the hub is, and the embedded database is said not to be safe', async () => {
  const served = hub.run('serve', '--port', '0');
  for (let waited = 0; !existsSync(lockFile()) && waited < 100; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  // Commands wait for a hub that is starting, so this answers when it serves.
  await hub.run('expert', 'list');
  const { pid } = JSON.parse(readFileSync(lockFile(), 'utf8')) as { pid: number };
  process.kill(pid, 'SIGTERM');
  const ran = await served;
  expect(ran.status).toBe(0);
  expect(ran.stdout).toMatch(/^\{"url":"http:\/\/127\.0\.0\.1:\d+"\}\n$/);
  expect(ran.stderr).toContain('not safe against power loss');
});

test('words that make no command are refused before anything is opened', async () => {
  const nowhere = new TestHub(join(hub.folder, 'never-made'));
  for (const words of [
    ['dance'],
    [],
    ['expert', 'dance'],
    ['expert', 'add'],
    ['serve', '--port', 'x'],
    ['publish'],
  ]) {
    const ran = await nowhere.run(...words);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^error: [^\n]+\n$/);
  }
  expect((await nowhere.run('help')).stdout).toContain('export --format');
  expect(existsSync(nowhere.folder)).toBe(false);
});

test('a database that was never finished is made anew', async () => {
  const other = new TestHub(join(hub.folder, 'fresh'));
  mkdirSync(join(other.folder, 'database.unfinished'), { recursive: true });
  writeFileSync(join(other.folder, 'database.unfinished', 'PG_VERSION'), '18\n');
  expect(await other.run('expert', 'list')).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(existsSync(join(other.folder, 'database.unfinished'))).toBe(false);
});
