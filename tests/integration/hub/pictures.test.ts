import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Submission } from '#shared/domain/submission';
import type { Task } from '#shared/domain/task';
import { canonicalJson } from '#shared/lib/json-value';
import { LARGEST_PICTURE } from '#shared/media/picture-header';
import { sha256 } from '../../../server/keys/hash';
import { writePng } from '../../support/png';
import { sixStepTask } from '../../support/sample-material';
import { finishedWork } from './support/finished-work';
import { refusalOf } from './support/hub-client';
import { type SignedIn, useHub } from './support/use-hub';

const hub = useHub();
let writer: SignedIn;
let other: SignedIn;
let bundle: string;
let tasks: readonly Task[];

const png = (seed: number) => new Uint8Array(writePng(20, 10, (x, y) => (x * seed + y) & 255));
const putPicture = (who: SignedIn, hash: string, bytes: Uint8Array<ArrayBuffer>) =>
  who.client.call('PUT', `/v1/blobs/${hash}`, bytes, { 'content-type': 'application/octet-stream' });

beforeAll(async () => {
  bundle = (await hub.importTasks('Films', [1, 2, 3].map(sixStepTask))).bundle;
  writer = await hub.signIn('Writer');
  other = await hub.signIn('Other');
  await hub.ask('publish', bundle, '--to', 'all');
  tasks = await hub.tasksOf(writer, bundle);
});

/** Finished work whose ideal answer shows a picture. */
function workWith(
  who: SignedIn,
  index: number,
  hash: string,
  pictures: readonly string[] = [hash],
): Submission {
  const place = { bundle, project: 'films', expert: who.expert };
  const ideal = `The film shows it:\n\n![A film](media/${hash}.png)\n\nSo the dose is halved, as said above in enough words.`;
  return { ...finishedWork(tasks[index] as Task, place, { ideal }), pictures } as Submission;
}

const put = (who: SignedIn, submission: Submission) =>
  who.client.put(submission.id, canonicalJson(submission));

test('a picture is taken in under its hash, once, and read back by whoever sent it alone', async () => {
  const bytes = png(3);
  const hash = sha256(bytes);
  const first = await putPicture(writer, hash, bytes);
  expect(first.status).toBe(201);
  expect(await first.json()).toEqual({ sha256: hash, bytes: bytes.length });
  expect((await putPicture(writer, hash, bytes)).status).toBe(200);
  expect(new Uint8Array(await (await writer.client.blob(hash)).arrayBuffer())).toEqual(bytes);
  expect(await refusalOf(await other.client.blob(hash))).toMatchObject({ status: 404, kind: 'not-found' });
  const stranger = await fetch(`${hub.url}/v1/blobs/${hash}`, { method: 'PUT', body: bytes });
  expect(await refusalOf(stranger)).toMatchObject({ status: 401, kind: 'not-signed-in' });
});

test('bytes that are not those of the address, no picture, or too many are refused, and nothing is kept', async () => {
  const bytes = png(5);
  const hash = sha256(bytes);
  const damaged = bytes.slice();
  damaged[damaged.length - 20] = 255 - (damaged[damaged.length - 20] ?? 0);
  expect(await refusalOf(await putPicture(writer, hash, damaged))).toMatchObject({ kind: 'bad-request' });
  expect((await writer.client.blob(hash)).status).toBe(404);
  const drawing = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  const refused = await putPicture(writer, sha256(drawing), drawing);
  expect(await refusalOf(refused)).toMatchObject({ status: 422, kind: 'invalid' });
  expect((await writer.client.blob(sha256(drawing))).status).toBe(404);
  const huge = new Uint8Array(LARGEST_PICTURE + 1);
  expect(await refusalOf(await putPicture(writer, sha256(huge), huge))).toMatchObject({ kind: 'too-large' });
});

test('a submission waits for its pictures: until this expert has sent them it is refused by a name of its own', async () => {
  const bytes = png(7);
  const hash = sha256(bytes);
  const submission = workWith(writer, 0, hash);
  expect(await refusalOf(await put(writer, submission))).toEqual({
    status: 424,
    kind: 'pictures-missing',
    path: ['pictures', hash],
  });
  // What somebody else sent does not count.
  await putPicture(other, hash, bytes);
  expect((await put(writer, submission)).status).toBe(424);
  await putPicture(writer, hash, bytes);
  const taken = await put(writer, submission);
  expect(taken.status).toBe(201);
  const again = await put(writer, submission);
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(await taken.json());
});

test('a submission lists no picture that its answers do not name, and none twice', async () => {
  const bytes = png(9);
  const hash = sha256(bytes);
  await putPicture(writer, hash, bytes);
  for (const pictures of [[sha256(png(3))], [hash, hash]]) {
    const refused = await put(writer, workWith(writer, 1, hash, pictures));
    expect(await refusalOf(refused)).toMatchObject({ status: 422, kind: 'invalid' });
  }
});

test('an export with a media folder has the files under the addresses of its rows, and provenance lists them', async () => {
  const bytes = png(11);
  const hash = sha256(bytes);
  await putPicture(writer, hash, bytes);
  expect((await put(writer, workWith(writer, 2, hash))).status).toBe(201);
  const folder = hub.file('out', '');
  rmSync(folder);
  const provenance = `${folder}.provenance.jsonl`;
  const words = ['export', '--format', 'openai-chat', '--provenance', provenance];
  const plain = await hub.run(...words);
  expect(plain.stderr).toContain('not written: give --media FOLDER');
  const ran = await hub.run(...words, '--media', folder);
  expect(ran).toMatchObject({ status: 0 });
  expect(ran.stdout).toBe(plain.stdout);
  const rows = ran.stdout.trim().split('\n');
  const index = rows.findIndex((row) => row.includes(hash));
  const address = /!\[A film\]\(([^)]*)\)/.exec(rows[index] ?? '')?.[1] ?? '';
  expect(new Uint8Array(readFileSync(join(folder, address)))).toEqual(bytes);
  const lines = readFileSync(provenance, 'utf8').trim().split('\n');
  expect(JSON.parse(lines[index] ?? '')).toMatchObject({ row: index + 1, pictures: [hash] });
});
