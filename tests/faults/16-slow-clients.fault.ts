import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ExpertId } from '#shared/lib/ids';
import { seededRandom } from '#shared/lib/seeded-random';
import { writePng } from '../support/png';
import { RawConnection, rawRequest } from '../support/raw-connection';
import type { Fault } from './fault';
import type { Burden } from './support/hub-orders';
import { HubProcess } from './support/hub-process';
import { inScratchFolder } from './support/scratch-folder';
import { makeHub } from './support/wire-fault';

/** The hub's patience in milliseconds, a fraction of what it has in earnest: a trial would take minutes. */
const PATIENCE = 1_000;
const CLIENTS = 200;
const MEGABYTES = 1024 * 1024;
/** What the process may take more than before, in bytes: none of what is never taken is to be held for anybody. */
const MOST_MEMORY = 120 * MEGABYTES;
/** Beside three times what it was before, in milliseconds, for a machine that does other things as well. */
const LEEWAY = 500;
/** Somebody who only works has one or two. */
const POLITE_CONNECTIONS = 4;

interface Asker {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  /** A file that is large enough not to fit into what the system takes over for sending. */
  readonly blob: string;
}

type Rudeness = (asker: Asker, random: () => number) => Promise<RawConnection>;

/** How a client can hold a server up. Each goes on until it is cut off. */
const rudenesses: Record<string, Rudeness> = {
  silent: ({ port }) => RawConnection.open(port),
  'a head by the byte': async ({ port }) => {
    const connection = await RawConnection.say(port, 'GET /v1/health HTTP/1.1\r\nhost: hub\r\n');
    void connection.drip('x-a: b\r\n', 60, 30_000);
    return connection;
  },
  'a body by the byte': async ({ port, token }, random) => {
    const length = String(1_000 + Math.floor(random() * 16 * MEGABYTES));
    const head = { authorization: `Bearer ${token}`, 'content-length': length };
    const connection = await RawConnection.say(port, rawRequest(`PUT /v1/blobs/${'0'.repeat(64)}`, head));
    void connection.drip('x', 60, 30_000);
    return connection;
  },
  'a body in pieces without an end': async ({ port, token }) => {
    const head = { authorization: `Bearer ${token}`, 'transfer-encoding': 'chunked' };
    const connection = await RawConnection.say(port, rawRequest(`PUT /v1/blobs/${'0'.repeat(64)}`, head));
    void connection.drip('1\r\nx\r\n', 60, 30_000);
    return connection;
  },
  'an answer that nobody takes': async ({ port, token, blob }) => {
    const connection = await RawConnection.say(
      port,
      rawRequest(`GET /v1/blobs/${blob}`, { authorization: `Bearer ${token}` }),
    );
    connection.socket.pause();
    return connection;
  },
};

/** Clients that keep the hub waiting, many at once. */
export const fault: Fault = {
  number: 16,
  name: 'clients that keep the hub waiting',
  invariants: ['I4'],
  trials: { short: 1, long: 50 },
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (folder) => {
      const data = join(folder, 'hub');
      const bundles = await makeHub(data);
      const hub = new HubProcess(data, { patience: PATIENCE });
      const violations: string[] = [];
      try {
        const hashes = bundles.map(({ hash }) => hash);
        // Somebody for each kind of client, as what one may hold is bounded; and one who only works.
        const joined = await hub.ask<{ expert: ExpertId; token: string }>({
          kind: 'join',
          name: 'Rude',
          bundles: hashes,
        });
        const polite = await hub.ask<{ token: string }>({ kind: 'join', name: 'Polite', bundles: hashes });
        const url = `http://127.0.0.1:${hub.port}`;
        const film = Buffer.concat([writePng(20, 10, (x, y) => x + y), Buffer.alloc(12 * MEGABYTES)]);
        const blob = createHash('sha256').update(film).digest('hex');
        const sent = await fetch(`${url}/v1/blobs/${blob}`, {
          method: 'PUT',
          headers: { authorization: `Bearer ${joined.token}` },
          body: new Uint8Array(film),
        });
        if (sent.status !== 201) throw new Error(`the hub does not take a picture: ${await sent.text()}`);
        const asker = { url, port: hub.port, token: joined.token, blob };
        for (let trial = 0; trial < trials; trial += 1) {
          const found = await keepWaiting(hub, asker, polite.token, seededRandom(seed * 1_000 + trial));
          violations.push(...found.map((violation) => `trial ${trial}: ${violation}`));
          for (const violation of found) say(`trial ${trial}: ${violation}`);
        }
      } finally {
        await hub.kill();
      }
      return { trials, violations };
    }),
};

async function keepWaiting(
  hub: HubProcess,
  asker: Asker,
  polite: string,
  random: () => number,
): Promise<string[]> {
  const found: string[] = [];
  const before = await slowestOf(asker.url, polite, 600);
  const { memory } = await hub.ask<Burden>({ kind: 'burden' });
  const names = Object.keys(rudenesses);
  const clients: RawConnection[] = [];
  for (let index = 0; index < CLIENTS; index += 1) {
    const name = names[Math.floor(random() * names.length)] ?? 'silent';
    const connection = await rudenesses[name]?.(asker, random).catch(() => null);
    if (connection) clients.push(connection);
  }
  const meanwhile = await slowestOf(asker.url, polite, PATIENCE * 2);
  const most = (await hub.ask<Burden>({ kind: 'burden' })).memory - memory;
  let left = CLIENTS;
  for (
    const end = performance.now() + PATIENCE * 12;
    left > POLITE_CONNECTIONS && performance.now() < end;
  ) {
    await wait(100);
    left = (await hub.ask<Burden>({ kind: 'burden' })).connections;
  }
  if (left > POLITE_CONNECTIONS)
    found.push(`${left} connections are suffered for longer than they should be`);
  for (const client of clients) client.close();
  if (meanwhile.failures > 0) found.push(`${meanwhile.failures} requests of somebody else failed`);
  if (meanwhile.time > before.time * 3 + LEEWAY) {
    found.push(`somebody else waited ${meanwhile.time} ms, and ${before.time} ms before`);
  }
  if (most > MOST_MEMORY) found.push(`the hub took ${Math.round(most / MEGABYTES)} MB for them`);
  return found;
}

/** Asks one thing after the other for so long; the time that 95 of 100 answers took at most, and what failed. */
async function slowestOf(url: string, token: string, milliseconds: number) {
  const times: number[] = [];
  let failures = 0;
  for (const end = performance.now() + milliseconds; performance.now() < end; ) {
    const begun = performance.now();
    const reply = await fetch(`${url}/v1/changes`, { headers: { authorization: `Bearer ${token}` } }).catch(
      () => null,
    );
    await reply?.text().catch(() => null);
    times.push(performance.now() - begun);
    failures += reply?.status === 200 ? 0 : 1;
    await wait(5);
  }
  times.sort((one, other) => one - other);
  return { time: Math.round(times[Math.floor(times.length * 0.95)] ?? 0), failures };
}
