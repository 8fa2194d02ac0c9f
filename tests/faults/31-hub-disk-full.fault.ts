import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpertId } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import { seededRandom } from '#shared/lib/seeded-random';
import { finishedWork } from '../integration/hub/support/finished-work';
import { sixStepTask } from '../support/sample-material';
import type { Fault } from './fault';
import type { StoredAtHub } from './support/hub-orders';
import { HubProcess } from './support/hub-process';
import { inScratchFolder } from './support/scratch-folder';
import { makeHub } from './support/wire-fault';

const SUBMISSIONS = 25;
/** Bytes of the disk: what the embedded database needs to begin with, and some more. */
const DISK = 200 * 1024 * 1024;
/** The most bytes that are free when it begins. */
const MOST_FREE = 400_000;

/** A file system of a size with a hub's data on it, in a world of its own that ends with the hub. */
const SCRIPT = `
set -e
mount -t tmpfs -o "size=${DISK}" tmpfs "$1"
cp -a "$2/." "$1/"
shift 2
exec "$@"
`;

/** The hub's disk is full. */
export const fault: Fault = {
  number: 31,
  name: 'the hub’s disk is full',
  invariants: ['I4'],
  trials: { short: 1, long: 100 },
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (folder) => {
      if (spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status !== 0) {
        return { trials: 0, violations: [], skipped: 'file systems may not be mounted here' };
      }
      const template = join(folder, 'template');
      const [bundle] = await makeHub(template);
      const mount = join(folder, 'mount');
      mkdirSync(mount);
      const command = ['unshare', '-m', 'sh', '-c', SCRIPT, 'sh', mount, template, process.execPath] as const;
      const hub = new HubProcess(mount, { command });
      const violations: string[] = [];
      try {
        for (let trial = 0; trial < trials; trial += 1) {
          const random = seededRandom(seed * 1_000 + trial);
          const place = { bundle: bundle?.hash ?? '', project: bundle?.name ?? '' };
          const found = await runOut(hub, `Expert ${trial}`, place, random);
          violations.push(...found.map((violation) => `trial ${trial}: ${violation}`));
          for (const violation of found) say(`trial ${trial}: ${violation}`);
        }
        if (hub.deaths > 0) violations.push(`the hub died ${hub.deaths} times`);
      } finally {
        await hub.kill();
      }
      return { trials, violations };
    }),
};

/** Words that no database can press together. */
function words(random: () => number, most: number): string {
  const count = Math.floor(random() * most);
  return Array.from({ length: count }, () => random().toString(36).slice(2)).join(' ');
}

/** Somebody hands in more than there is room for, and once more when there is room again. */
async function runOut(
  hub: HubProcess,
  name: string,
  { bundle, project }: { readonly bundle: string; readonly project: string },
  random: () => number,
): Promise<string[]> {
  const found: string[] = [];
  const { expert, token } = await hub.ask<{ expert: ExpertId; token: string }>({
    kind: 'join',
    name,
    bundles: [bundle as never],
  });
  const task = { ...sixStepTask(1), id: `${project}-1` as never };
  const works = Array.from({ length: SUBMISSIONS }, () => {
    const ideal = `${words(random, 6_000)} and so on, in enough words to count as an answer.`;
    const work = finishedWork(task, { bundle, project, expert }, { ideal });
    return { id: work.id, body: canonicalJson(work) };
  });
  const put = async ({ id, body }: (typeof works)[number]) => {
    const headers = { authorization: `Bearer ${token}` };
    const reply = await fetch(`http://127.0.0.1:${hub.port}/v1/submissions/${id}`, {
      method: 'PUT',
      headers,
      body,
    });
    return { status: reply.status, text: await reply.text() };
  };
  await hub.ask({ kind: 'fill-disk', leave: Math.floor(random() * MOST_FREE) });
  const first: Awaited<ReturnType<typeof put>>[] = [];
  for (const work of works) first.push(await put(work));
  await hub.ask({ kind: 'fill-disk', leave: null });
  for (const [index, work] of works.entries()) {
    const { status, text } = first[index] ?? { status: 0, text: '' };
    const again = await put(work);
    if (status === 201 && (again.status !== 200 || again.text !== text)) {
      found.push(`${work.id} had a receipt, and now ${again.status} ${again.text}`);
    } else if (status !== 201 && (status !== 503 || again.status !== 201)) {
      found.push(`${work.id} was answered with ${status} ${text}, and with room with ${again.status}`);
    }
  }
  const stored = await hub.ask<StoredAtHub>({ kind: 'stored', expert });
  const wanted = works.map(({ id, body }) => `${id} ${createHash('sha256').update(body).digest('hex')}`);
  const there = stored.submissions.map((one) => `${one.id} ${one.sha256}`);
  if (there.sort().join() !== wanted.sort().join()) {
    found.push(`the hub holds ${there.length} of ${wanted.length} submissions as they were handed in`);
  }
  return first.some(({ status }) => status === 503) ? found : [...found, 'the disk never was full'];
}
