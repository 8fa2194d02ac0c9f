import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { seededRandom } from '#shared/lib/seeded-random';
import { sessionSchema } from '#shared/protocol/sign-in';
import { findAccount, type StoredAccount, saveAccount } from '../../electron/accounts/account-repository';
import { takeFile } from '../../electron/bundles/take-file';
import { openDatabase } from '../../electron/database/open-database';
import type { ReadableDatabase } from '../../electron/database/port';
import { type DeliveryContext, takeDelivery } from '../../electron/files/take-delivery';
import { MediaFolder } from '../../electron/media/media-folder';
import { systemTimers } from '../../electron/platform/clock';
import { applyChanges } from '../../electron/sync/apply-changes';
import { generateKeyPair, openSigningKey, type SigningKey } from '../../server/keys/signing-key';
import type { Fault } from './fault';
import { type SampleDelivery, writeSampleDelivery } from './support/sample-delivery';
import { inScratchFolder } from './support/scratch-folder';

const ACCOUNT = 'hub/ada';
const NOW = Date.UTC(2026, 10, 30, 12);
const rowSchema = z.object({ row: z.string() });

/** All that a file could have put into a store, as one text. */
function contentsOf(read: ReadableDatabase): string {
  const all = [
    `SELECT id || bundle || title || state AS row FROM tasks ORDER BY id`,
    `SELECT body AS row FROM task_texts ORDER BY body`,
    `SELECT hash || state || coalesce(project, '') AS row FROM bundles ORDER BY hash`,
    `SELECT 'cursor ' || cursor AS row FROM accounts`,
  ];
  return JSON.stringify(all.map((sql) => read.all(sql, [], rowSchema)));
}

/** A way in, and what it is given. */
interface Way {
  readonly name: string;
  readonly bytes: Buffer;
  /** Takes in a file: whether it did, and else why not. */
  readonly take: (context: DeliveryContext, account: StoredAccount, file: string) => Promise<string | null>;
}

/** By stick, where the hub's signature is over all of it; and a bundle as it is, as if its hash told nothing. */
function waysFor({ file, bundle, change }: SampleDelivery): readonly Way[] {
  return [
    {
      name: 'a file by stick',
      bytes: readFileSync(file),
      take: async (context, account, path) => {
        const outcome = await takeDelivery(context, account, path);
        return outcome.kind === 'taken' ? null : outcome.reason;
      },
    },
    {
      name: 'a bundle',
      bytes: bundle,
      take: async (context, account, path) => {
        context.database.write((write) => applyChanges(write, account.id, [change], change.seq));
        const outcome = await takeFile(context, account, change.bundle, path);
        return outcome === 'stored' ? null : outcome;
      },
    },
  ];
}

/** What came of a file, and what was in the store afterwards. */
async function takeInto(store: string, folder: string, way: Way, file: string) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(store, folder, { recursive: true });
  const database = openDatabase(join(folder, 'goldsmith.db'));
  try {
    const account = findAccount(database.read, ACCOUNT);
    if (account === null) {
      throw new Error('there is no account');
    }
    const context = {
      database,
      clock: { now: () => NOW },
      timers: systemTimers,
      media: new MediaFolder(join(folder, 'media')),
      arriving: join(folder, 'arriving'),
      onStored: () => undefined,
    };
    const refusal = await way.take(context, account, file);
    const isTidy = !existsSync(context.arriving) && (refusal === null || !existsSync(join(folder, 'media')));
    return { refusal, contents: contentsOf(database.read), isTidy };
  } finally {
    database.close();
  }
}

/** A store in which Ada has signed in, and nothing came yet. */
function makeStore(folder: string, key: SigningKey): void {
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(join(folder, 'goldsmith.db'));
  const session = sessionSchema.parse({
    protocol: 1,
    expert: { id: 'ada', name: 'Ada', role: 'expert' },
    hub: { id: 'hub', name: 'Hub', key: key.public },
  });
  database.write((write) => saveAccount(write, 'https://hub.example', session));
  database.close();
}

/**
 * Any byte of what comes in is another, on a stick or by somebody's hand: it is refused and leaves nothing but the reason, or,
 * where the byte means nothing (a zip's time stamps), is taken in as if it were whole.
 */
export const fault: Fault = {
  number: 11,
  name: 'any byte of a file by stick, or of a bundle, is another',
  invariants: ['I5', 'I6', 'I8'],
  trials: { short: 200, long: 20_000 },
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (scratch) => {
      const key = openSigningKey(generateKeyPair());
      const store = join(scratch, 'store');
      const folder = join(scratch, 'app');
      const tampered = join(scratch, 'tampered.goldsmith');
      const ways = waysFor(await writeSampleDelivery(scratch, key));
      makeStore(store, key);
      const random = seededRandom(seed);
      const violations: string[] = [];
      let meaningless = 0;
      for (const way of ways) {
        writeFileSync(tampered, way.bytes);
        const whole = await takeInto(store, folder, way, tampered);
        writeFileSync(tampered, way.bytes.subarray(0, -1));
        const refused = await takeInto(store, folder, way, tampered);
        if (whole.refusal !== null || refused.refusal === null || whole.contents === refused.contents) {
          violations.push(`${way.name}: whole: ${whole.refusal}, cut off: ${refused.refusal}`);
        }
        const count = trials / ways.length;
        for (let trial = 0; trial < count; trial += 1) {
          // With enough trials every byte, each time made another one, and else some from everywhere.
          const at = Math.floor((((trial + random()) * way.bytes.length) / count) % way.bytes.length);
          const changed = Buffer.from(way.bytes);
          changed[at] = (changed[at] ?? 0) ^ (1 + Math.floor(random() * 255));
          writeFileSync(tampered, changed);
          const { refusal, contents, isTidy } = await takeInto(store, folder, way, tampered);
          meaningless += refusal === null ? 1 : 0;
          const holds = refusal === null ? contents === whole.contents : contents === refused.contents;
          if (!holds || !isTidy) {
            violations.push(`${way.name}, trial ${trial}: byte ${at}: ${refusal ?? 'taken in'}`);
          }
        }
      }
      const sizes = ways.map(({ name, bytes }) => `${name} of ${bytes.length} bytes`).join(', ');
      say(`  ${sizes}; ${meaningless} changes meant nothing\n`);
      return { trials, violations };
    }),
};
