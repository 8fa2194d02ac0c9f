import { describe, expect, it } from 'vitest';
import type { Reply } from '#shared/ipc/contract';
import { type Account, accountSchema } from '#shared/ipc/sync';
import { createAccountStore, isSamePerson } from './account-store';
import { createDeferred, createFakeClient } from './testing/fake-client';

const ada = accountSchema.parse({
  expert: 'ada',
  name: 'Ada',
  hub: { url: 'https://hub.example', name: 'Example' },
  tokenKeptIn: 'keychain',
  draftCopies: 'off',
});
const info = { version: '1.0.0', dataFolder: '/data', suggestedHub: null };

describe('the account', () => {
  it('is unknown until the main process has answered, then there or not', async () => {
    const client = createFakeClient({
      'account.get': () => ({ ok: true, value: null }),
      'app.info': () => ({ ok: true, value: info }),
    });
    const store = createAccountStore(client);
    expect(store.getState().account).toBeUndefined();
    await store.getState().start();
    expect(store.getState().account).toBeNull();
    expect(store.getState().info?.version).toBe('1.0.0');
  });

  it('is not overwritten by an answer that an event has overtaken', async () => {
    const slow = createDeferred<Reply<Account | null>>();
    const client = createFakeClient({
      'account.get': () => slow.promise,
      'app.info': () => ({ ok: true, value: info }),
    });
    const store = createAccountStore(client);
    const started = store.getState().start();
    client.emit('account.changed', ada);
    slow.resolve({ ok: true, value: null });
    await started;
    expect(store.getState().account).toEqual(ada);
  });

  it('is asked for once, however often the button is pressed', async () => {
    const slow = createDeferred<Reply<Account>>();
    const client = createFakeClient({ 'account.signIn': () => slow.promise });
    const store = createAccountStore(client);
    const first = store.getState().signIn('https://hub.example', 'CODE');
    const second = store.getState().signIn('https://hub.example', 'CODE');
    expect(store.getState().isSigningIn).toBe(true);
    slow.resolve({ ok: true, value: ada });
    expect(await first).toBe(true);
    expect(await second).toBe(false);
    expect(client.calls).toHaveLength(1);
    expect(store.getState()).toMatchObject({ account: ada, isSigningIn: false, signInFailure: null });
  });

  it('stays signed out with the reason when the hub says no', async () => {
    const client = createFakeClient({
      'account.signIn': () => ({
        ok: false,
        error: { kind: 'hub-refused', detail: 'The code was used before.' },
      }),
    });
    const store = createAccountStore(client);
    expect(await store.getState().signIn('https://hub.example', 'OLD')).toBe(false);
    expect(store.getState().signInFailure?.kind).toBe('hub-refused');
    expect(store.getState().account).toBeUndefined();
  });

  it('stays when signing out did not work', async () => {
    const client = createFakeClient({
      'account.signOut': () => ({ ok: false, error: { kind: 'unexpected', detail: '' } }),
    });
    const store = createAccountStore(client);
    client.emit('account.changed', ada);
    store.setState({ account: ada });
    expect(await store.getState().signOut()).toBe(false);
    expect(store.getState().account).toEqual(ada);
  });
});

it('tells one person from another, whatever they are called', () => {
  const renamed = { ...ada, name: 'Ada L.', tokenKeptIn: 'memory' as const };
  const moved = { ...ada, hub: { ...ada.hub, url: 'https://other.example' } };
  expect(isSamePerson(ada, renamed)).toBe(true);
  expect(isSamePerson(null, null)).toBe(true);
  expect(isSamePerson(ada, moved)).toBe(false);
  expect(isSamePerson(ada, null)).toBe(false);
});
