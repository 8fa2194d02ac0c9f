import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { openRowTask, submitByKeyboard } from '../support/row';

const PROMPT =
  'Text for a panel in our local observatory, beside a model of Earth, Moon and Sun: why does the Moon have phases? About 100 words, for families.';
const TURN_IT =
  '**One half of the Moon is always in sunlight.** Turn the model and see for yourself.\n\nWhat changes is how much of that bright half we can see from Earth: none at new moon, all of it at full moon.';
const SHADOW =
  '## The Enchanting Phases of Our Moon\n\nAs the Earth moves between the Sun and the Moon, **its shadow falls on the lunar surface**. The more shadow, the thinner the crescent.';

const task = {
  id: 'g3',
  title: 'A panel about the phases of the Moon',
  material: {
    prompt: [{ role: 'user', content: PROMPT }],
    responses: [
      { id: 'turn-it', markdown: TURN_IT },
      { id: 'shadow', markdown: SHADOW },
    ],
  },
  steps: [
    {
      id: 'rate',
      kind: 'rate',
      title: 'Rate both panels',
      config: {
        dimensions: [
          { id: 'truth', name: 'Truth', meaning: 'What it says about the sky is so.' },
          { id: 'families', name: 'Fit for families', meaning: 'A child of eight can follow it.' },
          {
            id: 'misconception',
            name: 'Spreads a misconception',
            meaning: 'A visitor goes home believing something false.',
            negative: true,
            notApplicable: true,
            scale: [
              { value: 0, label: 'No', meaning: 'Nothing false would stick.' },
              { value: 1, label: 'In passing', meaning: 'A slip that few would keep.' },
              { value: 2, label: 'At its heart', meaning: 'The main point is false.' },
            ],
          },
        ],
        scale: [
          { value: 1, label: 'Bad', meaning: 'It cannot be used.' },
          { value: 2, label: 'Weak', meaning: 'It needs rewriting.' },
          { value: 3, label: 'Fair', meaning: 'It needs repair.' },
          { value: 4, label: 'Good', meaning: 'It needs a touch.' },
          { value: 5, label: 'Excellent', meaning: 'It can be printed.' },
        ],
      },
    },
  ],
};

/** Points by dimension, in the order of the grid. */
const RATINGS = { 'turn-it': ['5', '4', '0'], shadow: ['1', '2', '2'] } as const;
const NOTE = 'It explains phases by the shadow of the Earth, which is an eclipse.';

test('G3 two panels are rated on three dimensions by keyboard, with their meanings, a note and attribute scores', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  const app = await openRowTask({ folder, hub, launch }, [task]);
  const { page } = app;
  const grid = page.getByRole('grid', { name: 'Ratings' });
  const letters = await lettersOf(page);

  await test.step('digits rate, arrows move, and the meaning of what is chosen is in sight', async () => {
    await tabInto(page);
    for (const [column, id] of letters.entries()) {
      for (const [row, key] of RATINGS[id].entries()) {
        await page.keyboard.press(key);
        await page.keyboard.press(row < 2 ? 'ArrowDown' : 'ArrowRight');
      }
      if (column === 0) {
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('ArrowUp');
      }
    }
    await expect(page.getByText('6 of 6 rated')).toBeVisible();
    await expect(page.getByText('A visitor goes home believing something false.')).toBeVisible();
    await expect(grid.getByText('a high rating means that it happened')).toBeVisible();
  });

  await test.step('what was chosen is named by its point; X says that nothing applies, undo takes it back', async () => {
    const last = letters[1] === 'shadow' ? 'At its heart' : 'No';
    const cell = grid.getByRole('gridcell', {
      name: new RegExp(`Response B, Spreads a misconception: \\d ${last}`),
    });
    await expect(cell).toBeFocused();
    await page.keyboard.press('x');
    await expect(grid.getByRole('gridcell', { name: /misconception: not applicable$/ })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(cell).toBeVisible();
  });

  await test.step('a note is written beside a rating and the focus goes back to it', async () => {
    await page.keyboard.press('Control+Home');
    if (letters[1] === 'shadow') {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('n');
    await page.keyboard.type(NOTE);
    await page.keyboard.press('Enter');
    await expect(grid.getByRole('gridcell', { name: /, Truth: 1 Bad$/ })).toBeFocused();
    await expect(grid.getByRole('gridcell', { name: /, Truth: 1 Bad$/ })).toHaveAccessibleDescription(
      /Has a note/,
    );
  });

  await submitByKeyboard(page);
  await test.step('the export holds an attribute row per response, as HelpSteer has it', async () => {
    const rows = await exportRows(hub, 'helpsteer');
    expect(rows).toHaveLength(2);
    const of = (text: string) => rows.find((row) => row['response'] === text);
    expect(of(TURN_IT)).toMatchObject({ prompt: PROMPT });
    expect(of(TURN_IT)).toMatchObject({ truth: 4, families: 3, misconception: 0 });
    expect(of(SHADOW)).toMatchObject({ truth: 0, families: 1, misconception: 4 });
    const notes = (await exportRows(hub, 'csv')).filter(
      (row) => row['kind'] === 'score' && row['note'] === NOTE,
    );
    expect(notes).toHaveLength(1);
  });
  expect(app.complaints).toEqual([]);
});

/** Which response stands in which column: the order is drawn per expert. */
async function lettersOf(page: Page): Promise<(keyof typeof RATINGS)[]> {
  const first = (await page.getByRole('group', { name: 'Response A' }).textContent()) ?? '';
  return first.includes('Turn the model') ? ['turn-it', 'shadow'] : ['shadow', 'turn-it'];
}

/** Goes to the first cell of the grid by the Tab key, from wherever the step put the focus. */
async function tabInto(page: Page): Promise<void> {
  const focused = page.locator('[role="gridcell"]:focus');
  for (let presses = 0; presses < 12 && (await focused.count()) === 0; presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(focused).toHaveCount(1);
}
