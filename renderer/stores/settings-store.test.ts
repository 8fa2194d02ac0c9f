import { expect, it } from 'vitest';
import type { Reply } from '#shared/ipc/contract';
import { type Settings, settingsSchema } from '#shared/ipc/settings';
import { createSettingsStore } from './settings-store';
import { createDeferred, createFakeClient } from './testing/fake-client';

const defaults = settingsSchema.parse({});

it('shows a change at once, before it is stored', async () => {
  const slow = createDeferred<Reply<Settings>>();
  const store = createSettingsStore(createFakeClient({ 'settings.change': () => slow.promise }));
  const changed = store.getState().change({ theme: 'dark' });
  expect(store.getState().settings.theme).toBe('dark');
  slow.resolve({ ok: true, value: { ...defaults, theme: 'dark' } });
  await changed;
  expect(store.getState().settings.theme).toBe('dark');
});

it('takes a change back that could not be stored, and says why', async () => {
  const store = createSettingsStore(
    createFakeClient({
      'settings.change': () => ({ ok: false, error: { kind: 'storage', code: 'full', detail: '' } }),
    }),
  );
  await store.getState().change({ theme: 'dark' });
  expect(store.getState().settings.theme).toBe('system');
  expect(store.getState().failure).toMatchObject({ code: 'full' });
});

it('does not go back to an older change whose answer comes late', async () => {
  const slow = createDeferred<Reply<Settings>>();
  const store = createSettingsStore(
    createFakeClient({
      'settings.change': (change) =>
        change.theme === 'dark' ? slow.promise : { ok: true, value: { ...defaults, theme: 'light' } },
    }),
  );
  const first = store.getState().change({ theme: 'dark' });
  await store.getState().change({ theme: 'light' });
  slow.resolve({ ok: true, value: { ...defaults, theme: 'dark' } });
  await first;
  expect(store.getState().settings.theme).toBe('light');
});
