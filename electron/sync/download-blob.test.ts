import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { sha256 } from '../platform/sha256';
import { handTimers } from '../platform/testing/hand-timers';
import { downloadBlob, partOf } from './download-blob';
import type { HubClient, HubReply } from './hub-client';
import { SILENCE_LIMIT } from './silence';

const root = mkdtempSync(join(tmpdir(), 'goldsmith-download-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

type Blob = HubClient['blob'];

function setUp(blob: Blob) {
  folders += 1;
  const folder = join(root, String(folders));
  const timers = handTimers();
  const context = { hub: { blob } as HubClient, token: 'token', timers, folder, onProgress: () => undefined };
  return { folder, timers, context };
}

/** A body that comes in pieces, and then ends, breaks, or goes on saying nothing. */
function bodyOf(pieces: readonly Uint8Array[], end: 'ends' | 'breaks' | 'hangs', signal?: AbortSignal) {
  const left = [...pieces];
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift();
      if (next !== undefined) {
        controller.enqueue(next);
      } else if (end === 'ends') {
        controller.close();
      } else if (end === 'breaks') {
        controller.error(new TypeError('the connection was reset'));
      } else {
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new TypeError('called off')));
        });
      }
      return undefined;
    },
  });
}

const whole = (content: Uint8Array): HubReply<{ from: number; body: ReadableStream<Uint8Array> }> => ({
  kind: 'ok',
  value: { from: 0, body: bodyOf([content], 'ends') },
});

it('comes whole however often it is cut off, and asks for no byte twice', async () => {
  const cutSchema = fc.record({ take: fc.nat(400), isBroken: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 1_000 }),
      fc.array(cutSchema, { maxLength: 8 }),
      async (content, cuts) => {
        const left = [...cuts];
        let sent = 0;
        const { context, folder } = setUp(async (_token, _hash, offset) => {
          const { take, isBroken } = left.shift() ?? { take: content.length, isBroken: false };
          const part = content.subarray(offset, offset + take);
          sent += part.length;
          const pieces = [part.subarray(0, 3), part.subarray(3)].filter((piece) => piece.length > 0);
          return { kind: 'ok', value: { from: offset, body: bodyOf(pieces, isBroken ? 'breaks' : 'ends') } };
        });
        const hash = sha256(content);
        let download = await downloadBlob(context, hash, content.length);
        for (let tries = 0; download.kind === 'offline' && tries <= cuts.length; tries += 1) {
          download = await downloadBlob(context, hash, content.length);
        }
        expect(download).toEqual({ kind: 'ok', file: join(folder, partOf(hash)) });
        expect(readFileSync(join(folder, partOf(hash)))).toEqual(Buffer.from(content));
        expect(sent).toBe(content.length);
      },
    ),
    { numRuns: 60 },
  );
});

it('begins anew, once, when what lay there from before is torn', async () => {
  const content = new TextEncoder().encode('all of the bundle');
  const hash = sha256(content);
  for (const torn of ['ALL OF', 'another one, longer than it', 'ALL OF THE BUNDLE']) {
    const asked: number[] = [];
    const { context, folder } = setUp(async (_token, _hash, offset) => {
      asked.push(offset);
      return { kind: 'ok', value: { from: offset, body: bodyOf([content.subarray(offset)], 'ends') } };
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, partOf(hash)), torn);
    expect(await downloadBlob(context, hash, content.length)).toMatchObject({ kind: 'ok' });
    expect(asked.at(-1)).toBe(0);
  }
});

it('takes a file from the beginning when the hub begins anew', async () => {
  const content = new TextEncoder().encode('all of the bundle');
  const hash = sha256(content);
  const { context, folder } = setUp(async () => whole(content));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, partOf(hash)), 'all of');
  expect(await downloadBlob(context, hash, content.length)).toMatchObject({ kind: 'ok' });
});

it('leaves nothing of bytes that are not what was announced', async () => {
  const content = new TextEncoder().encode('all of the bundle');
  for (const other of ['ALL OF THE BUNDLE', 'all of the bundle, and more']) {
    const { context, folder } = setUp(async () => whole(new TextEncoder().encode(other)));
    const download = await downloadBlob(context, sha256(content), content.length);
    expect(download).toMatchObject({ kind: 'wrong-bytes' });
    expect(readdirSync(folder)).toEqual([]);
  }
});

it('keeps what has come when the hub falls silent, refuses or asks for patience', async () => {
  const content = new TextEncoder().encode('all of the bundle');
  const hash = sha256(content);
  const silent = setUp(async (_token, _hash, offset, silence) => ({
    kind: 'ok',
    value: { from: offset, body: bodyOf([content.subarray(0, 6)], 'hangs', silence.signal) },
  }));
  const download = downloadBlob(silent.context, hash, content.length);
  await expect.poll(() => existsSync(join(silent.folder, partOf(hash)))).toBe(true);
  await expect.poll(() => readFileSync(join(silent.folder, partOf(hash))).length).toBe(6);
  silent.timers.advance(SILENCE_LIMIT);
  expect(await download).toMatchObject({
    kind: 'offline',
    detail: expect.stringMatching(/^hub::ERR_SILENT/),
  });
  const busy = { kind: 'busy', retryAfter: '3', detail: 'Later.' } as const;
  silent.context.hub.blob = async () => busy;
  expect(await downloadBlob(silent.context, hash, content.length)).toEqual(busy);
  expect(readFileSync(join(silent.folder, partOf(hash)), 'utf8')).toBe('all of');
});
