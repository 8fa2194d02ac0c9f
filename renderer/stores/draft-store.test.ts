import { expect, test, vi } from 'vitest';
import type { OpenTask } from '#shared/ipc/tasks';
import { projectIdSchema, stepIdSchema } from '#shared/lib/ids';
import { exampleTask } from '#shared/testing/six-steps';
import { createDraftStore } from './draft-store';
import { createFakeClient } from './testing/fake-client';

// The window's own store is made when its file is loaded, and asks for the bridge.
vi.hoisted(() => {
  Object.assign(window, { goldsmith: { call: async () => undefined, on: () => () => undefined } });
});

const justify = stepIdSchema.parse('s4');
const quote = {
  id: 'q',
  response: 'a',
  anchor: { start: 0, end: 6, quote: 'Answer', prefix: '', suffix: ' A' },
};

/** A draft whose timers never ring, so that nothing is saved unless the test flushes. */
async function openDraft() {
  const task = exampleTask();
  const open: OpenTask = {
    task,
    project: {
      id: projectIdSchema.parse('p'),
      name: 'P',
      summary: '',
      guidelines: '',
      language: null,
      words: [],
      authorship: false,
    },
    taxonomies: '[]',
    state: 'new',
    answers: {},
    revision: 0,
    responseOrder: [],
    place: null,
  };
  const client = createFakeClient({
    'tasks.open': () => ({ ok: true, value: open }),
    'drafts.save': () => ({ ok: true, value: { revision: 1, savedAt: 0 } }),
    'drafts.place': () => ({ ok: true, value: null }),
  });
  const store = createDraftStore(client, { now: () => 0, after: () => () => undefined });
  await store.getState().openTask(task.id);
  return store;
}

test('undo takes back what a control changed, and keeps what was typed and is not saved yet', async () => {
  const store = await openDraft();
  const { change, changeLazily, undo, redo } = store.getState();
  change(justify, { markdown: '', quotes: [quote] });
  changeLazily(justify, () => ({ markdown: 'typed', quotes: [quote] }));
  expect(undo()).toBe(justify);
  expect(store.getState().answers[justify]).toEqual({ markdown: 'typed', quotes: [] });
  expect(redo()).toBe(justify);
  expect(store.getState().answers[justify]).toEqual({ markdown: 'typed', quotes: [quote] });
});

test('a field of the project is changed beside a text that is being typed', async () => {
  const store = await openDraft();
  const { changeLazily, changeMember } = store.getState();
  changeLazily(justify, () => ({ markdown: 'typed', quotes: [] }));
  changeMember(justify, 'fields', { why: ['because'] });
  expect(store.getState().answers[justify]).toEqual({
    markdown: 'typed',
    quotes: [],
    fields: { why: ['because'] },
  });
});

test('what is restored is saved after what was there, and is taken back as long as it stays as it is', async () => {
  const store = await openDraft();
  const { change, changeLazily, restore } = store.getState();
  change(justify, { markdown: 'old', quotes: [] });
  changeLazily(justify, () => ({ markdown: 'typed', quotes: [] }));
  const takeBack = await restore(new Map([[justify, { markdown: 'old', quotes: [quote] }]]), 1);
  expect(store.getState().answers[justify]).toEqual({ markdown: 'old', quotes: [quote] });
  expect(takeBack?.()).toBe(true);
  expect(store.getState().answers[justify]).toEqual({ markdown: 'typed', quotes: [] });
  expect(takeBack?.()).toBe(false);
});

test('a step that was not answered yet is restored as it begins', async () => {
  const store = await openDraft();
  store.getState().change(justify, { markdown: 'typed', quotes: [quote] });
  await store.getState().restore(new Map([[justify, null]]), 1);
  expect(store.getState().answers[justify]).toEqual({ markdown: '', quotes: [] });
});

test('nothing of the last task can be taken back in the next', async () => {
  const store = await openDraft();
  store.getState().change(justify, { markdown: '', quotes: [quote] });
  await store.getState().openTask(exampleTask().id);
  expect(store.getState().undo()).toBeNull();
});
