import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { tabTo } from '../support/by-keyboard';
import { choosePassage } from '../support/choose-passage';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { openSampleTask, submitByKeyboard } from '../support/row';

const CAR_LOAN = [
  { words: 'The monthly payment is £436.29.', key: '1' },
  { words: 'Over 48 months you pay £20,942, of which £2,942 is interest.', key: '1' },
  {
    words: 'save £1,147 of interest',
    key: '3',
    why: 'With £486.29 a month the interest is £2,587, so £355 are saved.',
    formula: '48 * 436.29 GBP - 18000 GBP - 2587 GBP',
    result: '354.92 GBP',
  },
  { words: 'The payment rises to £560.97', key: '1' },
  {
    words: 'still owe half of the loan, £9,000',
    key: '3',
    why: 'Early payments are mostly interest: £9,683 are still owed.',
    formula: '436.29 GBP * (1 - 1.079^-2) / (1.079^(1/12) - 1)',
    result: '9682.93056867 GBP',
  },
];

test('E1 five figures are split into claims by keyboard, the wrong ones worked out, and each verdict is exported', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(300_000);
  const { page, complaints } = await openSampleTask(
    { folder, hub, launch, publishSample },
    'Five figures about a car loan',
  );
  for (const { words, key, why, formula } of CAR_LOAN) {
    await test.step(words, async () => {
      await choosePassage(page, 'Response A', words);
      await page.keyboard.press('c');
      await expect(page.getByRole('radio', { name: /^Correct/ }).nth(1)).toBeFocused();
      await page.keyboard.press(key);
      if (why !== undefined && formula !== undefined) {
        await page.keyboard.press('Tab');
        await page.keyboard.type(why);
        await tabTo(page, page.getByRole('button', { name: 'Calculate' }).first());
        await page.keyboard.press('Enter');
        await expect(page.getByRole('textbox', { name: 'Formula' })).toBeFocused();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(formula);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Escape');
      }
    });
  }
  await expect(page.getByRole('listitem', { name: /^Claim \d$/ })).toHaveCount(5);
  const verdict = page.getByRole('radiogroup', { name: 'Verdict on Response A' });
  await tabTo(page, verdict.getByRole('radio').first(), 60, 'Shift+Tab');
  await page.keyboard.press('2');
  await expect(verdict.getByRole('radio', { name: /^Partly correct/ })).toBeChecked();
  await submitByKeyboard(page);

  const rows = await exportRows(hub, 'csv');
  const verdicts = rows.filter((row) => row['kind'] === 'verdict');
  expect(verdicts.map((row) => [row['quote'], row['value']])).toEqual([
    ['', 'partly'],
    ...CAR_LOAN.map(({ words, key }) => [words, key === '1' ? 'correct' : 'incorrect']),
  ]);
  const calculations = rows.filter((row) => row['kind'] === 'evidence');
  expect(calculations.map((row) => [row['topic'], row['text']])).toEqual(
    CAR_LOAN.flatMap(({ formula }) => (formula === undefined ? [] : [['calculation', formula]])),
  );
  for (const { result } of CAR_LOAN.filter((claim) => claim.result !== undefined)) {
    expect(calculations.map((row) => row['value'])).toContain(result);
  }
  // Neither good nor bad as a whole, so it teaches no model which it is.
  expect(await exportRows(hub, 'trl-unpaired')).toEqual([]);
  expect(complaints).toEqual([]);
});

/** What each function gives for the week over Christmas, and what there is to say about it. */
const COUNTERS: Readonly<Record<string, { readonly key: string; readonly why: string }>> = {
  '7': {
    key: '3',
    why: 'The holiday on Saturday 26 December was never counted, and yet the last line subtracts it: 7 where 8 is right.',
  },
  '8': {
    key: '1',
    why: 'The week from 21 December has five days, the next five less one, and so on: 8, and the holidays on weekends change nothing.',
  },
  '9': {
    key: '3',
    why: 'The loop runs until the day after the end, so that 4 January, a Monday, is counted although the end is not included.',
  },
};

test('E1 J4 three functions are run with the project’s tests by keyboard, and each verdict is explained step by step', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(300_000);
  const { page, complaints } = await openSampleTask(
    { folder, hub, launch, publishSample },
    'Which working-day counter can be trusted?',
  );
  const seen: string[] = [];
  for (const letter of ['A', 'B', 'C']) {
    await test.step(`Response ${letter}`, async () => {
      const verdict = page.getByRole('radiogroup', { name: `Verdict on Response ${letter}` });
      if (letter !== 'A') {
        // Out of the explanation, where N is a letter.
        await tabTo(page, page.locator('[data-chip][aria-checked="true"]'), 60, 'Shift+Tab');
        await page.keyboard.press('n');
      }
      await expect(verdict).toBeVisible();
      const output = await runAndAttach(page, letter);
      seen.push(output);
      const { key, why } = COUNTERS[output] ?? { key: '4', why: '' };
      await tabTo(page, verdict.getByRole('radio').first(), 60, 'Shift+Tab');
      await page.keyboard.press(key);
      await tabTo(page, page.getByRole('textbox', { name: `Explanation of Response ${letter}` }));
      await page.keyboard.type(why);
    });
  }
  expect(seen.toSorted()).toEqual(['7', '8', '9']);
  await expect(page.getByText('3 of 3 done')).toBeVisible();
  await submitByKeyboard(page);

  const rows = await exportRows(hub, 'csv');
  const verdicts = rows.filter((row) => row['kind'] === 'verdict');
  expect(verdicts.map((row) => [row['target'], row['value'], row['note']])).toEqual([
    ['a', 'incorrect', COUNTERS['7']?.why],
    ['b', 'correct', COUNTERS['8']?.why],
    ['c', 'incorrect', COUNTERS['9']?.why],
  ]);
  const runs = rows.filter((row) => row['kind'] === 'evidence');
  expect(runs.map((row) => [row['topic'], row['value']])).toEqual(Array(3).fill(['run', 'finished']));
  expect(runs.every((row) => String(row['text']).includes('def working_days'))).toBe(true);
  expect(runs.every((row) => String(row['text']).includes('date(2026, 12, 26)'))).toBe(true);
  const unpaired = await exportRows(hub, 'trl-unpaired');
  expect(unpaired.map((row) => row['label']).toSorted()).toEqual([false, false, true]);
  expect(complaints).toEqual([]);
});

/** Opens the code of the text at hand, runs it, attaches the run, goes back, and gives what it wrote. */
async function runAndAttach(page: Page, letter: string): Promise<string> {
  await tabTo(page, page.getByRole('button', { name: 'Run code' }));
  await page.keyboard.press('Enter');
  const code = page.getByRole('textbox', { name: 'Python code' });
  await expect(code).toBeFocused();
  await expect(code).toHaveValue(/def working_days/);
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  const output = page.getByRole('region', { name: 'Output' });
  await expect(output.getByText(/^Finished in/)).toBeVisible({ timeout: 60_000 });
  const written = (await output.locator('pre').first().textContent()) ?? '';
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect(page.getByRole('list', { name: `Evidence on Response ${letter}` })).toContainText('Run 1');
  // Escape leaves the code, then the bench; a tooltip that happens to be open goes first.
  for (let presses = 0; presses < 4 && (await code.isVisible()); presses += 1) {
    await page.keyboard.press('Escape');
  }
  await expect(page.getByRole('button', { name: 'Run code' })).toBeFocused();
  return written.trim();
}
