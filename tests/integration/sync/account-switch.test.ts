import { describe, expect, it, vi } from 'vitest';
import { stepIdSchema, taskIdSchema } from '#shared/lib/ids';
import { announceBundle } from '../../../electron/bundles/bundle-repository';
import { storeBundle } from '../../../electron/bundles/store-bundle';
import type { Database } from '../../../electron/database/port';
import { findDraft } from '../../../electron/drafts/draft-repository';
import { sha256 } from '../../../electron/platform/sha256';
import { findLastTask } from '../../../electron/tasks/task-repository';
import { createNavigationStore } from '../../../renderer/stores/navigation-store';
import { emptyStore } from '../../support/empty-store';
import { ACCOUNT, takeIn } from '../../support/filled-store';
import { sixStepTask, testProject } from '../../support/sample-material';
import { HubAndDesks } from './hub-and-desks';
import { memoryFacts } from './memory-facts';
import { fillDisk, freeDisk, windowAndMain } from './window-and-main';

vi.mock('electron', () => import('./fake-electron'));
// The page's own stores are made when their modules are loaded; these tests make theirs.
vi.hoisted(() => {
  Object.assign(globalThis, { window: { goldsmith: { call: async () => undefined, on: () => undefined } } });
});

const office = new HubAndDesks();
const task = taskIdSchema.parse('task-1');
const other = taskIdSchema.parse('task-2');
const step = stepIdSchema.parse('write');

function onDisk(database: Database, account: string): string | undefined {
  const answer = findDraft(database.read, account, task)?.answers[step];
  return (answer as { markdown: string } | undefined)?.markdown;
}

/** Ada at work on a task; Bob, whom the real hub knows, has the same tasks on this computer. */
async function setUp() {
  const database = emptyStore();
  takeIn(database, [sixStepTask(1), sixStepTask(2)]);
  const desk = windowAndMain(database, memoryFacts(ACCOUNT));
  const { code } = await office.hub.ask<{ code: string }>('expert', 'add', `Bob ${Math.random()}`);
  const navigation = createNavigationStore(desk.client, {
    async open(id) {
      await desk.draft().openTask(id);
      return desk.draft().failure;
    },
    clear: async () => ((await desk.draft().closeTask()) ? null : desk.draft().save.problem),
    title: () => desk.draft().open?.task.title ?? null,
    onSaved: (listener) =>
      void desk.onDraft((now, before) => {
        if (now.save.phase === 'saved' && before.save.phase !== 'saved') {
          listener();
        }
      }),
  });
  await navigation.getState().go({ screen: 'workspace', task });
  const bobSignsIn = async () => {
    expect(await desk.client.call('account.signIn', { url: office.hub.url, code })).toMatchObject({
      ok: true,
    });
    const bob = desk.accounts.current()?.id ?? '';
    expect(bob).not.toBe(ACCOUNT);
    return bob;
  };
  /** What the window does when it hears of another account (renderer/start-stores.ts). */
  const goHome = async () => {
    navigation.getState().handOver('Ada', 'Bob');
    await navigation.getState().go({ screen: 'dashboard' });
    await navigation.getState().start();
  };
  const type = (text: string) => desk.draft().changeLazily(step, () => ({ markdown: text }));
  return { ...desk, database, navigation, bobSignsIn, goHome, type };
}

/** Gives an account the same tasks as Ada has. */
function assignTo(database: Database, account: string): void {
  const tasks = [sixStepTask(1), sixStepTask(2)];
  const hash = sha256('bundle for both');
  const project = testProject();
  const head = { format: 1 as const, project: project.id, title: project.name, version: 1 };
  const manifest = { ...head, createdAt: '2026-11-22T12:00:00Z', tasks: tasks.length, entries: [] };
  database.write((write) => {
    announceBundle(write, account, { hash, project: project.id, title: project.name, bytes: 1 });
    storeBundle(write, account, hash, { manifest, project, tasks });
  });
}

describe('somebody else who signs in while a task is open', { timeout: 60_000 }, () => {
  it('gets none of what is still typed there: it is saved to whoever opened the task, and put away', async () => {
    const { database, draft, navigation, bobSignsIn, goHome, type } = await setUp();
    type('Before Bob');
    const bob = await bobSignsIn();
    assignTo(database, bob);
    type('Before Bob, and after');
    await goHome();
    expect(onDisk(database, ACCOUNT)).toBe('Before Bob, and after');
    expect(onDisk(database, bob)).toBeUndefined();
    expect(draft().open).toBeNull();
    expect(navigation.getState()).toMatchObject({
      place: { screen: 'dashboard' },
      handover: { from: 'Ada', to: 'Bob', state: 'kept' },
    });
    expect(findLastTask(database.read, ACCOUNT)).toBe(task);
  });

  it('starts with an empty draft of the same task, and submits only their own', async () => {
    const { database, client, draft, navigation, bobSignsIn, goHome, type } = await setUp();
    type('Ada’s');
    const bob = await bobSignsIn();
    assignTo(database, bob);
    expect(await client.call('tasks.submit', { task, reason: null })).toMatchObject({
      ok: false,
      error: { kind: 'not-signed-in' },
    });
    await goHome();
    await navigation.getState().go({ screen: 'workspace', task });
    expect(draft().answers[step]).toBeUndefined();
    type('Bob’s');
    expect(await draft().flush()).toBe(true);
    expect(onDisk(database, bob)).toBe('Bob’s');
    expect(onDisk(database, ACCOUNT)).toBe('Ada’s');
  });

  it('comes to the task that they had open last, and leaves the other’s as it was', async () => {
    const { database, navigation, bobSignsIn, goHome } = await setUp();
    const bob = await bobSignsIn();
    assignTo(database, bob);
    database.write((write) => write.run('UPDATE accounts SET last_task = ? WHERE id = ?', other, bob));
    await goHome();
    expect(navigation.getState().place).toEqual({ screen: 'workspace', task: other });
    expect(findLastTask(database.read, ACCOUNT)).toBe(task);
    expect(findLastTask(database.read, bob)).toBe(other);
  });

  it('finds the task open while the disk is full, and closed as soon as it is saved', async () => {
    const { database, draft, navigation, bobSignsIn, goHome, type } = await setUp();
    const bob = await bobSignsIn();
    assignTo(database, bob);
    fillDisk(database);
    const long = 'Typed while the disk was full. '.repeat(2_000);
    type(long);
    await goHome();
    expect(draft().open?.task.id).toBe(task);
    expect(navigation.getState().handover?.state).toBe('not-saved');
    freeDisk(database);
    await expect.poll(() => navigation.getState().handover?.state, { timeout: 10_000 }).toBe('kept');
    expect(draft().open).toBeNull();
    expect(onDisk(database, ACCOUNT)).toBe(long);
    expect(onDisk(database, bob)).toBeUndefined();
  });
});
