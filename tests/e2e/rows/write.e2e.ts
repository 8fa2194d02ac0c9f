import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { dataFolder, NO_DATA } from '../../support/paths';
import { tabTo } from '../support/by-keyboard';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { readMaterial } from '../support/real-material';
import { openRowTask, openSampleTask, submitByKeyboard } from '../support/row';
import { takePicture } from '../support/row-pictures';

const TITLE = 'Ideal answer';
const editorOf = (page: Page) => page.getByRole('textbox', { name: TITLE, exact: true });
const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: new RegExp(`^${name}`) });

test('C1 a long answer is typed with heading, list, table, quotation, link, code and formula, and comes out as Markdown', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(300_000);
  const app = await openSampleTask(
    { folder, hub, launch, publishSample },
    'Is it worth insulating this loft?',
  );
  const { page } = app;
  const { keyboard } = page;
  const line = async (text: string): Promise<void> => {
    await keyboard.type(text);
    await keyboard.press('Enter');
  };
  await tabTo(page, editorOf(page));
  await line('## Do it');
  await line(
    'Yes. The mineral wool saves about £447 of gas a year, so a quote of £1,150 is back in two and a half years, and sooner if you lay it yourself, because the material is about a third of that price.',
  );
  await line('## The calculation');
  await line(
    'Heat goes through a ceiling in proportion to its area, its U-value and how long how cold it is outside:',
  );
  await line('$$Q = U \\cdot A \\cdot G \\cdot 24 / 1000$$');
  await line(
    'with $U$ in W/(m²K), $A = 48$ m², and $G = 2200$ K·d of heating degree days; 24 h make the days hours, 1000 the watts kilowatts. See [degree days](https://www.degreedays.net/introduction) for where such numbers come from.',
  );
  await keyboard.type('|State|U|Heat a year|');
  await keyboard.press('Enter');
  for (const cell of ['Bare', '2.3 W/(m²K)', '5,829 kWh', '270 mm of wool', '0.16 W/(m²K)']) {
    await keyboard.type(cell);
    await keyboard.press('Tab');
  }
  await keyboard.type('406 kWh');
  await keyboard.press('ArrowDown');
  await keyboard.type('```python ');
  await keyboard.type('saved = (2.3 - 0.16) * 48 * 2200 * 24 / 1000  # 5,424 kWh of heat');
  await keyboard.press('Enter');
  await keyboard.type('pounds = saved / 0.85 * 0.07                  # £447 of gas');
  await keyboard.press('ArrowDown');
  await line(
    'The real saving is smaller: degree days assume that the rooms below are evenly warm all day, and people take some of the saving as comfort.',
  );
  await line('## Keeping it dry');
  await line('> Warm damp air from below is what wets a cold loft.');
  await keyboard.press('Enter');
  await line('1. Seal every hole in the ceiling, the bathroom first: pipes, cables, the hatch.');
  await line(
    'Put fire-rated covers over the downlights, or replace them with sealed ones; never bury a lamp.',
  );
  await line('Keep the eaves open, a hand wide, with card trays if the wool would slip.');
  await line('Lay 100 mm between the joists and 170 mm across them.');
  await line('Lag the cold-water tank and its pipes over and around, but leave the ceiling under it bare.');
  await line('Raise the boards in the middle on legs; wool that is squashed under them insulates little.');
  await keyboard.press('Enter');
  await keyboard.type(
    'Look up there on the first frosty morning. Drops on the nails mean that a hole was missed or an eave is blocked, and both are cheap to put right in the first winter.',
  );
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/Saved/);
  await takePicture(page, 'c1');

  await test.step('a pattern is found in the text, and the writer is alone with it and back', async () => {
    const submit = page.getByRole('button', { name: 'Submit' });
    await keyboard.press('ControlOrMeta+f');
    await keyboard.type('(\\d+) mm\\b');
    await tabTo(page, page.getByRole('button', { name: 'Regular expression' }));
    await keyboard.press('Space');
    await expect(page.getByRole('status', { name: 'Matches' })).toHaveText('1 of 3');
    await keyboard.press('Escape');
    await expect(editorOf(page)).toBeFocused();
    await keyboard.press('F8');
    await expect(submit).toBeHidden();
    await keyboard.press('Escape');
    await expect(submit).toBeVisible();
  });

  await submitByKeyboard(page);
  const [row] = await exportRows(hub, 'trl-sft');
  const [answer] = (row?.['completion'] ?? []) as { content: string }[];
  for (const part of [
    '## The calculation\n\nHeat goes',
    '[degree days](https://www.degreedays.net/introduction)',
    '1. Seal every hole',
    '6. Raise the boards',
    '$A = 48$',
    '> Warm damp air from below is what wets a cold loft.',
    '| 270 mm of wool | 0.16 W/(m²K) | 406 kWh',
    '```python\nsaved = (2.3 - 0.16)',
    '$$\nQ = U \\cdot A \\cdot G \\cdot 24 / 1000\n$$',
  ]) {
    expect(answer?.content).toContain(part);
  }
  expect(await exportRows(hub, 'openai-chat')).toHaveLength(1);
  expect(app.complaints).toEqual([]);
});

