import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Submission } from '#shared/domain/submission';
import type { Sha256 } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import { seededRandom } from '#shared/lib/seeded-random';
import { verifyAudit } from '../../../server/audit/verify-audit';
import { restoreBackup } from '../../../server/backup/restore-backup';
import { openContext } from '../../../server/context';
import { sha256 } from '../../../server/keys/hash';
import { nodePlatform } from '../../../server/platform/node-platform';
import { readTable, tableNames } from '../../../server/store/all-tables';
import { writePng } from '../../support/png';
import { sixStepTask } from '../../support/sample-material';
import { finishedWork } from './support/finished-work';
import { type Member, ServedHub } from './support/served-hub';

const backups = mkdtempSync(join(tmpdir(), 'goldsmith-backups-'));
const tasks = Array.from({ length: 40 }, (_, index) => sixStepTask(index));
let hub: ServedHub;
let url: string;
let ada: Member;
let bundle: Sha256;

beforeAll(async () => {
  hub = await ServedHub.open();
  ({ url } = await hub.listen());
  bundle = await hub.bundle('ward-round', tasks);
  ada = await hub.join(url, 'Ada', [bundle]);
});

afterAll(async () => {
  await hub.close();
  rmSync(backups, { recursive: true, force: true });
});

interface Made {
  readonly backup: string;
  readonly rows: number;
  readonly blobs: number;
  readonly missing: number;
  readonly forgotten: number;
}

const makeBackup = async (...words: string[]) =>
  JSON.parse(await hub.run('backup', backups, ...words)) as Made;
const workOn = (index: number, ideal?: string) => {
  const place = { bundle, project: 'ward-round', expert: ada.expert };
  return finishedWork(tasks[index] ?? sixStepTask(), place, ideal === undefined ? {} : { ideal });
};
const put = (submission: Submission) => ada.client.put(submission.id, canonicalJson(submission));

/** Restores into a place of its own. */
async function restore(folder: string, acceptMissing = false) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'goldsmith-restored-'));
  const settings = {
    dataFolder,
    dataFolderAssumed: false,
    databaseUrl: null,
    hubName: 'A hub',
    keepsDrafts: true,
  };
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  return { settings, done: await restoreBackup({ folder, acceptMissing, settings, platform: nodePlatform }) };
}

