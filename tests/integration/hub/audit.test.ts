import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sha256 } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import {
  type AuditEntry,
  auditHead,
  auditLines,
  hashOfLine,
  recordAudit,
} from '../../../server/audit/audit-log';
import { verifyAudit } from '../../../server/audit/verify-audit';
import { sha256 } from '../../../server/keys/hash';
import { createTestPlatform } from '../../../server/platform/test-platform';
import type { WritableDatabase } from '../../../server/store/store';
import type { AuditRow } from '../../../server/store/tables';
import { writePng } from '../../support/png';
import { sixStepTask } from '../../support/sample-material';
import { finishedWork } from './support/finished-work';
import { HubClient } from './support/hub-client';
import { ServedHub } from './support/served-hub';

const platform = createTestPlatform();
let hub: ServedHub;
let url: string;

beforeAll(async () => {
  hub = await ServedHub.open({ platform });
  ({ url } = await hub.listen());
});

afterAll(() => hub.close());

async function allLines(after = 0): Promise<AuditRow[]> {
  const lines: AuditRow[] = [];
  for await (const line of auditLines(hub.context.store.read, after)) lines.push(line);
  return lines;
}

const write = <Value>(work: (database: WritableDatabase) => Promise<Value>) => hub.context.store.write(work);
const verified = () => verifyAudit(hub.context.store.read);

test('what people and the command line do is written down, with who, what, from where and what came of it, and no secret', async () => {
  const bundle = await hub.bundle('ward-round', [sixStepTask(1)]);
  const { expert, code } = JSON.parse(await hub.run('expert', 'add', 'Ada Lovelace')) as {
    expert: string;
    code: string;
  };
  await hub.run('publish', bundle, '--to', 'all');
  const guess = await new HubClient(url, null).call(
    'POST',
    '/v1/sign-in',
    '{"code":"GUES-SGUE-SSGU","device":"x"}',
  );
  expect(guess.status).toBe(401);
  const { token } = await HubClient.signIn(url, code);
  const client = new HubClient(url, token);
  const picture = new Uint8Array(writePng(20, 10, () => 7));
  for (let time = 0; time < 2; time += 1) await client.call('PUT', `/v1/blobs/${sha256(picture)}`, picture);
  const work = finishedWork(sixStepTask(1), { bundle, project: 'ward-round', expert });
  const body = canonicalJson(work);
  const replies = await Promise.all(Array.from({ length: 20 }, () => client.put(work.id, body)));
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200, 201]));
  await hub.run('export', '--format', 'openai-chat');
  await hub.run('withdraw', bundle, '--from', 'Ada Lovelace');
  const issued = JSON.parse(await hub.run('expert', 'token', 'Ada Lovelace')) as { token: string };
  await hub.run('expert', 'revoke', 'Ada Lovelace');

  const lines = await allLines();
  const operator = { actor: 'operator', origin: 'command line' };
  expect(lines.map(({ seq: _seq, at: _at, previous: _previous, hash: _hash, ...told }) => told)).toEqual([
    { ...operator, action: 'bundle-made', subject: bundle, outcome: 'version 1 of ward-round' },
    { ...operator, action: 'code-issued', subject: expert, outcome: 'new account' },
    { ...operator, action: 'bundle-published', subject: bundle, outcome: 'all, 1 now' },
    { actor: 'nobody', origin: '127.0.0.1', action: 'signed-in', subject: '', outcome: 'no such code' },
    { actor: expert, origin: '127.0.0.1', action: 'signed-in', subject: '', outcome: 'done' },
    {
      actor: expert,
      origin: '127.0.0.1',
      action: 'picture-taken',
      subject: sha256(picture),
      outcome: 'done',
    },
    {
      actor: expert,
      origin: '127.0.0.1',
      action: 'submission-taken',
      subject: work.id,
      outcome: sha256(body),
    },
    { ...operator, action: 'work-exported', subject: 'every project', outcome: 'openai-chat' },
    { ...operator, action: 'bundle-withdrawn', subject: bundle, outcome: expert },
    { ...operator, action: 'token-issued', subject: expert, outcome: 'done' },
    { ...operator, action: 'access-revoked', subject: expert, outcome: 'done' },
  ]);
  const written = JSON.stringify(lines);
  for (const secret of [
    code,
    code.replaceAll('-', ''),
    token,
    issued.token,
    sha256(token),
    'GUES',
    'Ada',
    'apixaban',
  ]) {
    expect(written).not.toContain(secret);
  }
  const listed = (await hub.run('audit', 'list', '--after', '9')).trim().split('\n');
  expect(listed.map((line) => (JSON.parse(line) as { action: string }).action)).toEqual([
    'token-issued',
    'access-revoked',
  ]);
});