test('C4 a clinical answer is written to its template, section by section, by keyboard', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(300_000);
  const app = await openSampleTask({ folder, hub, launch, publishSample }, 'Sodium 116 on the evening take');
  const { page } = app;
  const { keyboard } = page;
  const sections = page.getByRole('navigation', { name: 'Sections' });

  await test.step('the headings are there; the key goes to the next section that wants words', async () => {
    await expect(editorOf(page).getByRole('heading')).toHaveText([
      'Assessment',
      'Plan',
      'Interactions and contraindications',
      'Safety-netting',
      'Evidence',
      'Follow-up',
    ]);
    await expect(sections).toContainText('0 of 6 done');
    await keyboard.press('Alt+j');
    await expect(editorOf(page)).toBeFocused();
    await keyboard.type(
      'Hypotonic hyponatraemia of 116 mmol/L with moderately severe symptoms, chronic (two weeks unsteady), in a dry 74-year-old on bendroflumethiazide and sertraline. Both drugs act together, with volume depletion on top; a urine sodium of 48 does not speak against dryness on a thiazide. Low potassium and poor intake make osmotic demyelination more likely.',
    );
    await keyboard.press('Alt+j');
    await keyboard.type('Stop both drugs tonight.');
    await expect(section(page, 'Plan')).toHaveAccessibleName(/too short/);
    await takePicture(page, 'c4-clinical');
  });

  await test.step('what is missing is named in its section', async () => {
    await keyboard.press('ControlOrMeta+Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(/The section “Plan” has \d+ words; at least 30 are asked for\./);
    await expect(dialog).toContainText('The section “Safety-netting” is empty.');
    await keyboard.press('Escape');
    await expect(sections).toContainText('The section “Evidence” is empty.');
    await takePicture(page, 'c4-clinical-findings');
  });

  await test.step('the outline leads into each section', async () => {
    await tabTo(page, section(page, 'Plan'));
    await keyboard.press('Enter');
    await keyboard.type(
      ' One bolus of 150 ml of 3 % saline over 20 minutes while she is muddled, sodium again after it. Aim at a rise of 4 to 6 mmol/L, and no more than 8 in the first 24 hours. Replace potassium, and count it in: it raises the sodium as well. Hourly urine, sodium every four hours. If she passes much dilute urine and overshoots, desmopressin 2 micrograms and glucose 5 % by the renal registrar.',
    );
    const rest: Record<string, string> = {
      'Interactions and contraindications':
        'Thiazide with an SSRI is the cause. No hypotonic fluid, no fluid restriction while she is dry, no second drug that prolongs QT with K 3.1.',
      'Safety-netting':
        'Call intensive care for a seizure, GCS below 13, vomiting with drowsiness, or a rise above 8 mmol/L in 24 hours. Tell the daughter to fetch a nurse at once if she becomes sleepy, slurs her words or cannot swallow, also in the coming days.',
      Evidence:
        'European guideline (ESE, ERA, ESICM, 2014) for the bolus; UK Society for Endocrinology guidance (2022). Where they differ on the limit (10 or 8), the lower one is taken because of her risk. Evidence is observational.',
    };
    for (const [name, text] of Object.entries(rest)) {
      await keyboard.press('Alt+j');
      await expect(section(page, name)).toHaveAttribute('aria-current', 'location');
      await keyboard.type(text);
      await expect(section(page, name)).toHaveAccessibleName(/, done$/);
    }
  });

  await submitByKeyboard(page);
  const [row] = await exportRows(hub, 'openai-chat');
  const answer = JSON.stringify(row);
  expect(answer).toContain('## Safety-netting\\n\\nCall intensive care');
  expect(answer).toContain('One bolus of 150 ml');
  expect(app.complaints).toEqual([]);
});