test('a table that the database has and backups do not know of is noticed', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema()
  `.execute(hub.context.store.read as Kysely<unknown>);
  expect(rows.map(({ name }) => name).sort()).toEqual([...tableNames, 'migrations'].sort());
});

test('a backup made while work comes in is of one moment, and what comes back of it is that to the letter', async () => {
  const picture = new Uint8Array(writePng(20, 10, (x, y) => (x * 5 + y) & 255));
  expect((await ada.client.call('PUT', `/v1/blobs/${sha256(picture)}`, picture)).status).toBe(201);
  const acknowledged: Submission[] = [];
  // Every kind of letter that a line of a file could stumble over.
  const odd =
    'one\u2028two\u2029three\r\nfour\u0085 \\n "quoted" \ud83d\ude00 enough words to count as an answer';
  acknowledged.push(workOn(0, odd));
  expect((await put(acknowledged[0] as Submission)).status).toBe(201);
  const sending = Array.from({ length: 25 }, (_, index) => put(workOn(index + 1)));
  const made = await makeBackup();
  await Promise.all(sending);
  expect(made).toMatchObject({ blobs: 2, missing: 0, forgotten: 0 });
  expect(statSync(made.backup).mode & 0o777).toBe(0o700);
  expect(statSync(join(made.backup, 'hub.ndjson')).mode & 0o777).toBe(0o600);
  expect(readdirSync(backups)).not.toContain('unfinished');

  const { settings, done } = await restore(made.backup);
  expect(done).toMatchObject({
    ok: true,
    value: { rows: made.rows, blobs: 2, experts: 1, hub: hub.context.identity.id },
  });
  const again = await openContext(settings, nodePlatform);
  onTestFinished(() => again.store.close());
  // Of one moment: no submission without its line in the audit log, and none in the log that is not there.
  const held = await again.store.read.selectFrom('submissions').select(['id', 'body', 'sha256']).execute();
  const logged = await again.store.read
    .selectFrom('audit')
    .select('subject')
    .where('action', '=', 'submission-taken')
    .execute();
  expect(held.map(({ id }) => id).sort()).toEqual(logged.map(({ subject }) => subject).sort());
  for (const { body, sha256: said } of held) expect(sha256(body)).toBe(said);
  for (const { id } of acknowledged) expect(held.map((row) => row.id)).toContain(id);
  expect(await verifyAudit(again.store.read)).toMatchObject({ kind: 'whole' });
  for (const name of tableNames.filter(
    (one) => !['audit', 'audit_head', 'changes', 'experts'].includes(one),
  )) {
    const rows: unknown[] = [];
    for await (const page of readTable(again.store.read, name)) rows.push(...page);
    expect(rows.map((row) => JSON.stringify(row)).join('\n'), name).toBe(
      readFileSync(join(made.backup, `${name}.ndjson`), 'utf8').trimEnd(),
    );
  }
  // The same hub: the same key, the same token, and the bytes of the blobs.
  expect(again.identity.key.public).toEqual(hub.context.identity.key.public);
  expect(await again.blobs.size(sha256(picture))).toBe(picture.length);
});

test('restored to a moment before a submission, the hub takes it again, once, and tells every app to send', async () => {
  const early = workOn(30);
  const receipt = await (await put(early)).text();
  const made = await makeBackup();
  const late = workOn(31);
  expect((await put(late)).status).toBe(201);
  const { settings } = await restore(made.backup);
  const back = await ServedHub.over(settings);
  onTestFinished(() => back.closeServers());
  const { url: backUrl } = await back.listen();
  const client = ada.client.at(backUrl);
  const { changes, cursor } = await client.changes('?after=999999999');
  expect(changes.map(({ kind, seq }) => [kind, seq])).toEqual([
    ['restored', 1_000_000_000],
    ['assigned', 1_000_000_001],
  ]);
  expect(await client.changes(`?after=${cursor}`)).toEqual({ changes: [], cursor, more: false });
  // Said before the loss under a number that this hub never gave: the cursor goes back.
  expect(await client.changes(`?after=${cursor + 5}`)).toEqual({ changes: [], cursor, more: false });
  const sent = await Promise.all(
    [early, late, early, late].map((one) => client.put(one.id, canonicalJson(one))),
  );
  const statuses = sent.map((reply) => reply.status);
  expect(await sent[0]?.text()).toBe(receipt);
  expect([statuses[0], statuses[2], [statuses[1], statuses[3]].sort()]).toEqual([200, 200, [200, 201]]);
  const rows = await back.context.store.read
    .selectFrom('submissions')
    .select('id')
    .where('id', 'in', [early.id, late.id])
    .execute();
  expect(rows).toHaveLength(2);
});

test('whatever is wrong with a backup is said before anything is touched', async () => {
  const { backup } = await makeBackup();
  const name = backup.slice(backups.length + 1);
  const names = readdirSync(backup);
  const random = seededRandom(77);
  const harms: [string, (folder: string, all: string) => void, RegExp][] = [
    ...names.map((file): [string, (folder: string) => void, RegExp] => [
      `a byte of ${file}`,
      (folder) => {
        const bytes = readFileSync(join(folder, file));
        if (bytes.length === 0) return writeFileSync(join(folder, file), '{}\n');
        const place = Math.floor(random() * bytes.length);
        // Another letter, so that a file that is parsed before its hash is known still parses, or does not.
        bytes[place] = bytes[place] === 0x61 ? 0x62 : 0x61;
        return writeFileSync(join(folder, file), bytes);
      },
      new RegExp(file === 'manifest.json' ? 'manifest.json|newer' : `${file} is not what was written`),
    ]),
    [
      'a file cut short',
      (folder) =>
        writeFileSync(
          join(folder, 'tasks.ndjson'),
          readFileSync(join(folder, 'tasks.ndjson')).subarray(0, -9),
        ),
      /tasks.ndjson is not/,
    ],
    [
      'a file gone',
      (folder) => rmSync(join(folder, 'submissions.ndjson')),
      /submissions.ndjson cannot be read/,
    ],
    ['no manifest', (folder) => rmSync(join(folder, 'manifest.json')), /is no backup/],
    [
      'a blob changed',
      (_folder, all) => writeFileSync(join(all, 'blobs', bundle.slice(0, 2), bundle), 'other'),
      new RegExp(`not in the backup, ${bundle}`),
    ],
  ];
  for (const [harm, work, reason] of harms) {
    const copy = mkdtempSync(join(tmpdir(), 'goldsmith-harmed-'));
    cpSync(backups, copy, { recursive: true });
    work(join(copy, name), copy);
    const { settings, done } = await restore(join(copy, name));
    expect(done, harm).toMatchObject({ ok: false, error: expect.stringMatching(reason) });
    expect(readdirSync(settings.dataFolder), harm).toEqual([]);
    rmSync(copy, { recursive: true });
  }
}, 120_000);

test('the newest backups are kept, and the blobs that they name; a blob that went bad is copied anew', async () => {
  const before = readdirSync(backups).filter((name) => name.startsWith('hub-'));
  const blob = join(backups, 'blobs', bundle.slice(0, 2), bundle);
  writeFileSync(blob, 'bad');
  const stray = join(backups, 'blobs', 'ff', 'f'.repeat(64));
  cpSync(blob, stray);
  const made = await makeBackup('--keep', '2');
  expect(made).toMatchObject({ missing: 0, forgotten: before.length - 1 });
  const left = readdirSync(backups).filter((name) => name.startsWith('hub-'));
  expect(left).toEqual([before.at(-1), made.backup.slice(backups.length + 1)]);
  expect(sha256(readFileSync(blob))).toBe(bundle);
  expect(existsSync(stray)).toBe(false);
  // Looked through and found whole; only the place is not empty.
  expect(await restoreOverHub(made.backup)).toMatchObject({
    ok: false,
    error: expect.stringContaining(NOT_EMPTY),
  });
});

const NOT_EMPTY = 'restore into an empty folder';

function restoreOverHub(folder: string) {
  const { settings } = hub.context;
  return restoreBackup({ folder, acceptMissing: false, settings, platform: nodePlatform });
}
