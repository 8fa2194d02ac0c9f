// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { stepIdSchema } from '#shared/lib/ids';
import { exampleOpenTask } from '#shared/testing/open-task';
import { exampleTask } from '#shared/testing/six-steps';
import { createDraftStore } from './draft-store';
import { createDeferred, createFakeClient } from './testing/fake-client';

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
async function openDraft(
  after: (milliseconds: number, work: () => void) => () => void = () => () => undefined,
) {
  const open = exampleOpenTask();
  const client = createFakeClient({
    'tasks.open': () => ({ ok: true, value: open }),
    'drafts.save': () => ({ ok: true, value: { revision: 1, savedAt: 0 } }),
    'drafts.place': () => ({ ok: true, value: null }),
    'tasks.submit': () => ({ ok: true, value: { submission: 's', sha256: 'x' } }),
    'window.flushed': () => ({ ok: true, value: null }),
  });
  const store = createDraftStore(client, { now: () => 0, after });
  await store.getState().openTask(open.task.id);
  return Object.assign(store, { calls: client.calls, emit: client.emit });
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

// Once the whole texts of a task that was left stayed in memory, and at the list undo put an answer into no task at all.
test('nothing of a task that was left can be taken back', async () => {
  const store = await openDraft();
  store.getState().change(justify, { markdown: 'a long text', quotes: [quote] });
  await store.getState().closeTask();
  expect(store.getState().undo()).toBeNull();
  expect(store.getState().answers).toEqual({});
});

test('leaving a step and submitting wait until a text is whole, and what came last is saved', async () => {
  const store = await openDraft();
  const paste = createDeferred<void>();
  let isWhole = false;
  store.getState().setUntilWhole(() => (isWhole ? null : paste.promise));
  store.getState().changeLazily(justify, () => ({ markdown: isWhole ? 'whole' : 'part', quotes: [] }));
  const before = store.getState().step;
  const going = store.getState().goToStep(justify);
  const submitting = store.getState().submit(null);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(store.getState().step).toBe(before);
  expect(store.calls.some(({ name }) => name === 'tasks.submit')).toBe(false);
  isWhole = true;
  paste.resolve();
  await Promise.all([going, submitting]);
  expect(store.getState().step).toBe(justify);
  const names = store.calls.map(({ name }) => name);
  expect(names.indexOf('drafts.save')).toBeLessThan(names.indexOf('tasks.submit'));
  expect(store.getState().answers[justify]).toEqual({ markdown: 'whole', quotes: [] });
});

test('a window that closes before a text is whole says in time that not everything is saved', async () => {
  const store = await openDraft((milliseconds, work) => {
    if (milliseconds > 1_000) work();
    return () => undefined;
  });
  let whole: Promise<void> | null = new Promise(() => undefined);
  store.getState().setUntilWhole(() => whole);
  store.emit('window.flush', { id: 1 });
  await vi.waitFor(() =>
    expect(store.calls.at(-1)).toEqual({ name: 'window.flushed', args: { id: 1, saved: false } }),
  );
  whole = null;
  store.emit('window.flush', { id: 2 });
  await vi.waitFor(() =>
    expect(store.calls.at(-1)).toEqual({ name: 'window.flushed', args: { id: 2, saved: true } }),
  );
});
