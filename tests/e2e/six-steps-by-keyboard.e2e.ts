import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { tabTo } from './support/by-keyboard';
import { choosePassage } from './support/choose-passage';
import { exportRows } from './support/export-rows';
import { test } from './support/goldsmith';
import { openSampleTask, submitByKeyboard } from './support/row';

const CRITERIA = [
  ['Keeps the dose at 5 mg twice daily, since she meets one of the three criteria', 'must', '10'],
  ['Works out the creatinine clearance with her actual weight', 'must', '6'],
  ['Ends the aspirin four years after her stent', 'must', '8'],
  ['Names the triggers for the lower dose as numbers', 'should', '4'],
  ['Lowers the dose because of diltiazem', 'must-not', '-8'],
] as const;

const JUSTIFICATION =
  'One answer halves the dose and keeps the aspirin: she would be under-anticoagulated and on two antithrombotics at ' +
  'once, so she bears the risk of a stroke and that of a bleed. It takes an eGFR for the creatinine, whose limit is ' +
  '133 micromol per litre; hers is 124. Another works out the creatinine clearance with the factor for men and so ' +
  'puts the next check off by most of a year. The best one keeps the dose at 5 mg twice daily, shows the creatinine ' +
  'clearance with her actual weight, ends the aspirin four years after her stent and names the triggers as numbers.';

const IDEAL =
  'Keep apixaban at 5 mg twice daily. She meets one of the three criteria for the lower dose: her weight of 57 kg. She ' +
  'is under 80, and her creatinine of 124 is below 133 micromol per litre; two would have to be met. The creatinine ' +
  'clearance with her actual weight is 31 mL/min, which is above 30. Diltiazem raises the level by about 1.4 times and ' +
  'calls for no change. Stop the aspirin: four years after her stent the anticoagulant alone is enough, and the aspirin ' +
  'is the largest bleeding risk that can be taken away. Go down to 2.5 mg twice daily on her eightieth birthday, at a ' +
  'creatinine of 133 or more, or when the clearance falls below 30 mL/min. Check creatinine, weight and blood count ' +
  'every three months, and at once in any illness with dehydration.';

