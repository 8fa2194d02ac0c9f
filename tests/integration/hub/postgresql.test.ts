import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/json-value';
import { seededRandom } from '#shared/lib/seeded-random';
import { projectFolder } from '../../support/paths';
import { sixStepTask } from '../../support/sample-material';
import { finishedWork } from './support/finished-work';
import { HubClient } from './support/hub-client';
import { postgresPrograms, startPostgres, type TestPostgres } from './support/postgres';

const programs = postgresPrograms();
const program = join(projectFolder, 'out/hub/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'goldsmith-hub-'));
let postgres: TestPostgres | null = null;

beforeAll(async () => {
  postgres = programs === null ? null : await startPostgres(programs);
});

afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Where a hub has its files and its tables, when not where the others of this file have them. */
interface Elsewhere {
  readonly data: string;
  readonly url: string;
}

function start(words: readonly string[], elsewhere: Elsewhere | null = null) {
  const place = {
    GOLDSMITH_HUB_DATA: elsewhere?.data ?? folder,
    DATABASE_URL: elsewhere?.url ?? postgres?.url,
  };
  const env = { ...process.env, ...place };
  return spawn(process.execPath, [program, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function run(...words: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return runAt(null, ...words);
}

function runAt(
  elsewhere: Elsewhere | null,
  ...words: string[]
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = start(words, elsewhere);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** A hub that serves; resolves with its address and a way to end it. */
function serve(elsewhere: Elsewhere | null = null): Promise<{
  url: string;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}> {
  return new Promise((resolve, reject) => {
    const child = start(['serve', '--port', '0'], elsewhere);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('exit', (status) => reject(new Error(`serve ended with ${status}: ${said}`)));
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve({
        url: (JSON.parse(line) as { url: string }).url,
        stop: (signal = 'SIGTERM') =>
          new Promise((ended) => {
            child.once('exit', () => ended());
            child.kill(signal);
          }),
      }),
    );
  });
}

test('on a PostgreSQL several hubs serve one database, and agree on who they are and what they hold', async (context) => {
  if (postgres === null) {
    return context.skip('no PostgreSQL is installed here');
  }
  // All at once on an empty database: they make its tables together.
  const hubs = await Promise.all([serve(), serve(), serve()]);
  const [first, second] = hubs;
  const file = join(folder, 'tasks.jsonl');
  writeFileSync(file, `{"project":{"guidelines":"# Rules"}}\n${canonicalJson(sixStepTask())}\n`);
  const imported = await run('import', file, '--format', 'goldsmith', '--project', 'Ward round');
  const { bundle } = JSON.parse(imported.stdout) as { bundle: string };
  expect((await run('publish', bundle, '--to', 'all')).status).toBe(0);
  const added = JSON.parse((await run('expert', 'add', 'Ada')).stdout) as { expert: string; code: string };
  const { token, session } = await HubClient.signIn(first.url, added.code);
  const clients = hubs.map((hub) => new HubClient(hub.url, token));
  for (const client of clients) {
    expect(await (await client.call('GET', '/v1/session')).json()).toEqual(session);
    expect((await client.changes()).changes).toHaveLength(1);
  }
  expect((await new HubClient(second.url, token).blob(bundle)).status).toBe(200);

  const submission = finishedWork(sixStepTask(), { bundle, project: 'ward-round', expert: added.expert });
  const body = canonicalJson(submission);
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (clients[index % 3] as HubClient).put(submission.id, body)),
  );
  expect(replies.map((reply) => reply.status).sort()).toEqual([
    ...Array.from({ length: 19 }, () => 200),
    201,
  ]);
  expect(new Set(await Promise.all(replies.map((reply) => reply.text()))).size).toBe(1);

  const exported = await run('export', '--format', 'trl-preference');
  // The pair of the ranking. The ideal answer is to the expert's own prompt, the responses are to another.
  expect(exported.stdout.trim().split('\n')).toHaveLength(1);
  for (const hub of hubs) {
    await hub.stop();
  }
  return undefined;
});

test('a hub that is killed at any moment, and its machine lost, loses nothing that it acknowledged and apps send again', async (context) => {
  if (postgres === null) {
    return context.skip('no PostgreSQL is installed here');
  }
  const random = seededRandom(15);
  const { token } = JSON.parse((await run('expert', 'token', 'Ada')).stdout) as { token: string };
  const listed = (await run('bundle', 'list')).stdout.trim().split('\n');
  const { bundle } = JSON.parse(listed[0] ?? '') as { bundle: string };
  let hub = await serve();
  const session = (await (await new HubClient(hub.url, token).call('GET', '/v1/session')).json()) as {
    expert: { id: string };
  };
  const place = { bundle, project: 'ward-round', expert: session.expert.id };
  const bodies: string[] = [];
  const receipts = new Map<string, string>();
  const idOf = (body: string) => (JSON.parse(body) as { id: string }).id;
  for (let round = 0; round < 4; round += 1) {
    const client = new HubClient(hub.url, token);
    const fresh = Array.from({ length: 30 }, () => canonicalJson(finishedWork(sixStepTask(), place)));
    bodies.push(...fresh);
    const target = receipts.size + 1 + Math.floor(random() * 15);
    let isEnough: () => void = () => undefined;
    const enough = new Promise<void>((resolve) => {
      isEnough = resolve;
    });
    const sending = fresh.map(async (body) => {
      const reply = await client.put(idOf(body), body).catch(() => null);
      const receipt = await reply?.text().catch(() => null);
      if (reply?.status === 201 && receipt) receipts.set(body, receipt);
      if (receipts.size >= target) isEnough();
    });
    await Promise.race([enough, Promise.all(sending)]);
    await hub.stop('SIGKILL');
    await Promise.all(sending);
    hub = await serve();
  }
  const client = new HubClient(hub.url, token);
  expect(receipts.size).toBeGreaterThan(0);
  for (const [body, receipt] of receipts) {
    const again = await client.put(idOf(body), body);
    expect([again.status, await again.text()]).toEqual([200, receipt]);
  }

  // A backup while the rest comes in, and another machine.
  const backups = join(folder, 'backups');
  const rest = bodies.filter((body) => !receipts.has(body));
  const [made, ...replies] = await Promise.all([
    run('backup', backups),
    ...rest.map((body) => client.put(idOf(body), body)),
  ]);
  expect(made).toMatchObject({ status: 0 });
  expect(replies.filter((reply) => reply.status !== 200 && reply.status !== 201)).toEqual([]);
  await hub.stop('SIGKILL');
  const { backup } = JSON.parse(made.stdout) as { backup: string };
  const elsewhere = { data: join(folder, 'other-machine'), url: await postgres.database('other') };
  const restored = await runAt(elsewhere, 'restore', backup);
  expect(restored).toMatchObject({ status: 0 });
  expect(restored.stderr).toContain('revoke again');
  expect(await runAt(elsewhere, 'restore', backup)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('holds a hub'),
  });
  const other = await serve(elsewhere);
  const there = new HubClient(other.url, token);
  for (const body of bodies) {
    const reply = await there.put(idOf(body), body);
    expect([200, 201]).toContain(reply.status);
    const receipt = receipts.get(body);
    if (receipt !== undefined) expect(await reply.text()).toBe(receipt);
  }
  expect((await there.changes('?after=999999999')).changes[0]?.kind).toBe('restored');
  expect((await there.blob(bundle)).status).toBe(200);
  const verified = await runAt(elsewhere, 'audit', 'verify');
  expect(verified).toMatchObject({ status: 0 });
  const taken = (await runAt(elsewhere, 'audit', 'list')).stdout
    .split('\n')
    .filter((line) => line.includes('submission-taken'));
  expect(new Set(taken.map((line) => (JSON.parse(line) as { subject: string }).subject)).size).toBe(
    taken.length,
  );
  await other.stop();
  return undefined;
}, 120_000);

test('a database that cannot be reached is one line and exit status 2', async () => {
  const child = spawn(process.execPath, [program, 'expert', 'list'], {
    env: { ...process.env, GOLDSMITH_HUB_DATA: folder, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect(status).toBe(2);
  expect(said).toMatch(/^error: [^\n]*127\.0\.0\.1:1[^\n]*\n$/);
});
