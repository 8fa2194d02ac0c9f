import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Submission } from '#shared/domain/submission';
import type { Task } from '#shared/domain/task';
import { canonicalJson } from '#shared/lib/json-value';
import { receiptText, signedReceiptSchema } from '#shared/protocol/receipt';
import { sixStepTask } from '../../support/sample-material';
import { finishedWork, type Work } from './support/finished-work';
import { refusalOf } from './support/hub-client';
import { type SignedIn, useHub } from './support/use-hub';

const hub = useHub();
let writer: SignedIn;
let bundle: string;
let tasks: readonly Task[];

beforeAll(async () => {
  bundle = (
    await hub.importTasks(
      'Ward round',
      Array.from({ length: 30 }, (_, index) => sixStepTask(index)),
    )
  ).bundle;
  writer = await hub.signIn('Writer');
  await hub.ask('publish', bundle, '--to', 'Writer');
  tasks = await hub.tasksOf(writer, bundle);
});

let next = 0;
/** Finished work on a task that no other test has. */
function freshWork(work: Work = {}): Submission {
  const task = tasks[next];
  next += 1;
  if (task === undefined) {
    throw new Error('the tests have more work than there are tasks');
  }
  return finishedWork(task, { bundle, project: 'ward-round', expert: writer.expert }, work);
}

const put = (submission: Submission) => writer.client.put(submission.id, canonicalJson(submission));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the hub says to a submission with something changed. */
async function refusalFor(change: (draft: Record<string, unknown>) => void, work?: Work) {
  const draft = JSON.parse(canonicalJson(freshWork(work))) as Record<string, unknown>;
  const id = draft['id'] as string;
  change(draft);
  return refusalOf(await writer.client.put(id, JSON.stringify(draft)));
}

test('finished work gets a receipt that names its hash and verifies under the hub’s key', async () => {
  const submission = freshWork();
  const body = canonicalJson(submission);
  const reply = await writer.client.put(submission.id, body);
  expect(reply.status).toBe(201);
  const { receipt, keyId, signature } = signedReceiptSchema.parse(await reply.json());
  expect(receipt).toMatchObject({ submission: submission.id, sha256: sha256(body), expert: writer.expert });
  expect(keyId).toBe(writer.key.keyId);
  const key = createPublicKey({
    key: Buffer.from(writer.key.publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  expect(verify(null, Buffer.from(receiptText(receipt)), key, Buffer.from(signature, 'base64'))).toBe(true);
});

test('sending the same again gives the same receipt, another body a conflict', async () => {
  const submission = freshWork();
  const first = await (await put(submission)).json();
  const again = await put(submission);
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(first);
  const other = await put({ ...submission, submittedAt: '2026-11-21T00:00:00.000Z' });
  expect(await refusalOf(other)).toMatchObject({ status: 409, kind: 'conflict' });
  // The very same value in other bytes is another body: the hash is what the receipt vouches for.
  const spaced = await writer.client.put(submission.id, JSON.stringify(submission, null, 1));
  expect(spaced.status).toBe(409);
  expect(await (await put(submission)).json()).toEqual(first);
});

test('twenty at once with the same bytes are one submission with one receipt', async () => {
  const submission = freshWork();
  const replies = await Promise.all(Array.from({ length: 20 }, () => put(submission)));
  const receipts = new Set(await Promise.all(replies.map((reply) => reply.text())));
  expect(receipts.size).toBe(1);
  const statuses = replies.map((reply) => reply.status).sort();
  expect(statuses).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
  const exported = await hub.run('export', '--format', 'openai-chat');
  const provenance = exported.stdout.trim().split('\n').length;
  expect(provenance).toBe(next);
});

test('twenty at once with one id and different bytes are one submission and nineteen conflicts', async () => {
  const submission = freshWork();
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, second) =>
      put({ ...submission, submittedAt: `2026-11-20T10:30:${String(second).padStart(2, '0')}.000Z` }),
    ),
  );
  const statuses = replies.map((reply) => reply.status).sort();
  expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
});

test('what is not a submission is refused, and nothing of it is kept', async () => {
  const id = randomUUID();
  const refused = async (body: string | Uint8Array<ArrayBuffer>) =>
    refusalOf(await writer.client.put(id, body));
  expect(await refused('{"format":')).toMatchObject({ status: 400, kind: 'bad-request' });
  expect(await refused(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]))).toMatchObject({ status: 400 });
  expect(await refused('['.repeat(100_000))).toMatchObject({ status: 400 });
  expect(await refused('{}')).toMatchObject({ status: 422, path: ['format'] });
  expect(await refused(' '.repeat(17 * 1024 * 1024))).toMatchObject({ status: 413, kind: 'too-large' });
  const submission = { ...freshWork(), id } as Submission;
  expect((await put(submission)).status).toBe(201);
});

