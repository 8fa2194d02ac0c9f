import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/json-value';
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

function start(words: readonly string[]) {
  const env = { ...process.env, GOLDSMITH_HUB_DATA: folder, DATABASE_URL: postgres?.url };
  return spawn(process.execPath, [program, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function run(...words: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = start(words);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** A hub that serves; resolves with its address and a way to end it. */
function serve(): Promise<{ url: string; stop: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const child = start(['serve', '--port', '0']);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('exit', (status) => reject(new Error(`serve ended with ${status}: ${said}`)));
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve({
        url: (JSON.parse(line) as { url: string }).url,
        stop: () =>
          new Promise((ended) => {
            child.once('exit', () => ended());
            child.kill('SIGTERM');
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
