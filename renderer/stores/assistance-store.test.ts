import { expect, test } from 'vitest';
import { createAssistanceStore } from './assistance-store';
import { createDeferred, createFakeClient } from './testing/fake-client';

test('a screen reader that comes or goes is known, also when the first answer was overtaken', async () => {
  const { promise, resolve } = createDeferred<{ ok: true; value: boolean }>();
  const client = createFakeClient({ 'assistance.get': () => promise });
  const store = createAssistanceStore(client);
  const started = store.getState().start();
  client.emit('assistance.changed', true);
  resolve({ ok: true, value: false });
  await started;
  expect(store.getState().isAssisted).toBe(true);
  client.emit('assistance.changed', false);
  expect(store.getState().isAssisted).toBe(false);
});
