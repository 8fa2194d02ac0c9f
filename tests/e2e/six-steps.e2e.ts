import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { dataFolder, NO_DATA } from '../support/paths';
import type { TestHub } from '../support/test-hub';
import { test } from './support/goldsmith';
import { pasteText } from './support/paste';
import { checkExports } from './support/six-step-exports';

const PROMPTS = 50;
const FIRST_SENTENCES = 'The likely cause is context that is cut in the wrong place.';

test('J1 a six-step assignment goes from bundle to training data, through a dead hub and a killed app', async ({
  folder,
  hub,
  launch,
}) => {
  test.skip(dataFolder === null, NO_DATA);
  test.setTimeout(300_000);
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  await publishArenaPrompts(hub, folder);
  await hub.start();

  const first = await launch({ hub, token });
  await test.step('the app syncs every prompt', async () => {
    await expect(first.page.getByRole('main', { name: 'Tasks' })).toBeVisible();
    await expect(first.page.getByText(`${PROMPTS} tasks`)).toBeVisible();
    await expect(syncState(first.page)).toHaveText(/Up to date/);
  });

  await hub.stop('SIGKILL');
  let title = '';
  await test.step('a task is found by its words and opened', async () => {
    const { page } = first;
    await page.keyboard.press('/');
    await page.keyboard.type('chat bot context memory');
    const row = page.getByRole('main', { name: 'Tasks' }).getByRole('row').filter({ hasText: 'chat bot' });
    await expect(row).toHaveCount(1);
    await row.click();
    await expect(page.getByRole('navigation', { name: 'Steps' }).getByRole('button')).toHaveCount(6);
    title = (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
    expect(title).toContain('chat bot');
  });

  await writePrompt(first.page);
  await defineCriteria(first.page);
  await evaluate(first.page);
  await justify(first.page);
  await openStep(first.page, 'Write the ideal answer');
  const editor = first.page.getByRole('textbox', { name: 'Write the ideal answer' });

  const acknowledged = await test.step('the app is killed in the middle of typing', async () => {
    const { page } = first;
    await editor.click();
    await page.keyboard.type('## Cause\n');
    await page.keyboard.type(FIRST_SENTENCES);
    await expect(saveState(page)).toHaveText(/Saved/);
    const typing = page.keyboard
      .type(' More words are being typed when the power goes out.'.repeat(20))
      .catch(() => {});
    await page.waitForTimeout(1_500);
    const seen = await page.evaluate(() => ({
      state: document.querySelector('[role="status"][aria-label="Save state"]')?.textContent ?? '',
      text: document.querySelector('[contenteditable="true"]')?.textContent ?? '',
    }));
    await first.kill();
    await typing;
    return seen;
  });

  const second = await launch({ hub, token });
  const { page } = second;
  await test.step('the app comes back to the same task and step with everything that was saved', async () => {
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Write the ideal answer' })).toHaveAttribute(
      'aria-current',
      /.+/,
    );
    const text = (await page.getByRole('textbox', { name: 'Write the ideal answer' }).textContent()) ?? '';
    expect(text).toContain(FIRST_SENTENCES);
    // Whatever was typed half a second before the kill had been saved: no more than that may be missing.
    if (acknowledged.state.includes('Saved')) {
      expect(text).toContain(acknowledged.text);
    }
    const typedPerSecond = (acknowledged.text.length - FIRST_SENTENCES.length) / 1.5;
    expect(acknowledged.text.length - text.length).toBeLessThan(typedPerSecond * 0.75 + 20);
  });

  await writeAnswer(page);
  await trace(page);

  await test.step('submitting works with no network, and needs a reason for what is untraced', async () => {
    await expect(syncState(page)).toHaveText(/Offline/);
    await page.getByRole('button', { name: 'Submit' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('The second criterion is met by the table as a whole.');
    await dialog.getByRole('button', { name: /^Submit/ }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('· 1 waiting')).toBeVisible();
  });

  await test.step('the hub comes back and confirms exactly one submission with the same hash', async () => {
    const queued = await outbox(page);
    expect(queued).toMatchObject([{ state: 'waiting' }]);
    await hub.start();
    await expect.poll(async () => (await outbox(page))[0]?.state, { timeout: 90_000 }).toBe('sent');
    const sent = await outbox(page);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.sha256).toBe(queued[0]?.sha256);
    await expect(syncState(page)).toHaveText(/Up to date/);
    await page
      .getByRole('button', { name: /back to (the )?tasks/i })
      .first()
      .click();
    await expect(page.getByRole('row', { name: title })).toContainText('Submitted');
  });

  await test.step('the exports contain what was typed', () => checkExports(hub, folder, FIRST_SENTENCES));
  expect(first.complaints.concat(second.complaints)).toEqual([]);
});

async function publishArenaPrompts(hub: TestHub, folder: string): Promise<void> {
  const data = dataFolder ?? '';
  const questions = join(folder, 'questions.jsonl');
  const lines = readFileSync(join(data, 'arena-hard-questions.jsonl'), 'utf8').trim().split('\n');
  const wanted = lines.filter((line) => line.includes('my chat bot outputs'));
  const others = lines.filter((line) => !line.includes('my chat bot outputs'));
  writeFileSync(questions, `${[...wanted, ...others].slice(0, PROMPTS).join('\n')}\n`);
  const answers = ['gpt-4-0314', 'gpt-3.5-turbo-0125'].map((model) =>
    join(data, `arena-hard-answers-${model}.jsonl`),
  );
  const words = ['import', questions, ...answers, '--format', 'arena-hard', '--project', 'Arena'];
  const imported = await hub.ask<{ tasks: number; bundle: string }>(...words);
  expect(imported.tasks).toBe(PROMPTS);
  expect((await hub.run('publish', imported.bundle, '--to', 'all')).status).toBe(0);
}

async function openStep(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: title }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

function saveState(page: Page) {
  return page.getByRole('status', { name: 'Save state' });
}

function syncState(page: Page) {
  return page.getByRole('status', { name: 'Sync state' });
}

async function outbox(page: Page): Promise<{ state: string; sha256: string }[]> {
  const reply = await page.evaluate(() => window.goldsmith.call('outbox.list', null));
  return (reply as { value: { state: string; sha256: string }[] }).value;
}

function writePrompt(page: Page): Promise<void> {
  return test.step('step 1: the prompt, with context and a constraint', async () => {
    await openStep(page, 'Write the prompt');
    const prompt = page.getByRole('textbox', { name: 'Write the prompt' });
    await expect(prompt).toContainText('context memory');
    await prompt.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' It runs on llama.cpp.');
    await page.getByRole('textbox', { name: 'Context' }).click();
    await page.keyboard.type('A home-grown bot with a sliding window of 4,096 tokens.');
    await page.keyboard.press('Alt+n');
    await page.keyboard.type('The model cannot be retrained.');
    await expect(page.getByRole('textbox', { name: 'Constraint 1' })).toHaveValue(
      'The model cannot be retrained.',
    );
  });
}

