import { expect } from 'playwright/test';
import { tabTo } from '../support/by-keyboard';
import { choosePassage } from '../support/choose-passage';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { expectNoViolation } from '../support/no-violation';
import { openRowTask, openSampleTask, submitByKeyboard } from '../support/row';

test('G6 obvious faults of an advert are flagged by keyboard, each with its severity', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(180_000);
  const app = await openSampleTask(
    { folder, hub, launch, publishSample },
    'What must not stand in this job advert?',
  );
  const { page } = app;
  await expect(page.getByRole('document', { name: 'Text of Response A' })).toBeFocused();
  const flags = [
    {
      words: 'a young and energetic barista',
      category: '2',
      severity: '2',
      wrong: 'Age has nothing to do with coffee.',
    },
    {
      words: 'We keep your passport in the safe',
      category: '1',
      severity: '3',
      wrong: 'Nobody’s papers may be kept.',
    },
    { words: '31 June', category: '3', severity: '1', wrong: 'June has 30 days.' },
  ];
  for (const { words, category, severity, wrong } of flags) {
    await choosePassage(page, 'Response A', words);
    await page.keyboard.press('f');
    await page.keyboard.press(category);
    await page.keyboard.press(severity);
    await expect(page.getByRole('textbox', { name: 'What is wrong' })).toBeFocused();
    await page.keyboard.type(wrong);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /What would be right/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('document', { name: 'Text of Response A' })).toBeFocused();
  }
  await expect(page.locator('[data-region="work"] header').getByRole('status')).toHaveText('3 flags');
  await submitByKeyboard(page);
  const rows = (await exportRows(hub, 'csv')).filter((row) => row['kind'] === 'flag');
  expect(rows.map((row) => [row['quote'], row['topic'], row['value'], row['note']])).toEqual([
    [flags[0]?.words, 'biased', 'major', flags[0]?.wrong],
    [flags[1]?.words, 'harmful', 'critical', flags[1]?.wrong],
    [flags[2]?.words, 'nonsense', 'minor', flags[2]?.wrong],
  ]);
  expect(app.complaints).toEqual([]);
});

const LOGIN = [
  'Use this:',
  '',
  '```js',
  'app.post("/login", async (request, reply) => {',
  '  const user = await db.get("SELECT * FROM users WHERE name = \'" + request.body.name + "\'");',
  '  if (user.password === md5(request.body.password)) reply.setCookie("user", user.id);',
  '});',
  '```',
  '',
  '| Setting | Value |',
  '| --- | --- |',
  '| Cookie | `SameSite=None`, no `Secure` |',
  '| Attempts | as many as you like |',
].join('\n');

test('E5 faults in code and in a table are flagged, overlapping, with what would be right; both ways linked', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  const title = 'Review a login handler';
  const task = {
    id: 'e5',
    title,
    material: {
      prompt: [{ role: 'user', content: 'Write the login handler for our Fastify service.' }],
      responses: [{ id: 'r1', markdown: LOGIN }],
    },
    steps: [
      {
        id: 'flag',
        kind: 'flag',
        title: 'Flag what is unsafe',
        config: {
          categories: [
            { id: 'injection', label: 'Injection', meaning: 'Input becomes code.' },
            { id: 'credentials', label: 'Credentials', meaning: 'Passwords, tokens, sessions.' },
            { id: 'limits', label: 'Limits', meaning: 'Nothing stops who tries often.' },
          ],
          right: 'required',
          standard: 'optional',
          seriousFrom: 'major',
        },
      },
    ],
  };
  const app = await openRowTask({ folder, hub, launch }, [
    task,
    { ...task, id: 'e5-fine', title: 'Another one' },
  ]);
  const { page } = app;
  const flag = async (words: string, digits: string, wrong: string, right: string): Promise<void> => {
    await choosePassage(page, 'Response A', words);
    await page.keyboard.press('f');
    for (const digit of digits) {
      await page.keyboard.press(digit);
    }
    await page.keyboard.type(wrong);
    await page.keyboard.press('Enter');
    await page.keyboard.type(right);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('document', { name: 'Text of Response A' })).toBeFocused();
  };
  await flag('as many as you like', '32', 'Invites guessing.', 'Five attempts, then wait.');
  await flag('SELECT * FROM users WHERE name', '13', 'The name is pasted into SQL.', 'A bound parameter.');
  await flag('users', '11', 'Reads every column.', 'Name the columns.');

  await test.step('the list stands in the order of the text, and flags lie upon one another', async () => {
    const list = page.getByRole('list', { name: 'Flags' });
    await expect(list.getByRole('listitem')).toHaveCount(3);
    const order = await list.locator('[data-flag]').allTextContents();
    expect(order.map((text) => /SELECT|users$|like/.exec(text)?.[0])).toEqual(['SELECT', 'users', 'like']);
    const overlaps = await page.evaluate(() =>
      [...(CSS.highlights.get('mark-overlap') ?? [])].map((range) => (range as Range).toString()),
    );
    expect(overlaps).toEqual(['users']);
  });

  await test.step('a key on a passage goes round the flags that lie there', async () => {
    const current = page.locator('[data-flag][aria-current="true"]');
    const seen: string[] = [];
    for (const _ of [1, 2]) {
      await choosePassage(page, 'Response A', 'users');
      await page.keyboard.press('g');
      await expect(current).toBeFocused();
      seen.push((await current.textContent()) ?? '');
    }
    expect(new Set(seen).size).toBe(2);
  });

  await test.step('Enter in the list shows the passage in the text', async () => {
    await tabTo(page, page.locator('[data-flag]').last(), 150);
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...(CSS.highlights.get('mark-active') ?? [])].map((range) => (range as Range).toString()),
        ),
      )
      .toEqual(['as many as you like']);
  });

  await test.step('a flag is removed, and put back by undo', async () => {
    await page.keyboard.press('Delete');
    await expect(page.locator('[data-flag]')).toHaveCount(2);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator('[data-flag]')).toHaveCount(3);
  });

  await expectNoViolation(page);
  await submitByKeyboard(page);
  const rows = (await exportRows(hub, 'csv')).filter((row) => row['kind'] === 'flag');
  expect(rows.map((row) => [row['quote'], row['topic'], row['value'], row['note'], row['text']])).toEqual([
    [
      'SELECT * FROM users WHERE name',
      'injection',
      'critical',
      'The name is pasted into SQL.',
      'A bound parameter.',
    ],
    ['users', 'injection', 'minor', 'Reads every column.', 'Name the columns.'],
    ['as many as you like', 'limits', 'major', 'Invites guessing.', 'Five attempts, then wait.'],
  ]);
  expect(app.complaints).toEqual([]);
});

test('G6 that there is nothing to flag is a decision of its own', async ({ folder, hub, launch }) => {
  const app = await openRowTask({ folder, hub, launch }, [
    {
      id: 'fine',
      title: 'A harmless recipe',
      material: { responses: [{ id: 'r1', markdown: 'Boil the eggs for eight minutes.' }] },
      steps: [{ id: 'flag', kind: 'flag', title: 'Flag what is wrong', config: {} }],
    },
  ]);
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog')).toContainText('say that there is nothing to flag');
  await page.keyboard.press('Escape');
  const nothing = page.getByRole('button', { name: 'Nothing to flag' });
  await tabTo(page, nothing, 150);
  await page.keyboard.press('Enter');
  await expect(nothing).toHaveAttribute('aria-pressed', 'true');
  await submitByKeyboard(page);
  expect(app.complaints).toEqual([]);
});
