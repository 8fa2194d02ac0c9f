import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { projectIdSchema, type Sha256, sha256Schema } from '#shared/lib/ids';
import type { Change } from '#shared/protocol/changes';
import { ACCOUNT, signIn } from '../../tests/support/filled-store';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { findAccount, type StoredAccount, saveCursor } from '../accounts/account-repository';
import { openDatabase } from '../database/open-database';
import type { HubClient } from './hub-client';
import { pullChanges } from './pull-changes';
import type { SendContext } from './send-outbox';

const hashes = ['a', 'b', 'c'].map((digit) => sha256Schema.parse(digit.repeat(64)));

/** Changes of three bundles in any order, under numbers that grow by one or more. */
const changesArbitrary = fc
  .array(
    fc.record({
      bundle: fc.constantFrom(...hashes),
      isAssigned: fc.boolean(),
      gap: fc.integer({ min: 1, max: 3 }),
    }),
    {
      maxLength: 25,
    },
  )
  .map((steps) => {
    let seq = 0;
    return steps.map(({ bundle, isAssigned, gap }): Change => {
      seq += gap;
      return isAssigned
        ? {
            kind: 'assigned',
            seq,
            bundle,
            bytes: 10,
            project: projectIdSchema.parse('project'),
            title: 'Title',
          }
        : { kind: 'withdrawn', seq, bundle };
    });
  });

function setUp() {
  const database = openDatabase(join(temporaryFolder(), 'goldsmith.db'));
  onTestFinished(() => database.close());
  signIn(database);
  let lists = 0;
  const contextOf = (changes: HubClient['changes']) =>
    ({
      database,
      account: findAccount(database.read, ACCOUNT) as StoredAccount,
      token: 'token',
      hub: { changes },
      onTasks: () => {
        lists += 1;
      },
    }) as unknown as SendContext;
  const rowSchema = z.object({ hash: sha256Schema, state: z.string() });
  const states = () =>
    Object.fromEntries(
      database.read
        .all('SELECT hash, state FROM bundles', [], rowSchema)
        .map(({ hash, state }) => [hash, state]),
    );
  return { database, contextOf, states, lists: () => lists };
}

/** What the hub's word comes to: a bundle that was never assigned is not known. */
function modelOf(changes: readonly Change[]): Record<Sha256, string> {
  const states: Record<Sha256, string> = {};
  for (const change of changes) {
    if (change.kind === 'assigned') states[change.bundle] = 'announced';
    else if (change.kind === 'withdrawn' && states[change.bundle] !== undefined)
      states[change.bundle] = 'withdrawn';
  }
  return states;
}

it('comes to what the hub said, whatever the pages are and wherever they break off', async () => {
  const { database, contextOf, states } = setUp();
  await fc.assert(
    fc.asyncProperty(changesArbitrary, fc.array(fc.nat(4), { maxLength: 40 }), async (changes, draws) => {
      database.write((write) => {
        write.run('DELETE FROM bundles');
        saveCursor(write, ACCOUNT, 0);
      });
      const left = [...draws];
      const asked: number[] = [];
      const context = contextOf(async (_token, after) => {
        asked.push(after);
        const draw = left.shift() ?? 4;
        if (draw === 0) return { kind: 'offline', detail: 'gone' };
        const behind = changes.filter(({ seq }) => seq > after);
        const page = behind.slice(0, draw);
        const cursor = page.at(-1)?.seq ?? after;
        return { kind: 'ok', value: { changes: page, cursor, more: behind.length > page.length } };
      });
      for (let rounds = 0; rounds <= draws.length && (await pullChanges(context)) !== null; rounds += 1);
      expect(states()).toEqual(modelOf(changes));
      expect(findAccount(database.read, ACCOUNT)?.cursor).toBe(changes.at(-1)?.seq ?? 0);
      // It never goes back, and asks again from where it stands when something broke off.
      expect([...asked].sort((one, other) => one - other)).toEqual(asked);
    }),
    { numRuns: 60 },
  );
});

it('ends with a hub that has always more and never gets on', async () => {
  const { database, contextOf, states } = setUp();
  let asked = 0;
  const context = contextOf(async () => {
    asked += 1;
    return { kind: 'ok', value: { changes: [], cursor: 0, more: true } };
  });
  expect(await pullChanges(context)).toBeNull();
  expect([asked, states(), findAccount(database.read, ACCOUNT)?.cursor]).toEqual([1, {}, 0]);
});

it('says that the list of tasks is another when a bundle was taken back, and not when one was announced', async () => {
  const { contextOf, lists } = setUp();
  const bundle = hashes[0] as Sha256;
  const project = projectIdSchema.parse('project');
  const pages: Change[][] = [
    [{ kind: 'assigned', seq: 1, bundle, bytes: 10, project, title: 'Title' }],
    [{ kind: 'withdrawn', seq: 2, bundle }],
  ];
  const counts: number[] = [];
  for (const changes of pages) {
    await pullChanges(
      contextOf(async () => ({ kind: 'ok', value: { changes, cursor: changes[0]?.seq ?? 0, more: false } })),
    );
    counts.push(lists());
  }
  expect(counts).toEqual([0, 1]);
});
