import { expect } from 'playwright/test';
import { inventTaxonomy } from '../../support/invented-taxonomy';
import { tabTo } from '../support/by-keyboard';
import { choosePassage } from '../support/choose-passage';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { expectNoViolation } from '../support/no-violation';
import { openRowTask, openSampleTask, submitByKeyboard } from '../support/row';

test('G1 three short posts are labelled by digits alone, and every label is exported', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(180_000);
  const app = await openSampleTask(
    { folder, hub, launch, publishSample },
    'Three posts from the neighbourhood board',
  );
  const { page } = app;
  const done = page.locator('[data-region="work"] header').getByRole('status');
  // The first digit gives the purpose and goes on to the tone, the second gives that, N goes to the next post.
  await expect(page.getByRole('radio', { name: /^Offer/ })).toBeFocused();
  for (const [index, digits] of ['21', '33', '44'].entries()) {
    await page.keyboard.press(digits.charAt(0));
    await page.keyboard.press(digits.charAt(1));
    await expect(done).toHaveText(`${2 * index + 2} of 6 labelled`);
    await page.keyboard.press('n');
    if (index < 2) {
      await expect(page.getByRole('radio', { name: /^Offer/ })).toBeFocused();
    }
  }
  await test.step('a change is taken back, and made again', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(done).toHaveText('5 of 6 labelled');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(done).toHaveText('6 of 6 labelled');
  });
  await submitByKeyboard(page);
  const rows = (await exportRows(hub, 'csv')).filter((row) => row['kind'] === 'label');
  expect(rows.map((row) => [row['topic'], row['target'], row['value']])).toEqual([
    ['purpose', 'ladder', 'request'],
    ['purpose', 'van', 'warning'],
    ['purpose', 'bins', 'complaint'],
    ['tone', 'ladder', 'warm'],
    ['tone', 'van', 'worried'],
    ['tone', 'bins', 'sarcastic'],
  ]);
  expect(app.complaints).toEqual([]);
});

const REPORT = `**Emergency department, 14:20.** Fell from a ladder onto the outstretched left hand.

X-ray: undisplaced fracture of the left scaphoid, skin closed. Small laceration of the left thumb, cleaned and glued. No injury of nerves or vessels.

| Region | Finding |
| --- | --- |
| Wrist | tender in the snuffbox |
| Elbow | free |

Plan: scaphoid cast, review in ten days.`;