test('what comes to nothing leaves no line, and what comes at once makes one chain', async () => {
  const before = await auditHead(hub.context.store.read);
  await expect(
    write(async (database) => {
      await recordAudit(database, platform.now(), entry('undone'));
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  expect(await auditHead(hub.context.store.read)).toEqual(before);
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      write((database) => recordAudit(database, platform.now(), entry(`${index}`))),
    ),
  );
  const lines = await allLines(before.seq);
  expect(lines.map((line) => line.seq)).toEqual(
    Array.from({ length: 40 }, (_, index) => before.seq + 1 + index),
  );
  expect(await verified()).toMatchObject({ kind: 'whole', lines: before.seq + 40, first: 1 });
});

function entry(subject: string): AuditEntry {
  return { actor: 'operator', action: 'work-exported', subject, origin: 'a test', outcome: 'done' };
}

test('whatever is done to a line is noticed, and named', async () => {
  const { seq: last } = await auditHead(hub.context.store.read);
  const middle = Math.floor(last / 2);
  const set = (seq: number, change: Partial<AuditRow>) => (database: WritableDatabase) =>
    database.updateTable('audit').set(change).where('seq', '=', seq).execute();
  const remove = (seq: number) => (database: WritableDatabase) =>
    database.deleteFrom('audit').where('seq', '=', seq).execute();
  const moved = new Date(platform.now().getTime() + 1);
  const harms: [string, (database: WritableDatabase) => Promise<unknown>, number][] = [
    ['the first line removed', remove(1), 1],
    ['a line removed', remove(middle), middle + 1],
    ['the last line removed', remove(last), last],
    ['another actor', set(middle, { actor: randomUUID() }), middle],
    ['another outcome', set(middle, { outcome: 'refused' }), middle],
    ['another time', set(middle, { at: moved }), middle],
    ['another hash', set(middle, { hash: sha256('other') }), middle],
    ['another origin of the first', set(1, { origin: '192.0.2.1' }), 1],
    [
      'a line changed with its hash',
      async (database) => {
        const line = await database
          .selectFrom('audit')
          .selectAll()
          .where('seq', '=', middle)
          .executeTakeFirstOrThrow();
        const { hash: _hash, ...changed } = { ...line, subject: 'nothing' };
        await database
          .updateTable('audit')
          .set({ subject: 'nothing', hash: hashOfLine(changed) })
          .where('seq', '=', middle)
          .execute();
      },
      middle + 1,
    ],
    [
      'a line added at the end',
      async (database) => {
        const line = await database
          .selectFrom('audit')
          .selectAll()
          .where('seq', '=', last)
          .executeTakeFirstOrThrow();
        await database
          .insertInto('audit')
          .values({ ...line, seq: last + 1 })
          .execute();
        await database
          .updateTable('audit_head')
          .set({ seq: last + 1 })
          .execute();
      },
      last + 1,
    ],
    ['all lines removed', (database) => database.deleteFrom('audit').execute(), 1],
    [
      'the end moved back',
      (database) => database.updateTable('audit_head').set({ seq: middle }).execute(),
      middle + 1,
    ],
  ];
  for (const [name, harm, place] of harms) {
    const undone = new Error('undone');
    await write(async (database) => {
      await harm(database);
      expect(await verifyAudit(database), name).toMatchObject({ kind: 'broken', seq: place });
      throw undone;
    }).catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  }
  expect(await verified()).toMatchObject({ kind: 'whole' });
});

test('who writes the whole log anew is noticed by the end that was kept elsewhere', async () => {
  const { head } = JSON.parse(await hub.run('audit', 'verify')) as { head: string };
  expect(JSON.parse(await hub.run('audit', 'verify', '--expect', head))).toMatchObject({ head });
  await write((database) => recordAudit(database, platform.now(), entry('one more')));
  expect(JSON.parse(await hub.run('audit', 'verify', '--expect', head))).not.toMatchObject({ head });
  await write(async (database) => {
    const lines = await database.selectFrom('audit').selectAll().orderBy('seq').execute();
    let previous: Sha256 | '' = '';
    for (const { hash: _hash, ...line } of lines) {
      const forged = { ...line, previous, ...(line.seq === 3 ? { outcome: 'nobody' } : {}) };
      previous = hashOfLine(forged);
      await database
        .updateTable('audit')
        .set({ ...forged, hash: previous })
        .where('seq', '=', line.seq)
        .execute();
    }
    await database.updateTable('audit_head').set({ hash: previous }).execute();
  });
  expect(await verified()).toMatchObject({ kind: 'whole' });
  await expect(hub.run('audit', 'verify', '--expect', head)).rejects.toThrow(
    'not the one whose hash was kept',
  );
});

test('pruning takes the oldest lines, says so in the log, and leaves what can be followed', async () => {
  const before = await auditHead(hub.context.store.read);
  platform.advance(3 * 24 * 60 * 60 * 1_000);
  await write((database) => recordAudit(database, platform.now(), entry('today')));
  const today = platform.now().toISOString().slice(0, 10);
  expect(JSON.parse(await hub.run('audit', 'prune', '--before', today))).toEqual({ lines: before.seq });
  const lines = await allLines();
  expect(lines.map((line) => line.action)).toEqual(['work-exported', 'audit-pruned']);
  expect(lines[1]).toMatchObject({ subject: `${before.seq}:${before.hash}` });
  expect(await verified()).toMatchObject({ kind: 'whole', lines: 2, first: before.seq + 1 });
  // Once more, with nothing that old: nothing is written.
  expect(JSON.parse(await hub.run('audit', 'prune', '--before', today))).toEqual({ lines: 0 });
  // Removed by hand in the same way, without the line that says so.
  await write((database) =>
    database
      .deleteFrom('audit')
      .where('seq', '=', before.seq + 1)
      .execute(),
  );
  expect(await verified()).toMatchObject({ kind: 'broken', seq: 1 });
  await expect(hub.run('audit', 'verify')).rejects.toThrow('nobody pruned them');
});