test('C4 working code is written with its tests, and run where it is written', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(300_000);
  const app = await openSampleTask(
    { folder, hub, launch, publishSample },
    'Free slots between overlapping bookings',
  );
  const { page } = app;
  const { keyboard } = page;
  const code = [
    'def free_slots(bookings, opens, closes, least):',
    'slots, cursor = [], opens',
    'for start, end in sorted(bookings):',
    'if start < end and min(start, closes) - cursor >= least:',
    'slots.append((cursor, min(start, closes)))',
  ];

  await keyboard.press('Alt+j');
  await keyboard.type(
    'Returns the gaps of at least `least` between `opens` and `closes`, in order. Bookings may come in any order, overlap, touch, be empty, or lie partly outside; they are not changed. Closing before opening gives no gap.',
  );
  await keyboard.press('Alt+j');
  await keyboard.type('```python ');
  // The editor keeps the indent of the line above and goes one in after a colon; Shift Tab goes one out.
  await keyboard.type(`${code.join('\n')}\n`);
  await keyboard.press('Shift+Tab');
  await keyboard.type('cursor = max(cursor, end) if start < end else cursor\n');
  await keyboard.press('Shift+Tab');
  await keyboard.type('return slots + ([(cursor, closes)] if closes - cursor >= least else [])');
  await keyboard.press('Alt+j');
  await keyboard.type(
    'One idea: sort the bookings by start, and walk through them with a cursor that stands where the room is busy up to now. Before each booking, the time from the cursor to its start is free. The cursor only ever moves forward, so a booking inside another changes nothing. Sorting costs O(n log n), the walk O(n).',
  );
  await keyboard.press('Alt+j');
  await keyboard.type('```python ');
  await keyboard.type('from datetime import datetime, timedelta\n');
  await keyboard.type('at = lambda hour: datetime(2026, 5, 4, hour)\n');
  await keyboard.type('hour = timedelta(hours=1)\n');
  await keyboard.type('assert free_slots([], at(9), at(17), hour) == [(at(9), at(17))]\n');
  await keyboard.type(
    'assert free_slots([(at(9), at(16)), (at(10), at(11))], at(9), at(17), hour) == [(at(16), at(17))]\n',
  );
  await keyboard.type('assert free_slots([(at(8), at(18))], at(9), at(17), hour) == []\n');
  await keyboard.type('print("all tests pass")');
  await expect(section(page, 'Tests')).toHaveAccessibleName(/, done$/);

  await test.step('code and tests run together, offline', async () => {
    await keyboard.press('Alt+x');
    const panel = page.getByRole('region', { name: 'Run the code' });
    await expect(panel.getByRole('textbox', { name: 'Python code' })).toBeFocused();
    await keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(panel.getByText('all tests pass', { exact: true })).toBeVisible({ timeout: 90_000 });
    await takePicture(page, 'c4-code');
    await keyboard.press('Alt+x');
    await expect(editorOf(page)).toBeFocused();
  });

  await submitByKeyboard(page);
  const [row] = await exportRows(hub, 'openai-chat');
  expect(JSON.stringify(row)).toContain('    for start, end in sorted(bookings):');
  expect(app.complaints).toEqual([]);
});

test('C4 the templates of a clinical note and of a legal analysis open beside real material', async ({
  folder,
  hub,
  launch,
}) => {
  test.skip(dataFolder === null, NO_DATA);
  test.setTimeout(240_000);
  const { dialogue, bill } = readMaterial(dataFolder ?? '');
  const app = await openRowTask({ folder, hub, launch }, [
    {
      id: 'c4-note',
      title: 'A note from a visit',
      material: {
        prompt: [{ role: 'user', content: 'Write the note of this visit.' }],
        passages: [{ id: 'visit', title: 'What was said', markdown: dialogue }],
      },
      steps: [
        { id: 'write', kind: 'write', title: TITLE, config: { minWords: 20, template: 'clinical-note' } },
      ],
    },
    {
      id: 'c4-legal',
      title: 'Does the bill concern the company?',
      material: {
        prompt: [{ role: 'user', content: `Is this bill relevant to ${bill.company}? Why?` }],
        passages: [
          { id: 'bill', title: bill.title.slice(0, 200), markdown: bill.summary },
          { id: 'company', title: bill.company, markdown: bill.description },
        ],
      },
      steps: [
        { id: 'write', kind: 'write', title: TITLE, config: { minWords: 20, template: 'legal-analysis' } },
      ],
    },
  ]);
  const { page } = app;

  for (const name of ['note', 'legal']) {
    await expect(
      page.getByRole('region', { name: 'Responses' }).locator('[data-markdown-view]').first(),
    ).toBeVisible();
    await page.keyboard.press('Alt+j');
    await expect(editorOf(page)).toBeFocused();
    await page.keyboard.type('What stands here was typed beside the text that it is about.');
    await expect(section(page, name === 'note' ? 'Subjective' : 'Short answer')).toHaveAccessibleName(
      /too short|short/,
    );
    for (const theme of ['light', 'dark']) {
      await page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted;
      }, theme);
      await takePicture(page, `c4-${name}-${theme}`);
    }
    if (name === 'note') {
      await tabTo(page, page.getByRole('button', { name: 'Back to tasks' }), 150);
      await page.keyboard.press('Enter');
      await page.keyboard.press('/');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('Does the bill');
      await tabTo(page, page.getByRole('row', { name: 'Does the bill concern the company?' }), 150);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(
        'Does the bill concern the company?',
      );
    }
  }
  expect(app.complaints).toEqual([]);
});
