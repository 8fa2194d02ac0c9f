import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { resize, test } from './support/goldsmith';
import { pasteText } from './support/paste';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const STEPS = ['Prompt', 'Criteria', 'Evaluation', 'Justification', 'Ideal answer', 'Consistency check'];

/** Where pictures of every screen go; unset in ordinary runs. */
const pictures = process.env['GOLDSMITH_PICTURES'];

test('every screen is free of accessibility violations and of stray scrolling, in both themes and sizes', async ({
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(300_000);
  await publishSample();
  await hub.start();
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Dr Ada Marsh');
  const { electron, page, complaints } = await launch({ hub, token });
  await expect(page.getByRole('row', { name: /neighbourhood board/ })).toBeVisible();
  await look(electron, page, 'dashboard');

  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('Apixaban');
  await page.getByRole('row', { name: /Apixaban/ }).click();
  await fill(page);
  for (const [index, step] of STEPS.entries()) {
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step }).click();
    await expect(page.getByRole('heading', { level: 2, name: step, exact: true }).first()).toBeVisible();
    if (step === 'Consistency check') {
      await page
        .getByRole('button', { name: /^Accept/ })
        .first()
        .click();
    }
    await look(electron, page, `step-${index + 1}`);
  }
  await page.getByRole('button', { name: 'Submit' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(electron, page, 'submit');
  await page.keyboard.press('Escape');
  for (const screen of ['Show sync', 'Settings']) {
    await page.getByRole('button', { name: screen }).click();
    await expect(page.getByRole('main')).toBeVisible();
    await look(electron, page, screen.toLowerCase().replace(' ', '-'));
  }
  expect(complaints).toEqual([]);
});

async function look(electron: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${name} ${theme}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
    for (const size of SIZES) {
      await resize(electron, size);
      await page.waitForTimeout(200);
      const stray = await page.evaluate(() => ({
        down: document.documentElement.scrollHeight - window.innerHeight,
        across: document.documentElement.scrollWidth - window.innerWidth,
      }));
      expect(stray, `${name} at ${size.width} scrolls as a whole`).toEqual({ down: 0, across: 0 });
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${name}-${theme}-${size.width}.png`) });
      }
    }
  }
  await resize(electron, SIZES[0] as (typeof SIZES)[number]);
}

/** Puts enough into the steps that they look as they do at work. */
async function fill(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Prompt' }).click();
  await page.getByRole('textbox', { name: 'Context' }).click();
  await page.keyboard.type('She is frail but independent, and sees one GP. The pharmacist is on the phone.');
  await page.getByRole('button', { name: 'Add a constraint' }).click();
  await page.keyboard.type('UK label; the reply must fit a two-minute call.');
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Write the first criterion' }).press('Enter');
  const criteria = [
    'Keeps 5 mg twice daily and says that she meets one of three reduction criteria',
    'Works out creatinine clearance with actual weight, in mL/min',
    'Stops aspirin, with the reason',
    'Names the numbers at which the dose would change',
    'Reduces the dose because of diltiazem or the eGFR on the report',
  ];
  for (const [index, text] of criteria.entries()) {
    if (index > 0) {
      await page.keyboard.press('Alt+n');
    }
    await page.keyboard.type(text);
  }
  await page.getByRole('radiogroup', { name: 'Criterion 5, kind' }).getByText('must not have').click();
  await page.keyboard.press('Control+3');
  await rateByWhatTheySay(page);
  await page.keyboard.press('Control+4');
  await page.getByRole('textbox', { name: 'Justification' }).click();
  await pasteText(page, JUSTIFICATION);
  await page.keyboard.press('Control+5');
  await page.getByRole('textbox', { name: 'Ideal answer' }).click();
  await pasteText(page, ANSWER);
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/Saved/);
}

/** What an expert would make of the three responses, known by how they begin; their order differs from expert to expert. */
const JUDGEMENTS = [
  { beginning: 'Keep 5 mg', ratings: '55555' },
  { beginning: 'Thank you', ratings: '42224' },
  { beginning: 'Recommendation', ratings: '12111' },
] as const;

async function rateByWhatTheySay(page: Page): Promise<void> {
  const cells = page.getByRole('grid', { name: 'Ratings' }).getByRole('gridcell');
  await expect(cells).toHaveCount(15);
  const panels = page.getByRole('group', { name: /^Response [ABC]$/ });
  for (const { beginning, ratings } of JUDGEMENTS) {
    const name = (await panels.filter({ hasText: beginning }).first().getAttribute('aria-label')) ?? '';
    const column = 'ABC'.indexOf(name.at(-1) ?? '');
    for (const [row, rating] of [...ratings].entries()) {
      await cells.nth(row * 3 + column).focus();
      await page.keyboard.press(rating);
    }
    await page.getByRole('listbox', { name: 'Ranking' }).getByRole('option', { name }).click();
    await page.keyboard.press('Alt+ArrowUp');
  }
}

const JUSTIFICATION = `**Dose.** The licence reduces apixaban when *two* of three hold: age 80 or more, weight 60 kg or less,
creatinine 133 µmol/L or more. She has one. A response that counts the eGFR as a third criterion gives a lower dose to a
woman who then has a stroke that she need not have had.

**Aspirin.** Four years after a stent, an anticoagulant alone is enough; the combination is her largest avoidable risk of
bleeding, and only one response says so.
`;

const ANSWER = `## Keep 5 mg twice daily; stop the aspirin

Tell the pharmacist: **one of three** reduction criteria is met, and diltiazem is not one of them.

### Why not 2.5 mg

| Criterion | Patient | Met |
| :--- | :--- | :---: |
| Age ≥ 80 years | 76 | no |
| Weight ≤ 60 kg | 57 kg | **yes** |
| Creatinine ≥ 133 µmol/L | 124 µmol/L | no |

The other way to the lower dose is a clearance of 15–29 mL/min. With actual weight (Cockcroft–Gault):

$$
\\mathrm{CrCl} = \\frac{(140 - 76) \\times 57 \\times 1.04}{124} \\approx 31\\ \\mathrm{mL/min}
$$

She is above it, but only just: at $\\mathrm{CrCl} < 30$ the dose changes.

### What would change it

1. Creatinine of 127 µmol/L or more at this weight
2. Her 78th birthday with the same creatinine
3. Weight loss: recheck every three months

\`\`\`python
def clearance(age: int, weight: float, creatinine: float) -> float:
    """Cockcroft-Gault for a woman, mL/min; creatinine in µmol/L."""
    return (140 - age) * weight * 1.04 / creatinine
\`\`\`

> Stop aspirin: stable coronary disease more than 12 months after stenting needs an anticoagulant alone.
`;