function defineCriteria(page: Page): Promise<void> {
  return test.step('step 2: three criteria, one of them negative', async () => {
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('heading', { name: 'Define quality criteria' })).toBeVisible();
    const texts = [
      'Names the truncated system prompt as the likely cause',
      'Says how to keep the instructions when the window slides',
      'Blames the training data of the model',
    ];
    for (const text of texts) {
      await page.keyboard.press('Alt+n');
      await page.keyboard.type(text);
    }
    const kind = page.getByRole('radiogroup', { name: 'Criterion 3, kind' });
    await kind.getByText('must not have', { exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Criterion 3', exact: true })).toHaveValue(
      texts[2] as string,
    );
  });
}

function evaluate(page: Page): Promise<void> {
  return test.step('step 3: rate each response on each criterion, and rank', async () => {
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('group', { name: 'Response A' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Response B' })).toBeVisible();
    const cells = page.getByRole('grid', { name: 'Ratings' }).getByRole('gridcell');
    await expect(cells).toHaveCount(6);
    for (const [index, rating] of ['4', '2', '3', '4', '5', '5'].entries()) {
      await cells.nth(index).focus();
      await page.keyboard.press(rating);
    }
    const ranking = page.getByRole('listbox', { name: 'Ranking' });
    await ranking.getByRole('option', { name: 'Response B' }).click();
    await page.keyboard.press('Alt+ArrowUp');
    await ranking.getByRole('option', { name: 'Response A' }).click();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(ranking.getByRole('group', { name: /^Rank \d/ })).toHaveCount(2);
  });
}

function justify(page: Page): Promise<void> {
  return test.step('step 4: justify, quoting a passage that was selected in a response', async () => {
    await openStep(page, 'Justify your judgement');
    const editor = page.getByRole('textbox', { name: 'Justify your judgement' });
    await editor.click();
    await page.keyboard.type(
      'Response A names the truncated system prompt only in passing. It never says how to keep the instructions when ' +
        'the window slides, which is what this user needs, since the fault returns with every resize of the memory.\n',
    );
    const paragraph = page.getByRole('group', { name: 'Response A' }).locator('p').first();
    const box = await paragraph.boundingBox();
    if (box === null) {
      throw new Error('the response is not in sight');
    }
    await page.mouse.move(box.x + 4, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 220, box.y + 10, { steps: 8 });
    await page.mouse.up();
    await expect(page.getByRole('button', { name: 'Quote', exact: true })).toBeVisible();
    await page.keyboard.press('q');
    await expect(editor.locator('blockquote')).toHaveCount(1);
    await expect(saveState(page)).toHaveText(/Saved/);
  });
}

function writeAnswer(page: Page): Promise<void> {
  return test.step('step 5: the ideal answer gets a table, a code block and a formula', async () => {
    const editor = page.getByRole('textbox', { name: 'Write the ideal answer' });
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(
      'Keep the instructions out of the window: pin the system prompt and let only turns slide. ',
    );
    await page.keyboard.type('With $n$ tokens of instructions, $w - n$ are left.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('```python ');
    await page.keyboard.type('kept = system + turns[-free:]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('The pieces in order:');
    await page.keyboard.press('Enter');
    // A table comes in as most do: pasted.
    await pasteText(page, '| Piece | Pinned |\n| --- | --- |\n| System prompt | yes |\n| Turns | no |\n');
    await expect(editor.locator('table')).toHaveCount(1);
    await expect(editor.locator('.katex').first()).toBeVisible();
    await expect(saveState(page)).toHaveText(/Saved/);
  });
}

function trace(page: Page): Promise<void> {
  return test.step('step 6: link the first criterion on both sides; the rest stays untraced', async () => {
    await openStep(page, 'Check consistency');
    const items = page.getByRole('list', { name: 'To be traced' });
    const first = items.getByRole('listitem').first();
    await expect(first).toContainText('Names the truncated system prompt');
    await first.getByRole('button').first().click();
    for (const side of ['Justification', 'Ideal answer']) {
      await page
        .getByRole('document', { name: new RegExp(side) })
        .locator('p')
        .first()
        .click({ clickCount: 3 });
      await expect(page.getByRole('button', { name: 'Link', exact: true })).toBeVisible();
      await page.keyboard.press('l');
    }
    await expect(page.getByText(/^1 of \d+ traced$/)).toBeVisible();
  });
}
