import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import {
  projectIdSchema,
  type Sha256,
  sha256Schema,
  submissionIdSchema,
  taskIdSchema,
} from '#shared/lib/ids';
import type { Change } from '#shared/protocol/changes';
import { ACCOUNT, signIn, takeIn } from '../../tests/support/filled-store';
import { sixStepTask } from '../../tests/support/sample-material';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { findAccount, type StoredAccount, saveCursor } from '../accounts/account-repository';
import { openDatabase } from '../database/open-database';
import { enqueue, listOutbox } from '../outbox/outbox-repository';
import { findTaskState, setTaskState } from '../tasks/task-repository';
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

/** A store with a task that was submitted and confirmed, one that was refused, and one that is being worked on. */
function withOutbox() {
  const parts = setUp();
  const tasks = [1, 2, 3].map((number) => taskIdSchema.parse(`task-${number}`));
  takeIn(parts.database, [1, 2, 3].map(sixStepTask));
  parts.database.write((write) => {
    for (const [index, task] of tasks.entries()) {
      const submission = submissionIdSchema.parse(`00000000-0000-4000-8000-00000000000${index}`);
      enqueue(write, ACCOUNT, { submission, task, body: '{}', sha256: hashes[0] as Sha256 }, 1);
      write.run(`UPDATE outbox SET state = ? WHERE task = ?`, index === 0 ? 'sent' : 'refused', task);
      setTaskState(write, ACCOUNT, task, index === 0 ? 'submitted' : 'draft', 1);
    }
  });
  const facts = () => ({
    outbox: listOutbox(parts.database.read, ACCOUNT, null)
      .map(({ task, state }) => `${task} ${state}`)
      .sort(),
    tasks: tasks.map((task) => findTaskState(parts.database.read, ACCOUNT, task)),
    cursor: findAccount(parts.database.read, ACCOUNT)?.cursor,
  });
  return { ...parts, facts };
}

const again = {
  outbox: ['task-1 waiting', 'task-2 refused', 'task-3 refused'],
  tasks: ['queued', 'draft', 'draft'],
};

it('sends again what a hub had confirmed that says it was brought back from a backup, once for each time', async () => {
  const { database, contextOf, facts, lists } = withOutbox();
  const changes: Change[] = [{ kind: 'restored', seq: 1_000_000_000 }];
  const hub = contextOf(async (_token, after) => {
    const page = changes.filter(({ seq }) => seq > after);
    return { kind: 'ok', value: { changes: page, cursor: page.at(-1)?.seq ?? after, more: false } };
  });
  await pullChanges(hub);
  expect([facts(), lists()]).toEqual([{ ...again, cursor: 1_000_000_000 }, 1]);
  database.write((write) => write.run(`UPDATE outbox SET state = 'sent' WHERE state = 'waiting'`));
  await pullChanges(hub);
  expect(facts().outbox[0]).toBe('task-1 sent');
});

it('takes a hub that has said less than is known here for one that was brought back, and reads all it says anew', async () => {
  const { database, contextOf, facts, states } = withOutbox();
  database.write((write) => saveCursor(write, ACCOUNT, 12));
  const asked: number[] = [];
  const bundle = hashes[1] as Sha256;
  const project = projectIdSchema.parse('project');
  const changes: Change[] = [{ kind: 'assigned', seq: 3, bundle, bytes: 10, project, title: 'Title' }];
  await pullChanges(
    contextOf(async (_token, after) => {
      asked.push(after);
      const page = changes.filter(({ seq }) => seq > after);
      return {
        kind: 'ok',
        value: { changes: page, cursor: after > 3 ? 3 : (page.at(-1)?.seq ?? after), more: false },
      };
    }),
  );
  expect([asked, facts(), states()[bundle]]).toEqual([[12, 0], { ...again, cursor: 3 }, 'announced']);
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
