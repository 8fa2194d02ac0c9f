import { expect, it } from 'vitest';
import type { OpenedFile } from '#shared/ipc/files';
import { createFilesStore } from './files-store';
import { createFakeClient } from './testing/fake-client';

const refused: OpenedFile = { kind: 'refused', reason: 'It is not whole.' };

it('says what came of a file, from wherever it was opened, until somebody has read it', async () => {
  const client = createFakeClient({
    'files.open': () => ({ ok: true, value: null }),
    'files.take': () => ({ ok: true, value: refused }),
  });
  const store = createFilesStore(client);
  store.getState().start();
  client.emit('files.opening', null);
  expect(store.getState().isOpening).toBe(true);
  await store.getState().take('/media/stick/a.goldsmith');
  expect(store.getState()).toMatchObject({ isOpening: false, outcome: refused });
  // Nobody chose a file: what was said before stays.
  await store.getState().open();
  expect(store.getState().outcome).toEqual(refused);
  store.getState().dismiss();
  expect(store.getState().outcome).toBeNull();
  client.emit('files.opened', refused);
  expect(store.getState().outcome).toEqual(refused);
});

it('a call that fails is an outcome, too', async () => {
  const error = { kind: 'storage', code: 'full', detail: '' } as const;
  const client = createFakeClient({ 'files.take': () => ({ ok: false, error }) });
  const store = createFilesStore(client);
  await store.getState().take('/a.goldsmith');
  expect(store.getState().outcome).toEqual({ kind: 'failed', failure: error });
});
