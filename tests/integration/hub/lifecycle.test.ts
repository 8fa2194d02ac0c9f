import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/json-value';
import { makeHubFolder, removeHubFolder } from '../../support/hub-folder';
import { sixStepTask } from '../../support/sample-material';
import { TestHub } from '../../support/test-hub';
import { finishedWork } from './support/finished-work';
import { HubClient } from './support/hub-client';

let hub: TestHub;

beforeEach(() => {
  hub = new TestHub(makeHubFolder());
});

afterEach(async () => {
  await hub.stop('SIGKILL');
  removeHubFolder(hub.folder);
});

const lockFile = () => join(hub.folder, 'hub.lock');

/** Told to stop, a hub ends within two seconds and leaves no lock, even while someone keeps a connection open. */
async function stopsInTime(stop: () => Promise<unknown>): Promise<void> {
  const told = performance.now();
  await stop();
  expect(performance.now() - told).toBeLessThan(2_000);
  expect(existsSync(lockFile())).toBe(false);
}

async function importOne(): Promise<string> {
  const file = join(hub.folder, 'tasks.jsonl');
  writeFileSync(file, `{"project":{"guidelines":"# Rules"}}\n${canonicalJson(sixStepTask())}\n`);
  const words = ['import', file, '--format', 'goldsmith', '--project', 'Ward round'];
  return (await hub.ask<{ bundle: string }>(...words)).bundle;
}

test('a hub that is killed again and again while it takes in work loses nothing that it acknowledged', async () => {
  await hub.start();
  const bundle = await importOne();
  const { expert, code } = await hub.ask<{ expert: string; code: string }>('expert', 'add', 'Ada');
  await hub.ask('publish', bundle, '--to', 'Ada');
  const { token } = await HubClient.signIn(hub.url, code);
  const acknowledged = new Map<string, { body: string; receipt: string }>();
  for (let round = 0; round < 3; round += 1) {
    const client = new HubClient(hub.url, token);
    const sending = Array.from({ length: 40 }, async () => {
      const submission = finishedWork(sixStepTask(), { bundle, project: 'ward-round', expert });
      const body = canonicalJson(submission);
      const reply = await client.put(submission.id, body).catch(() => null);
      const receipt = await reply?.text().catch(() => null);
      if (reply?.status === 201 && receipt) {
        acknowledged.set(submission.id, { body, receipt });
      }
    });
    await Promise.race(sending);
    await hub.stop('SIGKILL');
    await Promise.all(sending);
    expect(existsSync(lockFile())).toBe(true);
    await hub.start();
  }
  const client = new HubClient(hub.url, token);
  const { changes } = await client.changes('?limit=1000');
  expect(changes.filter(({ kind }) => kind === 'assigned')).toHaveLength(1);
  expect((await client.blob(bundle)).status).toBe(200);
  expect(acknowledged.size).toBeGreaterThanOrEqual(3);
  for (const [id, { body, receipt }] of acknowledged) {
    const again = await client.put(id, body);
    expect([again.status, await again.text()]).toEqual([200, receipt]);
  }
  await stopsInTime(() => hub.stop('SIGINT'));
});

test('commands at the same time without a hub wait for one another', async () => {
  const names = ['Anna', 'Berta', 'Clara'];
  const added = await Promise.all(names.map((name) => hub.run('expert', 'add', name)));
  expect(added.map((ran) => [ran.status, ran.stderr])).toEqual(names.map(() => [0, '']));
  const list = (await hub.run('expert', 'list')).stdout.trim().split('\n');
  expect(list.map((line) => (JSON.parse(line) as { name: string }).name)).toEqual(names);
  expect(existsSync(lockFile())).toBe(false);
});

test('the lock of a dead process is taken over, even where its port and process id are another’s now', async () => {
  const stranger = createServer((socket) => socket.end('220 someone else\r\n'));
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const { port } = stranger.address() as AddressInfo;
  const lock = { pid: process.pid, port, secret: 'the secret of a process that died' };
  for (const left of [JSON.stringify(lock), 'half a lo']) {
    writeFileSync(lockFile(), left);
    expect(await hub.run('expert', 'list')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(existsSync(lockFile())).toBe(false);
  }
  stranger.close();
});

test('a database that was never finished is made anew', async () => {
  const other = new TestHub(join(hub.folder, 'fresh'));
  mkdirSync(join(other.folder, 'database.unfinished'), { recursive: true });
  writeFileSync(join(other.folder, 'database.unfinished', 'PG_VERSION'), '18\n');
  expect(await other.run('expert', 'list')).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(existsSync(join(other.folder, 'database.unfinished'))).toBe(false);
  expect(statSync(join(other.folder, 'database')).mode & 0o777).toBe(0o700);
});

test('the first line says where the hub is, the embedded database is said not to be safe, SIGTERM ends it', async () => {
  const served = hub.run('serve', '--port', '0');
  while (!existsSync(lockFile())) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // Commands wait for a hub that is starting, so this answers when it serves.
  expect((await hub.run('expert', 'list')).status).toBe(0);
  const { pid } = JSON.parse(readFileSync(lockFile(), 'utf8')) as { pid: number };
  await stopsInTime(() => {
    process.kill(pid, 'SIGTERM');
    return served;
  });
  const ran = await served;
  expect(ran.status).toBe(0);
  expect(ran.stdout).toMatch(/^\{"url":"http:\/\/127\.0\.0\.1:\d+"\}\n$/);
  expect(ran.stderr).toContain('not safe against power loss');
});
