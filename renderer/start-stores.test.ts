// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { FIRST_ANSWERS, type FirstAnswer, firstCalls } from '#shared/ipc/first-calls';
import type { CallName } from '#shared/ipc/names';
import { dropFirstAnswers, readFirstAnswers } from './ipc/first-answers';
import { startStores } from './start-stores';
import { useAccount } from './stores/account-store';
import { useNavigation } from './stores/navigation-store';
import { useSync } from './stores/sync-store';
import { useTasks } from './stores/tasks-store';
import { listOf, sampleRow } from './stores/testing/task-samples';

const asked = vi.hoisted(() => {
  const names: string[] = [];
  Object.assign(globalThis.window, {
    goldsmith: {
      call: (name: string) => {
        names.push(name);
        return Promise.resolve({ ok: false, error: { kind: 'unexpected', detail: name } });
      },
      on: () => () => undefined,
    },
  });
  return names;
});

const rows = [sampleRow(1), sampleRow(2), sampleRow(3)];
const replies: Partial<Record<CallName, (args: never) => unknown>> = {
  'account.get': () => ({ expert: 'e1', name: 'Ada', hub: { url: 'https://hub.test', name: 'Hub' } }),
  'app.info': () => ({ version: '1.0.0', dataFolder: '/data', suggestedHub: null }),
  'tasks.last': () => null,
  'tasks.list': (query: Parameters<typeof listOf>[1]) => listOf(rows, query),
  'settings.get': () => ({}),
  'assistance.get': () => true,
  'sync.status': () => ({ ...useSync.getState().status, waiting: 2 }),
};

it('the first screen is made of the answers in the document; the main process is asked nothing', async () => {
  putIntoDocument();
  readFirstAnswers(document);
  expect(document.getElementById(FIRST_ANSWERS)).toBeNull();

  await startStores();

  expect(asked).toEqual([]);
  expect(useAccount.getState().account?.name).toBe('Ada');
  expect(useAccount.getState().info?.version).toBe('1.0.0');
  expect(useNavigation.getState().hasStarted).toBe(true);
  expect(useTasks.getState().list?.total).toBe(3);
  expect(useSync.getState().status.waiting).toBe(2);

  // Each answer is given out once: what is asked again is asked of the main process.
  await useSync.getState().syncNow();
  await useAccount.getState().start();
  expect(asked).toEqual(['sync.now', 'account.get', 'app.info']);
});

it('answers that nobody asked for are not kept for later', async () => {
  putIntoDocument();
  readFirstAnswers(document);
  dropFirstAnswers();
  asked.length = 0;
  await useAccount.getState().start();
  expect(asked).toEqual(['account.get', 'app.info']);
});

function putIntoDocument(): void {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.id = FIRST_ANSWERS;
  element.textContent = JSON.stringify(
    firstCalls.map(
      ({ name, args }): FirstAnswer => ({
        name,
        args,
        reply: { ok: true, value: replies[name]?.(args as never) },
      }),
    ),
  );
  document.body.append(element);
}