test('E4 a report is coded out of 16,000 codes, by search and by favourites, with a tree to look around in', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  const injuries = inventTaxonomy('injuries', 16_000);
  const task = {
    id: 'e4',
    title: 'Code an emergency report',
    material: { passages: [{ id: 'report', title: 'Report', markdown: REPORT }] },
    steps: [
      {
        id: 'code',
        kind: 'label',
        title: 'Code the injuries',
        config: {
          taxonomies: [
            { id: 'main', name: 'Main injury', from: 'injuries' },
            { id: 'all', name: 'All injuries', from: 'injuries', on: 'spans', least: 2, most: null },
          ],
        },
      },
    ],
  };
  const app = await openRowTask({ folder, hub, launch }, [task], { taxonomies: [injuries] });
  const { page } = app;
  const main = page.getByRole('combobox', { name: 'Search Main injury' });

  await test.step('the main injury is found by its words', async () => {
    await expect(main).toBeFocused();
    await page.keyboard.type('scaphoid undispl left initial fract');
    const tree = page.getByRole('tree', { name: 'Main injury' });
    await expect(tree.getByRole('treeitem').first()).toContainText(
      'Fracture of scaphoid, undisplaced, left, initial encounter',
    );
    // Favourites are remembered with the installation.
    await page.keyboard.press('Alt+s');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Main injury: chosen' })).toContainText(
      'Fracture, any site › Fracture of scaphoid',
    );
  });

  await test.step('a passage gets the same code by its digit', async () => {
    await choosePassage(page, 'Report', 'undisplaced fracture of the left scaphoid');
    await page.keyboard.press('l');
    await expect(page.getByRole('combobox', { name: 'Search All injuries' })).toBeFocused();
    await page.keyboard.press('1');
    await expect(page.getByRole('list', { name: 'All injuries: chosen' })).toContainText('S00.14.009');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('document', { name: 'Text of Report' })).toBeFocused();
  });

  await test.step('another gets one out of the tree', async () => {
    await choosePassage(page, 'Report', 'Small laceration of the left thumb');
    await page.keyboard.press('l');
    const search = page.getByRole('combobox', { name: 'Search All injuries' });
    await expect(search).toBeFocused();
    await page.keyboard.type('S04.16');
    await expect(page.getByRole('treeitem', { name: /S04\.16 / })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(search).toHaveValue('');
    for (const key of [
      'ArrowDown',
      'ArrowRight',
      'ArrowDown',
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'ArrowLeft',
    ]) {
      await page.keyboard.press(key);
    }
    // In the first chapter, its first site was unfolded and folded again.
    await expect(page.getByRole('treeitem', { name: /S00\.00 / })).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Escape');
  });

  await test.step('text and list lead to one another', async () => {
    await expect(page.locator('[data-span]')).toHaveCount(2);
    await choosePassage(page, 'Report', 'fracture of the left scaphoid');
    await page.keyboard.press('g');
    await expect(page.locator('[data-span][aria-current="true"]')).toContainText('undisplaced fracture');
    await expect(page.locator('[data-span][aria-current="true"]')).toBeFocused();
  });

  await expectNoViolation(page);
  await submitByKeyboard(page);
  const rows = (await exportRows(hub, 'csv')).filter((row) => row['kind'] === 'label');
  expect(rows.map((row) => [row['topic'], row['value'], row['quote']])).toEqual([
    ['main', 'S00.14.009', ''],
    ['all', 'S00.14.009', 'undisplaced fracture of the left scaphoid'],
    ['all', 'S04.16', 'Small laceration of the left thumb'],
  ]);
  expect(app.complaints).toEqual([]);
});

test('J3 a post is moderated rule by rule, each label with its reason and its rule', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(180_000);
  const app = await openSampleTask({ folder, hub, launch, publishSample }, 'Moderate a post, rule by rule');
  const { page } = app;
  const post = 'The post';
  const labels = [
    {
      words: 'just bin the warfarin',
      digit: '1',
      name: 'Unsafe advice',
      rule: 1,
      reason: 'Tells Tom to stop, with no word of asking his doctor.',
    },
    {
      words: 'eleven boxes of 3 mg left over',
      digit: '2',
      name: 'Trade in medicines',
      rule: 2,
      reason: 'Offers a prescribed medicine to strangers.',
    },
  ];
  for (const { words, digit, name, rule, reason } of labels) {
    await choosePassage(page, post, words);
    await page.keyboard.press('l');
    await page.keyboard.press(digit);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: `Why ${name} applies` })).toBeFocused();
    await page.keyboard.type(reason);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (let down = 1; down < rule; down += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('button', { name: new RegExp(`Rule ${rule}, .*Standard for ${name}`) }),
    ).toBeVisible();
  }
  // While the list of standards closes, keys are its own.
  await expect(page.getByRole('listbox')).toBeHidden();
  await test.step('without the decision and its reason the task is not submitted', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('dialog')).toContainText('“Decision”: choose one.');
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('radio', { name: /^Keep$/ }), 150);
    await page.keyboard.press('3');
    await tabTo(
      page,
      page.getByRole('textbox', { name: 'Why Remove, and tell the writer why applies' }),
      150,
    );
    await page.keyboard.type('Rule 1 is not open to editing: the advice is the point of the sentence.');
  });
  await submitByKeyboard(page);
  const rows = (await exportRows(hub, 'csv')).filter((row) => row['kind'] === 'label');
  expect(rows.map((row) => [row['topic'], row['value'], row['quote'], row['text'], row['note']])).toEqual([
    ['rule', 'safety', labels[0]?.words, 'Rule 1, safety', labels[0]?.reason],
    ['rule', 'trade', labels[1]?.words, 'Rule 2, trade', labels[1]?.reason],
    ['decision', 'remove', '', '', 'Rule 1 is not open to editing: the advice is the point of the sentence.'],
  ]);
  expect(app.complaints).toEqual([]);
});
