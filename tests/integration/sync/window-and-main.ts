import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { CallResult, EventData, Reply } from '#shared/ipc/contract';
import { type CallName, channelOf } from '#shared/ipc/names';
import { submissionIdSchema } from '#shared/lib/ids';
import { success } from '#shared/lib/result';
import type { AccountFacts } from '../../../electron/accounts/account-facts';
import { AccountService } from '../../../electron/accounts/account-service';
import { TokenStore } from '../../../electron/accounts/token-store';
import type { Database } from '../../../electron/database/port';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { createHandlers, type HandlerServices } from '../../../electron/ipc/handlers';
import { registerCalls } from '../../../electron/ipc/register-calls';
import { systemClock, systemTimers } from '../../../electron/platform/clock';
import { createHubClient } from '../../../electron/sync/hub-client';
import { Flusher } from '../../../electron/window/flush';
import { keepOnClose } from '../../../electron/window/keep-on-close';
import type { Client } from '../../../renderer/stores/client-port';
import { createDraftStore } from '../../../renderer/stores/draft-store';
import { FakeWindow, invoke } from './fake-electron';

/**
 * The window's draft store and the main process around one real database, joined by the real wrapper of the calls.
 * Electron itself is a fake (put './fake-electron' in its place); nothing syncs.
 */
export function windowAndMain(database: Database, settings: AccountFacts) {
  const window = new FakeWindow();
  const flusher = new Flusher(systemTimers);
  const accounts = new AccountService({
    database,
    settings,
    tokens: new TokenStore(settings, null),
    createClient: (url) => createHubClient(url, fetch, systemTimers),
    given: null,
    device: 'a test',
  });
  const nothing = () => undefined;
  const handlers = createHandlers({
    database,
    cache: new DraftCache(systemTimers),
    clock: systemClock,
    timers: systemTimers,
    accounts,
    sync: { nudge: nothing, hint: nothing } as unknown as HandlerServices['sync'],
    settings: {} as HandlerServices['settings'],
    vault: {} as HandlerServices['vault'],
    media: {} as HandlerServices['media'],
    dataFolder: '',
    suggestedHub: null,
    appVersion: '0.1.0',
    newSubmissionId: () => submissionIdSchema.parse(randomUUID()),
    openLink: async () => false,
    paste: () => undefined,
    isAssisted: () => false,
    recovery: { last: () => null, forget: nothing },
    toggleFullScreen: nothing,
    runnerFolder: '',
    openFile: async () => null,
    takeFile: async () => ({ kind: 'refused', reason: '' }),
    exportSubmissions: async () => success(null),
    choosePicture: async () => success(null),
    copyOut: async () => success(null),
    onAccount: nothing,
    onTasks: nothing,
    onFlushed: (id, saved) => flusher.settle(id, saved),
    onSettings: nothing,
  });
  registerCalls(handlers, () => true);
  keepOnClose(window.asBrowserWindow(), flusher, systemClock.now);
  /** Told of each call while it is on its way. */
  const hooks: { onCall: (name: CallName) => void } = { onCall: nothing };
  const client: Client = {
    call: async (name, args) => {
      const reply = invoke(channelOf(name), args);
      hooks.onCall(name);
      return (await reply) as Reply<CallResult<typeof name>>;
    },
    onEvent: (name, listener) => {
      window.page.on(channelOf(name), (data: EventData<typeof name>) => listener(data));
      return nothing;
    },
  };
  const draft = createDraftStore(client, { now: () => performance.now(), after: systemTimers.after });
  onTestFinished(() => {
    window.isClosed = true;
  });
  return { window, client, draft: draft.getState, onDraft: draft.subscribe, accounts, hooks };
}

const pages = z.object({ page_count: z.int() });
const limit = z.object({ max_page_count: z.int() });

/** Lets the database grow by no more than some pages: SQLite then says what it says on a full disk. */
export function fillDisk(database: Database, left = 0): void {
  const used = database.read.get('PRAGMA page_count', [], pages)?.page_count ?? 0;
  database.read.get(`PRAGMA max_page_count = ${used + left}`, [], limit);
}

export function freeDisk(database: Database): void {
  database.read.get('PRAGMA max_page_count = 1000000', [], limit);
}
