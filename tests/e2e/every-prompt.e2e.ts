import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { dataFolder, NO_DATA } from '../support/paths';
import type { TestHub } from '../support/test-hub';
import { test } from './support/goldsmith';

const ARENA = 150;
const MT_BENCH = 80;
/** All of them is for `GOLDSMITH_THOROUGH=1`; every other run opens some, spread over the files. */
const STRIDE = process.env['GOLDSMITH_THOROUGH'] === undefined ? 5 : 1;

test('real prompts and responses open in the workspace without a rendering error', async ({
  hub,
  launch,
}) => {
  test.skip(dataFolder === null, NO_DATA);
  test.setTimeout(600_000);
  await hub.start();
  const data = dataFolder ?? '';
  const arena = ['questions', 'answers-gpt-4-0314', 'answers-gpt-3.5-turbo-0125'];
  await publish(
    hub,
    ...arena.map((name) => join(data, `arena-hard-${name}.jsonl`)),
    '--format',
    'arena-hard',
  );
  await publish(hub, join(data, 'mt-bench-questions.jsonl'), '--format', 'mt-bench');
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  const { page, complaints } = await launch({ hub, token });
  await expect(page.getByText(`${ARENA + MT_BENCH} tasks`)).toBeVisible({ timeout: 60_000 });

  const ids = await listIds(page);
  expect(ids).toHaveLength(ARENA + MT_BENCH);
  const problems: string[] = [];
  const opened = new Map<string, number>();
  for (const id of ids.filter((_, index) => index % STRIDE === 0)) {
    const seen = await openTask(page, id, opened);
    const isWhole = seen.panels === seen.responses && !seen.isSource && seen.wide.length === 0;
    if (!isWhole || complaints.length > 0) {
      problems.push(`${id}: ${JSON.stringify(seen)} ${complaints.splice(0).join('; ')}`);
    }
  }
  expect(problems).toEqual([]);
});

async function publish(hub: TestHub, ...words: string[]): Promise<void> {
  const { bundle } = await hub.ask<{ bundle: string }>('import', ...words, '--project', words.at(-1) ?? '');
  expect((await hub.run('publish', bundle, '--to', 'all')).status).toBe(0);
}

async function listIds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const ids: string[] = [];
    for (const offset of [0, 200]) {
      const query = { text: '', states: [], domains: [], projects: [], sort: 'title', offset, limit: 200 };
      const reply = (await window.goldsmith.call('tasks.list', query)) as {
        value: { rows: { id: string }[] };
      };
      ids.push(...reply.value.rows.map((row) => row.id));
    }
    return ids;
  });
}

/** Opens a task as a person would, and looks at what is on the screen. */
async function openTask(page: Page, id: string, before: Map<string, number>) {
  const task = await page.evaluate(async (wanted) => {
    const reply = (await window.goldsmith.call('tasks.open', wanted)) as {
      value: {
        task: { title: string; steps: { title: string; kind: string }[]; material: { responses: unknown[] } };
      };
    };
    const { title, steps, material } = reply.value.task;
    const step = steps.find((candidate) => candidate.kind === 'evaluate') ?? steps[0];
    return { title, step: step?.title ?? '', responses: material.responses.length };
  }, id);
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  await search.fill(task.title);
  // Some prompts begin alike; the list keeps their order.
  const namesakes = before.get(task.title) ?? 0;
  before.set(task.title, namesakes + 1);
  await page.getByRole('row', { name: task.title, exact: true }).nth(namesakes).click();
  await expect(page.getByRole('heading', { level: 1, name: task.title, exact: true })).toBeVisible();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: task.step }).click();
  const panels = page.getByRole('group', { name: /^Response [A-H]$/ });
  await expect(panels).toHaveCount(task.responses);
  const seen = await page.evaluate(() => ({
    isSource: document.body.textContent.includes('here is its source'),
    wide: [...document.querySelectorAll('[role="document"]')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.getAttribute('aria-label')),
  }));
  const count = await panels.count();
  await page.getByRole('button', { name: 'Back to tasks' }).click();
  await expect(search).toBeVisible();
  return { ...seen, panels: count, responses: task.responses };
}
