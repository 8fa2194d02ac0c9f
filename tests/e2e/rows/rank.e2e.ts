import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { openRowTask, submitByKeyboard } from '../support/row';

const PROMPT =
  'Write the discharge letter to the GP, England, not more than 160 words. Ward notes: Mr K., 68, pneumonia, co-amoxiclav until Saturday; ramipril stopped and still off; radiologist asks for a repeat film at 6 weeks; final blood culture pending.';
const LETTERS = {
  complete:
    '**Diagnosis:** pneumonia, right lower lobe.\n\n| Medicine | Status |\n| --- | --- |\n| Ramipril | **stopped**, not restarted |\n| Co-amoxiclav | until Saturday |\n\n**We will** arrange the film at 6 weeks and send on the final culture.',
  brief:
    '**Admission for pneumonia.** Co-amoxiclav until Saturday. Ramipril was stopped and has not been restarted.\n\n**Pending:** final blood culture.',
  abbreviated:
    'Thank you for seeing this pleasant gentleman with RLL CAP. Ramipril held, now back on usual medication. GP to kindly chase results.',
  wrong:
    '**Treatment:** co-amoxiclav for 2 more **weeks**. Ramipril was **restarted at 5 mg**. Repeat film at 6 weeks, please arrange.',
} as const;
type Letter = keyof typeof LETTERS;
const ORDER: readonly Letter[] = ['complete', 'brief', 'wrong', 'abbreviated'];
const STANDARDS = ['Every change of medicine with its reason', 'Says who does what, and by when'];

const task = {
  id: 'e2',
  title: 'Four discharge letters against the professional standard',
  material: {
    prompt: [{ role: 'user', content: PROMPT }],
    responses: Object.entries(LETTERS).map(([id, markdown]) => ({ id, markdown })),
  },
  steps: [
    {
      id: 'rate',
      kind: 'rate',
      title: 'Score each standard',
      config: {
        dimensions: STANDARDS.map((name, index) => ({ id: `s${index}`, name })),
        notes: 'none',
      },
    },
    {
      id: 'rank',
      kind: 'rank',
      title: 'Rank the letters',
      config: {
        fields: [
          { id: 'reason', label: 'Why the two are tied', required: true, when: { of: 'tied', is: ['yes'] } },
        ],
      },
    },
  ],
};

test('E2 four letters are scored per standard and ranked by keyboard, ties included, and give preference pairs', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  const app = await openRowTask({ folder, hub, launch }, [task]);
  const { page } = app;
  const letterOf = await readLetters(page);

  await test.step('each letter gets a score per standard', async () => {
    await tabTo(page, '[role="gridcell"]');
    for (const row of STANDARDS.keys()) {
      for (const column of LETTERED.keys()) {
        const id = ORDER.find((one) => letterOf[one] === LETTERED[column]) as Letter;
        await page.keyboard.press(String(5 - ORDER.indexOf(id)));
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Home');
      if (row === 0) {
        await page.keyboard.press('ArrowDown');
      }
    }
    await expect(page.getByText('8 of 8 rated')).toBeVisible();
  });

  await test.step('a letter is ranked by a digit, and the order is read out', async () => {
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('heading', { name: 'Rank the letters' })).toBeVisible();
    await tabTo(page, '[role="option"]');
    for (const [place, id] of ORDER.entries()) {
      await arrowTo(page, `Response ${letterOf[id]}`);
      await page.keyboard.press(String(place + 1));
    }
    const status = page.getByRole('status').filter({ hasText: 'Order:' });
    await expect(status).toHaveText(
      new RegExp(ORDER.map((id, place) => `${place + 1} Response ${letterOf[id]}`).join('; ')),
    );
    await expect(page.getByText('4 of 4 ranked')).toBeVisible();
  });

  await test.step('Space shows one letter alone, and the panels say its rank', async () => {
    const worst = page.getByRole('group', { name: `Response ${letterOf.abbreviated}`, exact: true });
    await page.keyboard.press('Space');
    await expect(worst.getByText('rank 4')).toBeVisible();
    await page.keyboard.press('Space');
  });

  await test.step('a tie is made, and the project asks why', async () => {
    await page.keyboard.press('t');
    const why = page.getByRole('textbox', { name: /Why the two are tied/ });
    await expect(why).toBeVisible();
    await tabTo(page, 'textarea');
    await page.keyboard.type('Both would lead the practice to give ramipril again.');
    await expect(
      page.getByRole('listbox', { name: 'Ranking' }).getByRole('group', { name: /^Rank/ }),
    ).toHaveCount(3);
  });

  await submitByKeyboard(page);
  await test.step('the exports hold a pair for every two letters that are not tied', async () => {
    const pairs = ORDER.flatMap((chosen, place) =>
      ORDER.slice(place + 1).map((rejected) => [chosen, rejected] as const),
    ).filter(([chosen]) => chosen !== 'wrong');
    const rows = await exportRows(hub, 'trl-preference');
    expect(rows).toHaveLength(5);
    expect(rows).toEqual(
      expect.arrayContaining(
        pairs.map(([chosen, rejected]) => ({
          prompt: [{ role: 'user', content: PROMPT }],
          chosen: [{ role: 'assistant', content: LETTERS[chosen] }],
          rejected: [{ role: 'assistant', content: LETTERS[rejected] }],
        })),
      ),
    );
    expect(await exportRows(hub, 'openai-preference')).toHaveLength(5);
    expect(await exportRows(hub, 'helpsteer')).toHaveLength(4);
  });
  expect(app.complaints).toEqual([]);
});

const LETTERED = ['A', 'B', 'C', 'D'] as const;

/** Which response is called by which letter: the order is drawn per expert. */
async function readLetters(page: Page): Promise<Record<Letter, string>> {
  const marks = { complete: 'We will', brief: 'Admission', abbreviated: 'pleasant', wrong: 'more weeks' };
  const found: Partial<Record<Letter, string>> = {};
  for (const letter of LETTERED) {
    const text = (await page.getByRole('group', { name: `Response ${letter}` }).textContent()) ?? '';
    const id = ORDER.find((one) => text.includes(marks[one]));
    if (id !== undefined) {
      found[id] = letter;
    }
  }
  return found as Record<Letter, string>;
}

async function tabTo(page: Page, selector: string): Promise<void> {
  const focused = page.locator(`${selector}:focus`);
  for (let presses = 0; presses < 30 && (await focused.count()) === 0; presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(focused).toHaveCount(1);
}

/** Goes to a card by the arrow keys; the cards are one stop of the Tab key. */
async function arrowTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('option', { name, exact: true });
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('ArrowUp');
  }
  for (let presses = 0; presses < 8; presses += 1) {
    if (await wanted.evaluate((card) => card === document.activeElement)) {
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeFocused();
}
