import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { selectWords, tabTo } from '../support/by-keyboard';
import { choosePassage } from '../support/choose-passage';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { openSampleTask, submitByKeyboard } from '../support/row';
import { takePicture } from '../support/row-pictures';

const TITLE = 'Revision';
const editorOf = (page: Page) => page.getByRole('textbox', { name: TITLE, exact: true });
const reason = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Reason for change ${number}`, exact: true });
const changes = (page: Page) => page.getByRole('region', { name: 'Changes' });

/** Replaces words in the text box that has the focus. */
async function replace(page: Page, words: string, by: string): Promise<void> {
  await selectWords(page, words);
  if (by === '') {
    await page.keyboard.press('Delete');
  } else {
    await page.keyboard.type(by);
  }
}

/** What is lit as added or removed, run together. */
function litWords(page: Page, name: 'added' | 'removed'): Promise<string> {
  return page.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(highlight) ?? [])].map((range) => (range as Range).toString()).join(' | '),
    name,
  );
}

test('G5 an AI draft is rewritten by keyboard, with the change shown as a diff', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(240_000);
  const app = await openSampleTask({ folder, hub, launch, publishSample }, 'Cut a stiff e-mail down to size');
  const { page } = app;

  await test.step('an unchanged draft cannot be submitted', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('dialog')).toContainText('Nothing was changed yet.');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('phrases are replaced and taken out, and both texts show where', async () => {
    await tabTo(page, editorOf(page));
    await replace(page, 'Dear Sir or Madam,', 'Hello,');
    await replace(
      page,
      'I hope this e-mail finds you well. I am writing to you today in reference to your previous correspondence regarding the viewing of the property, and I would like to take this opportunity to express my sincere gratitude for your prompt and professional response.',
      'Thank you for the quick reply.',
    );
    await replace(
      page,
      'I am delighted to be able to confirm that I would be more than happy to attend the viewing on Thursday, should this still be convenient for you. I should be grateful if it could be arranged for a time that is after 5:30 in the morning, as I have prior commitments during the day. Please be advised that I will be accompanied by my husband on this occasion.',
      'Thursday is fine for the viewing, any time after 17:30. My partner comes along.',
    );
    await replace(
      page,
      "Furthermore, I would be interested to learn whether the property in question is equipped with a gas hob, and I understand that the deposit amounts to five weeks' rent.",
      "Two questions: is the hob gas or electric, and is the deposit five weeks' rent?",
    );
    await expect(page.getByText(/→ \d+ words \(30–110\) · \d+ % changed/)).toBeVisible();
    await expect.poll(() => litWords(page, 'added')).toContain('My partner comes along');
    const removed = await litWords(page, 'removed');
    expect(removed).toContain('in the morning');
    expect(removed).toContain('husband');
    expect(removed).not.toContain('Yours faithfully');
    await takePicture(page, 'g5-side');
  });

  await test.step('the same is read in one text', async () => {
    await page.keyboard.press('Alt+d');
    const inline = page.getByRole('document', { name: 'Draft and revision in one' });
    await expect(inline.locator('del').filter({ hasText: 'husband' })).toHaveCount(1);
    await expect(inline.locator('ins').filter({ hasText: 'My partner comes along' })).toHaveCount(1);
    await takePicture(page, 'g5-inline');
    await page.keyboard.press('Alt+d');
  });

  await submitByKeyboard(page);
  const [row] = await exportRows(hub, 'trl-sft');
  expect(row?.['completion']).toEqual([
    {
      role: 'assistant',
      content:
        "Hello,\n\nThank you for the quick reply.\n\nThursday is fine for the viewing, any time after 17:30. My partner comes along.\n\nTwo questions: is the hob gas or electric, and is the deposit five weeks' rent?\n\nThank you in advance for your kind attention to this matter. I look forward to hearing from you at your earliest convenience.\n\nYours faithfully",
    },
  ]);
  const [pair] = await exportRows(hub, 'trl-preference');
  expect(JSON.stringify(pair?.['rejected'])).toContain('after 5:30 in the morning');
  expect(JSON.stringify(pair?.['chosen'])).toContain('any time after 17:30');
  expect(app.complaints).toEqual([]);
});

test('J2 each change is explained, and reasons survive further editing', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(240_000);
  const app = await openSampleTask(
    { folder, hub, launch, publishSample },
    'Correct a letter to investors, with reasons',
  );
  const { page } = app;
  await tabTo(page, editorOf(page));
  await replace(page, '19 %, or 6.33 % per year', '18.9 %, or 5.95 % per year');
  await replace(page, 'in each of these years', 'in two of these three years');
  await replace(
    page,
    'Volatility was just 11 %, which means that in no year can investors lose more than 11 %.',
    'Volatility was 11 % a year; it is no limit to a loss, and the fund has fallen by 13 % from a peak.',
  );
  await expect(changes(page).getByRole('listitem')).toHaveCount(3);

  await test.step('the key goes from change to change that has no reason', async () => {
    await page.keyboard.press('Alt+j');
    await expect(reason(page, 1)).toBeFocused();
    await page.keyboard.type(
      'Years are linked, not added: 1.14 × 0.94 × 1.11 = 1.189, and its cube root is 1.0595.',
    );
    await page.keyboard.press('Enter');
    await expect(reason(page, 2)).toBeFocused();
    await page.keyboard.type('Year 3: 11.0 % against 12.0 % for the benchmark, so it was behind.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Volatility is not a floor');
    await expect(page.getByText('2 of 3 explained')).toBeVisible();
    await takePicture(page, 'j2');
  });

  await test.step('a change that goes on keeps its reason, one that is taken back is said to be gone', async () => {
    await page.keyboard.press('Escape');
    await expect(editorOf(page)).toBeFocused();
    await replace(page, 'in two of these three years', 'in years 1 and 2 but not in year 3');
    await expect(reason(page, 2)).toHaveValue(/Year 3/);
    await replace(page, '18.9 %, or 5.95 % per year', '19 %, or 6.33 % per year');
    const gone = page.getByRole('region', { name: 'No longer a change' });
    await expect(gone).toContainText('cube root');
    await expect(reason(page, 1)).toHaveValue(/Year 3/);
    await takePicture(page, 'j2-gone');
    await replace(page, '19 %, or 6.33 % per year', '18.9 %, or 5.95 % per year');
    await expect(gone).toBeHidden();
    await expect(reason(page, 1)).toHaveValue(/cube root/);
  });

  await test.step('a reason that is too short is asked for at its change', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('dialog')).toContainText('The reason has 5 words; at least 6 are asked for.');
    await page.keyboard.press('Escape');
    await tabTo(page, reason(page, 3), 90);
    await page.keyboard.press('End');
    await page.keyboard.type(' under losses; clients would have believed in a guarantee.');
    await expect(page.getByText('3 of 3 explained')).toBeVisible();
  });

  await submitByKeyboard(page);
  const rows = JSON.stringify(await exportRows(hub, 'csv'));
  expect(rows).toContain('cube root is 1.0595');
  expect(rows).toContain('believed in a guarantee');
  const [row] = await exportRows(hub, 'openai-chat');
  expect(JSON.stringify(row)).toContain('in years 1 and 2 but not in year 3');
  expect(app.complaints).toEqual([]);
});

test('C3 a draft is flagged, then corrected, and every serious flag is linked to the change that settles it', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(300_000);
  const app = await openSampleTask(
    { folder, hub, launch, publishSample },
    'Two inhalers, and a leaflet that mixes them up',
  );
  const { page } = app;
  const draft = 'The assistant’s draft';
  const faults = [
    { words: 'is your preventer', keys: '13', wrong: 'Salbutamol is the reliever.' },
    {
      words: 'You can stop it as soon as your chest is clear',
      keys: '13',
      wrong: 'Stopping brings attacks.',
    },
    { words: 'Lie down', keys: '42', wrong: 'Sitting up is easier to breathe.' },
  ];
  for (const { words, keys, wrong } of faults) {
    await choosePassage(page, draft, words);
    await page.keyboard.press('f');
    for (const digit of keys) {
      await page.keyboard.press(digit);
    }
    await page.keyboard.type(wrong);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('document', { name: `Text of ${draft}` })).toBeFocused();
  }

  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByRole('region', { name: 'Flags in the draft' })).toContainText('3 not linked yet');
  await tabTo(page, editorOf(page));
  await replace(page, 'is your preventer', 'is your reliever');
  await replace(
    page,
    'You can stop it as soon as your chest is clear',
    'Go on with it when your chest is clear',
  );
  await replace(page, 'Lie down and stay calm', 'Sit up and stay calm');
  await expect(changes(page).locator('[data-change]')).toHaveCount(3);

  await test.step('what is not linked yet blocks, at the flag', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('dialog')).toContainText(
      'The flag “Which medicine” on “is your preventer” is linked to no change.',
    );
    await page.keyboard.press('Escape');
  });

  await test.step('each change gets its reason and its flag, by keyboard', async () => {
    await tabTo(page, editorOf(page), 90);
    await page.keyboard.press('Alt+j');
    for (const [index, { wrong }] of faults.entries()) {
      await expect(reason(page, index + 1)).toBeFocused();
      await page.keyboard.type(`${wrong} Corrected to what the prescription says.`);
      const link = page
        .getByRole('group', { name: `Change ${index + 1}, fixes` })
        .getByRole('button', { name: `Fixes flag ${index + 1},` });
      await tabTo(page, link);
      await page.keyboard.press('Space');
      await expect(link).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('Alt+j');
    }
    await expect(page.getByRole('region', { name: 'Flags in the draft' })).toContainText(
      'all linked to changes',
    );
    await takePicture(page, 'c3');
  });

  await submitByKeyboard(page);
  const rows = await exportRows(hub, 'csv');
  expect(rows.map(({ note }) => note)).toContain('Stopping brings attacks.');
  const flags = rows.filter(({ kind }) => kind === 'flag').map(({ id }) => String(id));
  const settled = rows
    .filter(({ kind }) => kind === 'revision change')
    .flatMap(({ value }) => String(value).split(' '));
  expect(flags.length).toBeGreaterThan(0);
  expect(settled.filter((id) => id !== '').toSorted()).toEqual(flags.toSorted());
  expect(JSON.stringify(await exportRows(hub, 'openai-chat'))).toContain(
    '**Blue (salbutamol)** is your reliever',
  );
  expect(app.complaints).toEqual([]);
});
