import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sixStepTask } from '../../support/sample-material';
import { refusalOf } from './support/hub-client';
import { type SignedIn, useHub } from './support/use-hub';

const hub = useHub();
let reader: SignedIn;
let bundle: string;
let whole: Buffer;

beforeAll(async () => {
  bundle = (
    await hub.importTasks(
      'Ranges',
      Array.from({ length: 20 }, (_, index) => sixStepTask(index)),
    )
  ).bundle;
  reader = await hub.signIn('Reader');
  await hub.ask('publish', bundle, '--to', 'Reader');
  whole = Buffer.from(await (await reader.client.blob(bundle)).arrayBuffer());
});

test('a bundle comes whole, under its hash, and the app accepts it', async () => {
  const reply = await reader.client.blob(bundle);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('etag')).toBe(`"${bundle}"`);
  expect(reply.headers.get('accept-ranges')).toBe('bytes');
  expect(Number(reply.headers.get('content-length'))).toBe(whole.length);
  expect(createHash('sha256').update(whole).digest('hex')).toBe(bundle);
  expect(await hub.tasksOf(reader, bundle)).toHaveLength(20);
  const [change] = (await reader.client.changes()).changes;
  expect(change).toMatchObject({ bundle, bytes: whole.length });
});

test('however a download is cut, its parts put together are the whole', async () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: whole.length - 1 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(cuts, fc.boolean(), async (places, openEnd) => {
      const starts = [0, ...places.sort((left, right) => left - right)];
      const parts = await Promise.all(
        starts.map(async (start, index) => {
          const next = starts[index + 1];
          const end = next === undefined ? (openEnd ? '' : whole.length + 7) : next - 1;
          const reply = await reader.client.blob(bundle, {
            range: `bytes=${start}-${end}`,
            'if-range': `"${bundle}"`,
          });
          expect(reply.status).toBe(206);
          const last = next === undefined ? whole.length - 1 : next - 1;
          expect(reply.headers.get('content-range')).toBe(`bytes ${start}-${last}/${whole.length}`);
          return Buffer.from(await reply.arrayBuffer());
        }),
      );
      expect(Buffer.concat(parts).equals(whole)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('the last bytes can be asked for', async () => {
  const reply = await reader.client.blob(bundle, { range: 'bytes=-22' });
  expect(reply.status).toBe(206);
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(whole.subarray(-22));
});

test('a part of another file is not given: the whole comes instead', async () => {
  const reply = await reader.client.blob(bundle, { range: 'bytes=10-', 'if-range': '"another"' });
  expect(reply.status).toBe(200);
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(whole);
});

test('several ranges and foreign units give the whole', async () => {
  for (const range of ['bytes=0-1,4-5', 'pages=1-2', 'bytes=9-3']) {
    const reply = await reader.client.blob(bundle, { range });
    expect(reply.status).toBe(200);
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(whole);
  }
});

test('a range behind the end is refused with the size', async () => {
  const reply = await reader.client.blob(bundle, { range: `bytes=${whole.length}-` });
  expect(reply.headers.get('content-range')).toBe(`bytes */${whole.length}`);
  expect(await refusalOf(reply)).toMatchObject({ status: 416, kind: 'range-not-satisfiable' });
});

test('a bundle is there for those alone who have it now', async () => {
  const other = await hub.signIn('Other');
  expect(await refusalOf(await other.client.blob(bundle))).toMatchObject({ status: 404, kind: 'not-found' });
  await hub.ask('publish', bundle, '--to', 'Other');
  expect((await other.client.blob(bundle)).status).toBe(200);
  await hub.ask('withdraw', bundle, '--from', 'Other');
  expect((await other.client.blob(bundle)).status).toBe(404);
  for (const name of ['0'.repeat(64), 'x', `..%2f..%2fhub.lock`, `${bundle}0`]) {
    expect((await reader.client.blob(name)).status).toBe(404);
  }
});
