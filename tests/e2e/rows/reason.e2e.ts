import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { tabTo } from '../support/by-keyboard';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { openSampleTask, submitByKeyboard } from '../support/row';
import { takePicture } from '../support/row-pictures';

const CHAIN = [
  'Volume: 8 l/min flow in and 12 l/min out, so $V(t) = 400 - 4t$ litres; the tank is empty at $t = 100$ min.',
  'Salt that enters: $8 \\cdot 0.10 = 0.8$ kg/min. Salt that leaves: $12 \\cdot S/V$ kg/min, as the tank is stirred.',
  "Hence $S' = 0.8 - \\frac{12 S}{400 - 4t} = 0.8 - \\frac{3S}{100 - t}$ with $S(0) = 20$ kg.",
  'The integrating factor is $(100 - t)^{-3}$; it gives $S = 0.4(100 - t) + C(100 - t)^3$.',
  'From $S(0) = 20$: $40 + 10^6 C = 20$, so $C = -2 \\cdot 10^{-5}$ kg/min³.',
  "$S' = 0$ gives $-0.4 + 6 \\cdot 10^{-5}(100 - t)^2 = 0$, so $100 - t = 81.6$ and $t = 18.4$ min. Check: $S(100) = 0$, as an empty tank must hold.",
];

const handle = (page: Page, number: number) =>
  page.getByRole('button', { name: new RegExp(`^Step ${number}(,|$)`) }).first();
const step = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Step ${number}`, exact: true });

const solution = (page: Page) => page.getByRole('list', { name: 'Steps of the solution' });

test('C4 a solution is written as a chain of steps by keyboard, and exported as stepwise supervision', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(240_000);
  const app = await openSampleTask({ folder, hub, launch, publishSample }, 'Salt in a tank that empties');
  const { page } = app;
  const { keyboard } = page;

  await test.step('Enter opens a step, Alt Enter begins the next one where the caret is', async () => {
    await expect(handle(page, 1)).toBeFocused();
    await keyboard.press('Enter');
    await expect(step(page, 1)).toBeFocused();
    await keyboard.type(`${CHAIN[0]} `);
    await keyboard.press('Alt+Enter');
    await expect(step(page, 2)).toBeFocused();
    // The third comes before the second, and is moved.
    await keyboard.type(CHAIN[2] ?? '');
    await keyboard.press('Alt+Enter');
    await keyboard.type(CHAIN[1] ?? '');
    await keyboard.press('Alt+ArrowUp');
    await expect(step(page, 2)).toContainText('Salt that enters');
    for (const text of CHAIN.slice(3)) {
      await keyboard.press('Alt+n');
      await keyboard.type(text);
    }
    await expect(solution(page).getByRole('listitem')).toHaveCount(6);
    // However long the chain, only the step at hand has an editor.
    await expect(solution(page).getByRole('textbox')).toHaveCount(1);
  });

  await test.step('a step is split at the caret and its rest thrown away; formulas are drawn', async () => {
    await keyboard.type(' Wrong words.');
    for (const _ of 'Wrong words.') {
      await keyboard.press('ArrowLeft');
    }
    await keyboard.press('Alt+Enter');
    await expect(step(page, 7)).toHaveText('Wrong words.');
    await keyboard.press('Escape');
    await expect(handle(page, 7)).toBeFocused();
    await keyboard.press('Delete');
    await expect(solution(page).getByRole('listitem')).toHaveCount(6);
    await expect(solution(page).locator('.katex')).not.toHaveCount(0);
  });

  await test.step('marks are given by letter, and taken back', async () => {
    await keyboard.press('n');
    await expect(page.getByRole('status').filter({ hasText: '5 right, 1 neutral' })).toBeVisible();
    await keyboard.press('Control+z');
    await expect(page.getByRole('status').filter({ hasText: '6 steps: 6 right' })).toBeVisible();
  });

  await test.step('the final answer stays in sight', async () => {
    await keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('dialog')).toContainText('Give the final answer.');
    await keyboard.press('Escape');
    await tabTo(page, page.getByRole('textbox', { name: 'Final answer' }));
    await keyboard.type('21.1 kg after 30 minutes; most salt, 21.8 kg, at 18.4 minutes.');
    await takePicture(page, 'c4-chain');
  });

  await submitByKeyboard(page);
  const [row] = await exportRows(hub, 'trl-stepwise');
  expect(row?.['completions']).toEqual(CHAIN);
  expect(row?.['labels']).toEqual(CHAIN.map(() => true));
  expect(JSON.stringify(await exportRows(hub, 'trl-sft'))).toContain('most salt, 21.8 kg');
  expect(app.complaints).toEqual([]);
});

test('J4 a proof is judged step by step, with what is wrong in the first wrong one', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(240_000);
  const app = await openSampleTask({ folder, hub, launch, publishSample }, 'Where does this proof break?');
  const { page } = app;
  const { keyboard } = page;
  const note = page.getByRole('textbox', { name: 'Step 3, what is wrong' });
  await expect(solution(page).getByRole('listitem')).toHaveCount(7);

  await test.step('a mark leads on to the next step, a wrong one asks what is wrong', async () => {
    await expect(handle(page, 1)).toBeFocused();
    await keyboard.press('r');
    await expect(handle(page, 2)).toBeFocused();
    await keyboard.press('e');
    await keyboard.type('Squeezed between two null sequences.');
    await keyboard.press('Escape');
    await keyboard.press('r');
    await keyboard.press('w');
    await expect(note).toBeFocused();
    await keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('dialog')).toContainText('Say what is wrong in Step 3.');
    await keyboard.press('Escape');
    await tabTo(page, note);
    await keyboard.type(
      'The denominator jumps by 2 when the sign changes: a₂ = 0.41 < a₃ = 1.37 > a₄ = 0.33.',
    );
    await keyboard.press('Enter');
    await expect(handle(page, 4)).toBeFocused();
    await expect(page.getByText('First error')).toBeVisible();
    await expect(handle(page, 4)).toHaveAccessibleName('Step 4, not judged, after the first error');
  });

  await test.step('steps can be joined, not rewritten', async () => {
    await keyboard.press('End');
    await keyboard.press('j');
    await expect(solution(page).getByRole('listitem')).toHaveCount(6);
    await keyboard.press('Delete');
    await expect(solution(page).getByRole('listitem')).toHaveCount(6);
    await keyboard.press('Control+z');
    await expect(solution(page).getByRole('listitem')).toHaveCount(7);
    await tabTo(page, page.getByRole('textbox', { name: 'Final answer' }));
    await keyboard.type(
      'It diverges: the term is $\\frac{(-1)^n \\sqrt{n}}{n-1} - \\frac{1}{n-1}$, a convergent series minus the harmonic one.',
    );
    await takePicture(page, 'j4');
  });

  await submitByKeyboard(page);
  const [row] = await exportRows(hub, 'trl-stepwise');
  expect(row?.['labels']).toEqual([true, true, false]);
  expect(JSON.stringify(row)).toContain('is decreasing.');
  expect(JSON.stringify(await exportRows(hub, 'csv'))).toContain('jumps by 2');
  expect(app.complaints).toEqual([]);
});
