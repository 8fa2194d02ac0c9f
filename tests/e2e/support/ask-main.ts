import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { TaskList } from '#shared/ipc/tasks';

/** Asks the main process what the window would ask it. */
export async function askMain<Answer>(page: Page, name: string, args: unknown): Promise<Answer> {
  const reply = await page.evaluate(([call, values]) => window.goldsmith.call(call as never, values), [
    name,
    args,
  ] as const);
  const { ok, value } = reply as { ok: boolean; value: Answer };
  expect(ok, name).toBe(true);
  return value;
}

/** The first tasks of the list, by title. */
export async function listTasks(page: Page): Promise<TaskList['rows']> {
  const all = { text: '', states: [], domains: [], projects: [], sort: 'title', offset: 0, limit: 200 };
  return (await askMain<TaskList>(page, 'tasks.list', all)).rows;
}
