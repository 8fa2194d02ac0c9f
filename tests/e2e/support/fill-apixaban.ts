import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { pasteText } from './paste';

/** Puts enough into the steps of the sample task on apixaban that they look as they do at work. */
export async function fillApixaban(page: Page): Promise<void> {
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
