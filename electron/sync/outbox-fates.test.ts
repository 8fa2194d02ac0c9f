import { generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { expertIdSchema, type Sha256, submissionIdSchema, taskIdSchema } from '#shared/lib/ids';
import type { HubErrorKind } from '#shared/protocol/hub-error';
import { type Receipt, receiptText, type SignedReceipt } from '#shared/protocol/receipt';
import { sessionSchema } from '#shared/protocol/sign-in';
import { ACCOUNT, takeIn } from '../../tests/support/filled-store';
import { writePng } from '../../tests/support/png';
import { sixStepTask } from '../../tests/support/sample-material';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { findAccount, type StoredAccount, saveAccount } from '../accounts/account-repository';
import { openDatabase } from '../database/open-database';
import { keepPicture } from '../media/keep-picture';
import { MediaFolder } from '../media/media-folder';
import { enqueue, listOutbox } from '../outbox/outbox-repository';
import { keyIdOf } from '../platform/ed25519';
import { sha256 } from '../platform/sha256';
import { handTimers } from '../platform/testing/hand-timers';
import { findTaskState } from '../tasks/task-repository';
import { HeldBack } from './held-back';
import type { HubClient, HubReply } from './hub-client';
import { type SendContext, sendOutbox } from './send-outbox';

const key = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const publicKey = key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const numbers = [1, 2, 3, 4];
const taskOf = (number: number) => taskIdSchema.parse(`task-${number}`);
const submissionOf = (number: number) =>
  submissionIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`);

function signed(receipt: Receipt, by = key.privateKey, keyId = keyIdOf(publicKey)): SignedReceipt {
  const signature = sign(null, Buffer.from(receiptText(receipt)), by).toString('base64');
  return { receipt, keyId, signature };
}

/** A store on disk whose account trusts a key that the test has, four submissions that wait in it, and a picture in each. */
async function setUp() {
  const folder = temporaryFolder();
  const database = openDatabase(join(folder, 'goldsmith.db'));
  onTestFinished(() => database.close());
  const session = sessionSchema.parse({
    protocol: 1,
    expert: { id: 'ada', name: 'Ada', role: 'expert' },
    hub: { id: 'hub', name: 'Hub', key: { keyId: keyIdOf(publicKey), publicKey } },
  });
  database.write((write) => saveAccount(write, 'https://hub.example', session));
  takeIn(database, numbers.map(sixStepTask));
  const timers = handTimers();
  const media = new MediaFolder(join(folder, 'media'));
  const pictures = new Map<number, Sha256>();
  for (const number of numbers) {
    const bytes = writePng(4, 4, (x, y) => x + y * number);
    const kept = await keepPicture({ database, clock: timers, media }, ACCOUNT, taskOf(number), bytes);
    if (!kept.ok) throw new Error(kept.error.kind);
    pictures.set(number, kept.value.sha256);
  }
  const bodyOf = (number: number) => JSON.stringify({ number, pictures: [pictures.get(number)] });
  /** As if none of it had ever been sent. */
  const begin = () =>
    database.write((write) => {
      write.run('DELETE FROM outbox');
      write.run('UPDATE pictures SET sent_at = NULL');
      for (const number of numbers) {
        const body = bodyOf(number);
        enqueue(
          write,
          ACCOUNT,
          { submission: submissionOf(number), task: taskOf(number), body, sha256: sha256(body) },
          0,
        );
      }
    });
  const contextOf = (hub: Partial<HubClient>): SendContext => ({
    database,
    clock: timers,
    account: findAccount(database.read, ACCOUNT) as StoredAccount,
    token: 'token',
    media,
    hub: hub as HubClient,
    held: new HeldBack(
      timers,
      () => 0,
      () => undefined,
    ),
    onTasks: () => undefined,
    onSending: () => undefined,
  });
  const right = (number: number): Receipt => ({
    submission: submissionOf(number),
    sha256: sha256(bodyOf(number)),
    expert: expertIdSchema.parse('ada'),
    receivedAt: '2026-11-30T12:00:00.000Z',
  });
  return { folder, database, media, timers, begin, contextOf, right, bodyOf, pictures };
}

type Reply = HubReply<SignedReceipt>;
const refused = (kind: HubErrorKind): Reply => ({
  kind: 'refused',
  status: 400,
  error: { kind, message: 'No.', path: ['steps', 0] },
});

/** All that a hub, or what stands before it, may say to a submission, with what it comes to. */
const replies: Record<
  string,
  { fate: 'sent' | 'refused' | 'waiting'; say: (right: Receipt, other: Receipt) => Reply }
> = {
  'the receipt': { fate: 'sent', say: (right) => ({ kind: 'ok', value: signed(right) }) },
  'a receipt for another': { fate: 'waiting', say: (_, other) => ({ kind: 'ok', value: signed(other) }) },
  'a receipt for other bytes': {
    fate: 'waiting',
    say: (right, other) => ({ kind: 'ok', value: signed({ ...right, sha256: other.sha256 }) }),
  },
  'a receipt for somebody else': {
    fate: 'waiting',
    say: (right) => ({ kind: 'ok', value: signed({ ...right, expert: expertIdSchema.parse('eve') }) }),
  },
  'a receipt that a stranger signed': {
    fate: 'waiting',
    say: (right) => ({ kind: 'ok', value: signed(right, stranger.privateKey) }),
  },
  'a receipt under another key': {
    fate: 'waiting',
    say: (right) => ({ kind: 'ok', value: signed(right, key.privateKey, 'f'.repeat(16)) }),
  },
  'a receipt that was changed after it was signed': {
    fate: 'waiting',
    say: (right) => ({
      kind: 'ok',
      value: { ...signed(right), receipt: { ...right, receivedAt: '2027-01-01T00:00:00.000Z' } },
    }),
  },
  conflict: { fate: 'refused', say: () => refused('conflict') },
  'too large': { fate: 'refused', say: () => refused('too-large') },
  invalid: { fate: 'refused', say: () => refused('invalid') },
  forbidden: { fate: 'waiting', say: () => refused('forbidden') },
  'not found': { fate: 'waiting', say: () => refused('not-found') },
  'bad request': { fate: 'waiting', say: () => refused('bad-request') },
  stumbles: { fate: 'waiting', say: () => ({ kind: 'failed', retryAfter: '2', detail: 'Oh.' }) },
  busy: { fate: 'waiting', say: () => ({ kind: 'busy', retryAfter: null, detail: 'Later.' }) },
  offline: { fate: 'waiting', say: () => ({ kind: 'offline', detail: 'gone' }) },
  'not signed in': { fate: 'waiting', say: () => ({ kind: 'not-signed-in' }) },
};

it('calls a submission sent for the right receipt alone, whatever else is said, and sends the frozen bytes alone', async () => {
  const { database, begin, contextOf, right, bodyOf, pictures } = await setUp();
  const drawn = fc.array(fc.constantFrom(...Object.keys(replies)), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(drawn, async (names) => {
      begin();
      const left = [...names];
      const fates = new Map(numbers.map((number) => [number, 'waiting']));
      const confirmed: Sha256[] = [];
      const context = contextOf({
        putBlob: async (_token, hash, bytes) => {
          expect(sha256(bytes)).toBe(hash);
          confirmed.push(hash);
          return { kind: 'ok', value: { sha256: hash, bytes: bytes.byteLength } };
        },
        submit: async (_token, id, body) => {
          const number = numbers.find((one) => submissionOf(one) === id) ?? 0;
          expect(body).toBe(bodyOf(number));
          expect(confirmed).toContain(pictures.get(number));
          expect(fates.get(number)).toBe('waiting');
          const { fate, say } = replies[left.shift() ?? 'the receipt'] ?? expect.fail();
          fates.set(number, fate);
          return say(right(number), right((number % numbers.length) + 1));
        },
      });
      for (let rounds = 0; left.length > 0 && rounds < 40; rounds += 1) {
        await sendOutbox(context);
        context.held.release();
        expect(
          new Map(listOutbox(database.read, ACCOUNT, null).map(({ task, state }) => [task, state])),
        ).toEqual(new Map([...fates].map(([number, fate]) => [taskOf(number), fate])));
      }
      for (const [number, fate] of fates) {
        const state = { sent: 'submitted', refused: 'draft', waiting: 'queued' }[fate];
        expect(findTaskState(database.read, ACCOUNT, taskOf(number))).toBe(state);
      }
      // A picture that the hub has confirmed does not go again.
      expect(new Set(confirmed).size).toBe(confirmed.length);
    }),
    { numRuns: 25 },
  );
});

it('says of each submission what became of it last', async () => {
  const { database, begin, contextOf, right } = await setUp();
  for (const [name, { say }] of Object.entries(replies)) {
    begin();
    const context = contextOf({
      putBlob: async (_token, sha, bytes) => ({
        kind: 'ok',
        value: { sha256: sha, bytes: bytes.byteLength },
      }),
      submit: async (_token, id) =>
        id === submissionOf(1) ? say(right(1), right(2)) : { kind: 'offline', detail: 'gone' },
    });
    await sendOutbox(context);
    const item = listOutbox(database.read, ACCOUNT, null).find(({ task }) => task === taskOf(1));
    expect(item?.attempts, name).toBe(1);
    expect(item?.answer === null, name).toBe(name === 'the receipt');
  }
});

it('stops after three in a row that the hub stumbles over', async () => {
  const { begin, contextOf } = await setUp();
  begin();
  let asked = 0;
  const context = contextOf({
    putBlob: async (_token, sha, bytes) => ({ kind: 'ok', value: { sha256: sha, bytes: bytes.byteLength } }),
    submit: async () => {
      asked += 1;
      return { kind: 'failed', retryAfter: null, detail: 'Oh.' };
    },
  });
  expect(await sendOutbox(context)).toMatchObject({ kind: 'failed' });
  expect(asked).toBe(3);
});

it('sends the pictures once more to a hub that has lost them, and then the submission, and asks no third time', async () => {
  const { database, begin, contextOf, pictures } = await setUp();
  begin();
  database.write((write) => write.run(`UPDATE outbox SET state = 'sent' WHERE task <> 'task-1'`));
  const asked: string[] = [];
  const context = contextOf({
    putBlob: async (_token, sha, bytes) => {
      asked.push(sha);
      return { kind: 'ok', value: { sha256: sha, bytes: bytes.byteLength } };
    },
    submit: async () => {
      asked.push('submission');
      return refused('pictures-missing');
    },
  });
  await sendOutbox(context);
  const picture = pictures.get(1);
  expect(asked).toEqual([picture, 'submission', picture, 'submission']);
  expect(listOutbox(database.read, ACCOUNT, null).filter(({ state }) => state === 'waiting')).toHaveLength(1);
});

it('gives a task back whose picture is nowhere or that the hub will not have, and waits with any other', async () => {
  const { folder, database, begin, contextOf, pictures } = await setUp();
  const { rm } = await import('node:fs/promises');
  const answerTo = async (reply: Awaited<ReturnType<HubClient['putBlob']>>) => {
    begin();
    await sendOutbox(contextOf({ putBlob: async () => reply }));
    return listOutbox(database.read, ACCOUNT, null).find(({ task }) => task === taskOf(1));
  };
  const no = (kind: HubErrorKind) =>
    ({ kind: 'refused', status: 400, error: { kind, message: 'No.' } }) as const;
  expect(await answerTo(no('invalid'))).toMatchObject({
    state: 'refused',
    answer: 'The hub refused a picture of this answer: No.',
  });
  expect(await answerTo(no('forbidden'))).toMatchObject({ state: 'waiting', answer: 'The hub said: No.' });
  expect(await answerTo({ kind: 'offline', detail: 'gone' })).toMatchObject({ state: 'waiting' });
  const lost = pictures.get(1) as Sha256;
  await rm(join(folder, 'media', lost.slice(0, 2), lost));
  expect(await answerTo({ kind: 'offline', detail: 'gone' })).toMatchObject({
    state: 'refused',
    answer: expect.stringContaining('no longer on this computer'),
  });
});
