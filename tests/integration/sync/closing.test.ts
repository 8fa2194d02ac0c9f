import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { stepIdSchema, taskIdSchema } from '#shared/lib/ids';
import type { Database } from '../../../electron/database/port';
import { findDraft } from '../../../electron/drafts/draft-repository';
import { emptyStore } from '../../support/empty-store';
import { ACCOUNT, takeIn } from '../../support/filled-store';
import { sixStepTask } from '../../support/sample-material';
import { answers, asked } from './fake-electron';
import { memoryFacts } from './memory-facts';
import { fillDisk, freeDisk, windowAndMain } from './window-and-main';

vi.mock('electron', () => import('./fake-electron'));
// The page's own store is made when its module is loaded; these tests make theirs.
vi.hoisted(() => {
  Object.assign(globalThis, { window: { goldsmith: { call: async () => undefined, on: () => undefined } } });
});

const task = taskIdSchema.parse('task-1');
const step = stepIdSchema.parse('write');
const GO_BACK = 0;
const CLOSE_ANYWAY = 1;
const integrity = z.object({ integrity_check: z.string() });
const long = 'All of this was typed while the disk was full. '.repeat(2_000);

let database: Database;
beforeEach(() => {
  asked.length = 0;
  answers.length = 0;
  database = emptyStore();
  takeIn(database, [sixStepTask(1)]);
});

function onDisk(): string | undefined {
  const answer = findDraft(database.read, ACCOUNT, task)?.answers[step];
  return (answer as { markdown: string } | undefined)?.markdown;
}

async function atWork() {
  const desk = windowAndMain(database, memoryFacts(ACCOUNT));
  await desk.draft().openTask(task);
  expect(desk.draft().open?.task.id).toBe(task);
  return { ...desk, type: (text: string) => desk.draft().changeLazily(step, () => ({ markdown: text })) };
}

describe('closing the window', () => {
  it('brings what was typed last to the disk first', async () => {
    const { window, type } = await atWork();
    type('The last words');
    window.close();
    expect(window.isClosed).toBe(false);
    await expect.poll(() => window.isClosed).toBe(true);
    expect(onDisk()).toBe('The last words');
    expect(asked).toEqual([]);
  });

  it('brings what is typed while it is closing to the disk as well', async () => {
    const { window, type, hooks } = await atWork();
    let text = 'First';
    type(text);
    let keys = 0;
    hooks.onCall = (name) => {
      if ((name === 'drafts.save' || name === 'drafts.place') && keys < 10) {
        keys += 1;
        text += ' more';
        type(text);
      }
    };
    window.close();
    await expect.poll(() => window.isClosed).toBe(true);
    expect(keys).toBe(10);
    expect(onDisk()).toBe(text);
  });

  it('asks on a full disk, stays with every word, and saves by itself once there is room', async () => {
    const { window, type, draft } = await atWork();
    fillDisk(database);
    type(long);
    answers.push(GO_BACK);
    window.close();
    await expect.poll(() => asked).toEqual(['The last changes are not saved.']);
    expect(window.isClosed).toBe(false);
    expect(draft().save).toMatchObject({ phase: 'not-saved', problem: { kind: 'storage', code: 'full' } });
    expect(draft().answers[step]).toEqual({ markdown: long });
    freeDisk(database);
    await expect.poll(() => draft().save.phase, { timeout: 10_000 }).toBe('saved');
    expect(onDisk()).toBe(long);
    window.close();
    await expect.poll(() => window.isClosed).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('keeps what was saved before the disk was full, and what is on it stays whole', async () => {
    const { window, type, draft } = await atWork();
    type('Saved in time');
    expect(await draft().flush()).toBe(true);
    fillDisk(database);
    type(long);
    answers.push(CLOSE_ANYWAY);
    window.close();
    await expect.poll(() => window.isClosed).toBe(true);
    expect(asked).toHaveLength(1);
    expect(onDisk()).toBe('Saved in time');
    expect(database.read.get('PRAGMA integrity_check', [], integrity)).toEqual({ integrity_check: 'ok' });
  });

  it('asks, and does not hang, when the page says nothing', async () => {
    const { window } = await atWork();
    window.page.removeAllListeners();
    answers.push(CLOSE_ANYWAY);
    window.close();
    window.close();
    await expect.poll(() => window.isClosed, { timeout: 5_000 }).toBe(true);
    expect(asked).toEqual(['The last changes are not saved.']);
  });
});
