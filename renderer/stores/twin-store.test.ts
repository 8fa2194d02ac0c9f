import { expect, it, vi } from 'vitest';
import type { Twin } from '#shared/ipc/twin';
import { sha256Schema, stepIdSchema } from '#shared/lib/ids';
import { exampleOpenTask } from '#shared/testing/open-task';
import type { Client } from './client-port';

// The page's own stores are made when their modules are loaded; these tests make theirs.
vi.hoisted(() => {
  Object.assign(globalThis, {
    window: { goldsmith: { call: async () => ({ ok: false }), on: () => () => undefined } },
  });
});

import { createDraftStore } from './draft-store';
import { createTwinStore } from './twin-store';

const STEP = stepIdSchema.parse('s4');
const VERSION = sha256Schema.parse('a'.repeat(64));
const text = (markdown: string) => ({ markdown, quotes: [] });
const elsewhere = { device: 'Goldsmith on Linux', savedAt: 1 };

/** A draft store and its twin, with a main process that says what a test tells it to, and notes what it is asked. */
async function setUp(twin: Twin) {
  const asked: { name: string; args: unknown }[] = [];
  let head = 1;
  const main = { twin, onTake: (): void => undefined, saves: [] as unknown[] };
  const call = (async (name: string, args: unknown) => {
    asked.push({ name, args });
    switch (name) {
      case 'tasks.open':
        return { ok: true, value: { ...exampleOpenTask(), answers: { [STEP]: text('here') }, revision: 1 } };
      case 'twin.read':
        return { ok: true, value: main.twin };
      case 'twin.take':
        main.onTake();
        head += 1;
        main.twin = { kind: 'none' };
        return { ok: true, value: { revision: head, answers: { [STEP]: text('there') } } };
      case 'twin.compare':
        head += 2;
        return {
          ok: true,
          value: { head, theirs: [{ version: VERSION, revision: head - 1, common: null, elsewhere }] },
        };
      case 'drafts.save': {
        const { base } = args as { base: number };
        if (base !== head) return { ok: false, error: { kind: 'out-of-step', head } };
        head += 1;
        main.saves.push(args);
        return { ok: true, value: { revision: head, savedAt: 1 } };
      }
      default:
        return { ok: true, value: null };
    }
  }) as unknown as Client['call'];
  const client: Client = { call, onEvent: () => () => undefined };
  const draft = createDraftStore(client, { now: () => 0, after: () => () => undefined });
  const store = createTwinStore(client, draft.getState);
  await draft.getState().openTask(exampleOpenTask().task.id);
  await store.getState().look();
  return { main, asked, draft: draft.getState, store: store.getState };
}

it('shows what another device went on with, and goes on from there', async () => {
  const { draft, store, main } = await setUp({ kind: 'newer', elsewhere });
  expect(await store().takeOver()).toBe(true);
  expect(draft().answers[STEP]).toEqual(text('there'));
  expect(store().twin).toEqual({ kind: 'none' });
  draft().change(STEP, text('there, and on'));
  await draft().flush();
  expect(main.saves).toMatchObject([{ base: 2, change: { kind: 'patch', step: STEP } }]);
});

it('gives way to what is typed while that is on its way: both sides stay, and nothing is mixed', async () => {
  const { draft, store, main, asked } = await setUp({ kind: 'newer', elsewhere });
  main.onTake = () => draft().change(STEP, text('here, typed'));
  expect(await store().takeOver()).toBe(false);
  expect(draft().answers[STEP]).toEqual(text('here, typed'));
  await draft().flush();
  const order = asked
    .map(({ name }) => name)
    .filter((name) => /^twin\.(?:take|untake)|drafts\.save/.test(name));
  expect(order.slice(0, 3)).toEqual(['twin.take', 'twin.untake', 'drafts.save']);
  // Not as a patch, which might fit what stands there now by chance.
  expect(main.saves[0]).toMatchObject({
    base: 2,
    change: { kind: 'whole', answers: { [STEP]: text('here') } },
  });
});

it('saves what is typed before both sides are laid side by side, and goes on from the newest revision', async () => {
  const { draft, store, main, asked } = await setUp({ kind: 'conflict', elsewhere });
  draft().change(STEP, text('here, typed'));
  expect(await store().compare()).toBe(true);
  expect(store().sides?.theirs[0]?.version).toBe(VERSION);
  expect(asked.find(({ name }) => name === 'twin.compare')?.args).toMatchObject({ base: 2 });
  draft().change(STEP, text('here, typed on'));
  await draft().flush();
  expect(main.saves.at(-1)).toMatchObject({ base: 4, change: { kind: 'patch' } });
});

it('merges on the revision that holds what was chosen', async () => {
  const { draft, store, asked } = await setUp({ kind: 'conflict', elsewhere });
  await store().compare();
  draft().change(STEP, text('both'));
  expect(await store().merge([VERSION])).toBe(true);
  expect(asked.find(({ name }) => name === 'twin.merge')?.args).toMatchObject({
    base: 4,
    versions: [VERSION],
  });
  expect(store().sides).toBeNull();
});

it('shows a task that was handed in elsewhere as such once what was typed is saved', async () => {
  const { draft, store, asked } = await setUp({ kind: 'submitted' });
  draft().change(STEP, text('still typed'));
  expect(await store().takeOver()).toBe(true);
  const order = asked.map(({ name }) => name).filter((name) => /acknowledge|drafts\.save/.test(name));
  expect(order).toEqual(['drafts.save', 'twin.acknowledge']);
  expect(draft().open?.state).toBe('submitted');
});