test('M1 M2 M3 M4 M5 M6 the whole six-step assignment is done by keyboard alone, and comes out as training data', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(300_000);
  const { page, complaints } = await openSampleTask(
    { folder, hub, launch, publishSample },
    'Apixaban: does she need the lower dose?',
  );

  await test.step('prompt', async () => {
    await tabTo(page, page.getByRole('textbox', { name: 'Prompt', exact: true }), 150);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Please answer by the US label.');
    await page.keyboard.press('Alt+n');
    await page.keyboard.type('The reply must fit a phone call.');
  });

  await test.step('criteria', async () => {
    await goToStep(page, 2, 'Criteria');
    for (const [index, [text, kind, weight]] of CRITERIA.entries()) {
      await page.keyboard.press('Alt+n');
      const name = `Criterion ${index + 1}`;
      await expect(page.getByRole('textbox', { name, exact: true })).toBeFocused();
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
      for (const presses = KINDS.indexOf(kind); await isShortOf(page, name, presses); ) {
        await page.keyboard.press('ArrowRight');
      }
      await tabTo(page, page.getByRole('textbox', { name: `${name}, weight` }), 5);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(weight);
    }
  });

  await test.step('evaluation', async () => {
    // Straight from the last weight, which nothing but the key has taken leave of.
    await goToStep(page, 3, 'Evaluation');
    const cells = page.getByRole('grid', { name: 'Ratings' }).getByRole('gridcell');
    await expect(cells).toHaveCount(15);
    await tabTo(page, cells.first(), 150);
    for (let row = 0; row < CRITERIA.length; row += 1) {
      for (const [column, rating] of ['2', '5', '4'].entries()) {
        await page.keyboard.press(row === 4 ? (column === 0 ? '5' : '1') : rating);
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
    }
    const ranking = page.getByRole('listbox', { name: 'Ranking' });
    await tabTo(page, ranking.getByRole('option').first(), 150);
    for (let response = 0; response < 3; response += 1) {
      await page.keyboard.press('Alt+ArrowUp');
      await page.keyboard.press('ArrowDown');
    }
    await expect(ranking.getByRole('group', { name: /^Rank \d/ }).first()).toBeVisible();
  });

  await test.step('passages linked to criteria: one of a response, one of a prompt that is put right later', async () => {
    const words = await firstWords(page, 'Response A');
    await choosePassage(page, 'Response A', words);
    await linkToCriterion(page, 'aspirin');
    await goToStep(page, 2, 'Criteria');
    const chip = page.getByRole('button', { name: `Show in Response A: ${words}` });
    await tabTo(page, chip, 150);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Response A' })).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: /^Your prompt/ }), 150);
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('document', { name: 'Text of the prompt' }), 150);
    await choosePassage(page, 'the prompt', 'Please answer by the US label.');
    await linkToCriterion(page, 'triggers');
    await goToStep(page, 1, 'Prompt');
    await tabTo(page, page.getByRole('textbox', { name: 'Prompt', exact: true }), 150);
    await page.keyboard.press('ControlOrMeta+End');
    for (const _ of 'US label.') {
      await page.keyboard.press('Backspace');
    }
    await page.keyboard.type('UK label.');
    await goToStep(page, 2, 'Criteria');
    const changed = page.getByRole('group', { name: 'Link to Your prompt' });
    await expect(changed).toContainText('The text it points to has changed');
    await tabTo(page, changed.getByRole('button', { name: 'Point again' }), 150);
    await page.keyboard.press('Enter');
    // What stands there now is chosen already.
    await expect(page.getByRole('button', { name: 'Point here' })).toBeVisible();
    expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('UK label');
    await page.keyboard.press('p');
    await expect(page.getByRole('button', { name: /^Show in Your prompt: .*UK label/ })).toBeVisible();
  });

  await test.step('justification, with two quotes', async () => {
    await goToStep(page, 4, 'Justification');
    const editor = page.getByRole('textbox', { name: 'Justification', exact: true });
    await tabTo(page, editor, 150);
    await page.keyboard.type(JUSTIFICATION);
    for (const [index, letter] of ['A', 'B'].entries()) {
      // Its key unfolds a response that is folded away.
      await page.keyboard.press(`Alt+${index + 1}`);
      await choosePassage(page, `Response ${letter}`, await firstWords(page, `Response ${letter}`));
      await page.keyboard.press('q');
      await expect(editor).toBeFocused();
    }
    await expect(editor.locator('blockquote')).toHaveCount(2);
  });

  await test.step('ideal answer', async () => {
    await goToStep(page, 5, 'Ideal answer');
    await tabTo(page, page.getByRole('textbox', { name: 'Ideal answer', exact: true }), 150);
    await page.keyboard.type(IDEAL);
  });

  await test.step('consistency check: what is suggested is taken', async () => {
    await goToStep(page, 6, 'Consistency check');
    const items = page.getByRole('list', { name: 'To be traced' }).getByRole('listitem');
    await tabTo(page, items.first().getByRole('button').first(), 150);
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(150);
    }
    await expect(page.getByText(/^[1-9]\d* of \d+ traced$/)).toBeVisible();
  });

  await submitByKeyboard(page, 'What remains is about answers that the ideal one does not repeat.');

  const [row] = await exportRows(hub, 'openai-chat');
  const messages = row?.['messages'] as { content: string }[];
  expect(messages.at(-2)?.content).toContain('Please answer by the UK label.');
  expect(messages.at(-2)?.content).toContain('The reply must fit a phone call.');
  expect(messages.at(-1)?.content).toBe(IDEAL);
  const facts = await exportRows(hub, 'csv');
  const criteria = facts.filter(({ kind }) => kind === 'criterion');
  expect(criteria.map(({ text, topic, value }) => [text, topic, value])).toEqual(CRITERIA);
  const links = facts.filter(({ kind }) => kind === 'criterion link');
  expect(links.map(({ item, target }) => [item, target])).toEqual([
    ['3', expect.any(String)],
    ['4', 'prompt 1'],
  ]);
  expect(facts.filter(({ kind }) => kind === 'rating')).toHaveLength(15);
  expect(facts.filter(({ kind }) => kind === 'ranking')).toHaveLength(3);
  expect(facts.filter(({ kind }) => kind === 'justification quote')).toHaveLength(2);
  expect(complaints).toEqual([]);
});

const KINDS: readonly string[] = ['must', 'should', 'must-not'];

async function goToStep(page: Page, number: number, title: string): Promise<void> {
  await page.keyboard.press(`ControlOrMeta+${number}`);
  await expect(page.getByRole('heading', { name: title }).first()).toBeVisible();
}

/** Whether the kind of a criterion is not yet the one at that place. */
async function isShortOf(page: Page, name: string, place: number): Promise<boolean> {
  const kinds = page.getByRole('radiogroup', { name: `${name}, kind` }).getByRole('radio');
  return !(await kinds.nth(place).isChecked());
}

/** Links what is chosen to the criterion that has this word. */
async function linkToCriterion(page: Page, word: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Link to a criterion' })).toBeVisible();
  await page.keyboard.press('k');
  const list = page.getByRole('dialog', { name: 'Link to a criterion' });
  await expect(list.getByRole('searchbox', { name: 'Search criteria' })).toBeFocused();
  await page.keyboard.type(word);
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
}

/** The first three words of a response's first paragraph. */
async function firstWords(page: Page, response: string): Promise<string> {
  const text = await page
    .getByRole('document', { name: `Text of ${response}` })
    .locator('p')
    .first()
    .textContent();
  return (text ?? '').split(/\s+/).slice(0, 3).join(' ');
}