test('the id, the expert, the task and the bundle must be the right ones', async () => {
  expect(await refusalFor((draft) => Object.assign(draft, { id: randomUUID() }))).toMatchObject({
    status: 422,
    path: ['id'],
  });
  expect(await refusalFor((draft) => Object.assign(draft, { expert: 'someone-else' }))).toMatchObject({
    status: 403,
    kind: 'forbidden',
    path: ['expert'],
  });
  for (const [key, value] of [
    ['task', 'task-999'],
    ['bundle', '0'.repeat(64)],
    ['project', 'another'],
  ] as const) {
    expect(await refusalFor((draft) => Object.assign(draft, { [key]: value }))).toMatchObject({
      status: 422,
      path: [key],
    });
  }
});

test('every answer is held to its step kind, and the refusal names the place', async () => {
  const steps = (draft: Record<string, unknown>) => draft['steps'] as Record<string, unknown>[];
  const expected: [(draft: Record<string, unknown>) => void, (string | number)[]][] = [
    [(draft) => steps(draft).pop(), ['steps']],
    [(draft) => steps(draft).push({ ...steps(draft)[0] }), ['steps', 6, 'id']],
    [(draft) => Object.assign(steps(draft)[1] ?? {}, { id: 'stray' }), ['steps', 1, 'id']],
    [(draft) => Object.assign(steps(draft)[1] ?? {}, { kind: 'write' }), ['steps', 1, 'kind']],
    [(draft) => Object.assign(steps(draft)[4] ?? {}, { version: 99 }), ['steps', 4, 'version']],
    [
      (draft) => Object.assign(steps(draft)[4] ?? {}, { answer: { markdown: 7 } }),
      ['steps', 4, 'answer', 'markdown'],
    ],
    [
      (draft) => Object.assign(steps(draft)[4] ?? {}, { answer: { markdown: '' } }),
      ['steps', 4, 'answer', 'markdown'],
    ],
    [(draft) => Object.assign(draft, { responseOrder: ['r1'] }), ['responseOrder']],
    [(draft) => Object.assign(draft, { responseOrder: ['r1', 'r1'] }), ['responseOrder']],
  ];
  for (const [change, path] of expected) {
    next -= 1;
    expect(await refusalFor(change)).toEqual({ status: 422, kind: 'invalid', path });
  }
  next += 1;
});

test('a check that blocks in the app blocks here too, and one that asks for a reason needs one', async () => {
  const unranked = await refusalFor(() => undefined, { ranking: [['r1']] });
  expect(unranked).toEqual({ status: 422, kind: 'invalid', path: ['steps', 2, 'answer', 'ranking'] });
  const unexplained = await refusalFor(() => undefined, { reason: null });
  expect(unexplained).toEqual({ status: 422, kind: 'invalid', path: ['reason'] });
});

test('nobody can send for a bundle that was never theirs, or in another’s name', async () => {
  const stranger = await hub.signIn('Stranger');
  const submission = freshWork();
  const theirs = { ...submission, expert: stranger.expert } as Submission;
  const early = await stranger.client.put(submission.id, canonicalJson(theirs));
  expect(await refusalOf(early)).toMatchObject({ status: 422, path: ['bundle'] });
  expect((await put(submission)).status).toBe(201);
  const same = await stranger.client.put(submission.id, canonicalJson(submission));
  expect(await refusalOf(same)).toMatchObject({ status: 403 });
});

test('work on a bundle that was taken back meanwhile is still accepted', async () => {
  const late = await hub.signIn('Late');
  await hub.ask('publish', bundle, '--to', 'Late');
  await hub.ask('withdraw', bundle, '--from', 'Late');
  const submission = { ...freshWork(), expert: late.expert } as Submission;
  expect((await late.client.put(submission.id, canonicalJson(submission))).status).toBe(201);
});

test('an answer of a million characters with every kind of letter arrives as it is', async () => {
  const ideal = `${'Ω≈ç√∫ — “quoted” \\ / \u0000 \ud83d\ude00 '.repeat(30_000)}end`.slice(0, 990_000);
  const submission = freshWork({ ideal });
  const body = canonicalJson(submission);
  const reply = await writer.client.put(submission.id, body);
  expect(reply.status).toBe(201);
  expect(signedReceiptSchema.parse(await reply.json()).receipt.sha256).toBe(sha256(body));
  const exported = await hub.run('export', '--format', 'trl-sft');
  expect(exported.stdout).toContain(JSON.stringify(ideal).slice(1, -1));
});
