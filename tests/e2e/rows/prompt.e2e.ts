import { expect } from 'playwright/test';
import { readCsvRows } from '../../support/validators/csv';
import { tabTo } from '../support/by-keyboard';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { openRowTask, submitByKeyboard } from '../support/row';
import { takePicture } from '../support/row-pictures';

test.setTimeout(180_000);

interface PromptRow {
  readonly prompt: readonly { readonly role: string; readonly content: string }[];
}

test('G4 three short everyday prompts are written to a brief', async ({ folder, hub, launch }) => {
  const texts = [
    'My sister lands at 6:10 on Sunday with two small children. Plan the morning from the airport to lunch without a car.',
    'Write a note to the neighbour below about his radio after midnight, friendly, because we share a garden.',
    'I have eggs, stale bread, a leek and half an hour. What can I cook for three that a vegetarian eats too?',
  ];
  const { page, complaints } = await openRowTask({ folder, hub, launch }, [
    {
      id: 'g4',
      title: 'Three things you would really ask',
      steps: [
        {
          id: 'prompts',
          kind: 'prompt',
          title: 'Everyday prompts',
          config: {
            mode: 'variants',
            brief: 'Write **three** requests from your own last month, as you would really have put them.',
            context: 'hidden',
            constraints: 'hidden',
            variants: { least: 3, most: 5, difficulties: [], forms: [] },
          },
        },
      ],
    },
  ]);
  await expect(page.getByRole('region', { name: 'Brief' })).toContainText('three requests');
  await tabTo(page, page.getByRole('textbox', { name: 'Prompt 1', exact: true }), 150);
  for (const [index, text] of texts.entries()) {
    await expect(page.getByRole('textbox', { name: `Prompt ${index + 1}`, exact: true })).toBeFocused();
    await page.keyboard.type(text);
    if (index < texts.length - 1) {
      await page.keyboard.press('Alt+n');
    }
  }
  await expect(page.getByText('3 prompts', { exact: true })).toBeVisible();
  await takePicture(page, 'g4');
  await submitByKeyboard(page);
  const rows = (await exportRows(hub, 'trl-prompt-only')) as unknown as PromptRow[];
  expect(rows.map(({ prompt }) => prompt)).toEqual(texts.map((content) => [{ role: 'user', content }]));
  expect(complaints).toEqual([]);
});

test('P1 a domain prompt that sounds like a textbook is advised on kindly, and sent all the same', async ({
  folder,
  hub,
  launch,
}) => {
  const { page, complaints } = await openRowTask({ folder, hub, launch }, [
    {
      id: 'p1',
      title: 'A question from your last clinic',
      steps: [
        {
          id: 'prompt',
          kind: 'prompt',
          title: 'Write the prompt',
          config: { minWords: 3, constraints: 'optional', style: 'domain' },
        },
      ],
    },
  ]);
  const prompt = page.getByRole('textbox', { name: 'Write the prompt' });
  await test.step('what the check says is advice at its place', async () => {
    await tabTo(page, prompt, 150);
    await page.keyboard.type('Explain anticoagulation in renal impairment.');
    await tabTo(page, page.getByRole('button', { name: 'Add a constraint' }), 150);
    await expect(page.getByText('opens many textbook exercises')).toBeVisible();
    await expect(page.getByText('No number, unit or name stands in it.')).toBeVisible();
    await takePicture(page, 'p1-advice');
  });
  const question =
    'She is 78, 52 kg, eGFR 28, on verapamil, and her AF is new. Do I start apixaban at 2.5 mg now, or wait for the echo on Friday?';
  await tabTo(page, prompt, 150);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(question);
  await tabTo(page, page.getByRole('button', { name: 'Add a constraint' }), 150);
  await expect(page.getByText('opens many textbook exercises')).toBeHidden();
  await submitByKeyboard(page);
  const rows = (await exportRows(hub, 'trl-prompt-only')) as unknown as PromptRow[];
  expect(rows).toEqual([{ prompt: [{ role: 'user', content: question }] }]);
  expect(complaints).toEqual([]);
});

test('P3 one need is put at several difficulties and in several forms, and a table tells what is missing', async ({
  folder,
  hub,
  launch,
}) => {
  const { page, complaints } = await openRowTask({ folder, hub, launch }, [
    {
      id: 'p3',
      title: 'When the fixed rate ends',
      material: {
        passages: [
          {
            id: 'case',
            title: 'The need behind the questions',
            markdown:
              'A couple in England has £182,000 left on a repayment mortgage. Their fix of 1.9 % ends in five months; the lender offers **4.6 %** for two years with a £999 fee or **4.4 %** for five years with none. They may move house in three years.',
          },
        ],
      },
      steps: [
        {
          id: 'variants',
          kind: 'prompt',
          title: 'Ways of asking',
          config: {
            mode: 'variants',
            context: 'hidden',
            constraints: 'hidden',
            minWords: 6,
            variants: {
              least: 3,
              needs: [{ form: 'factual' }, { form: 'ambiguous' }, { form: 'multi-part', difficulty: 'hard' }],
            },
          },
        },
      ],
    },
  ]);
  const coverage = page.getByRole('region', { name: 'Coverage' });
  await expect(coverage).toContainText('0 of 3 asked for');
  const variants = [
    ['How much does the £999 fee add to a two-year fix on £182,000?', '1', '1'],
    ['Our fix runs out soon and we might move. Which one is better?', '3', '2'],
    [
      'Compare two years at 4.6 % plus £999 with five at 4.4 %, say what leaving after three years costs in each, and when we should lock in.',
      '4',
      '3',
    ],
  ] as const;
  for (const [index, [text, form, difficulty]] of variants.entries()) {
    const name = `Prompt ${index + 1}`;
    if (index > 0) {
      await page.keyboard.press('Alt+n');
    } else {
      await tabTo(page, page.getByRole('textbox', { name, exact: true }), 150);
    }
    await page.keyboard.type(text);
    // From the text by Tab to its form and its difficulty; each takes a digit.
    await page.keyboard.press('Tab');
    await page.keyboard.press(form);
    await page.keyboard.press('Tab');
    await page.keyboard.press(difficulty);
    if (index === 1) {
      await expect(coverage).toContainText('2 of 3 asked for');
      await expect(coverage.getByRole('listitem').filter({ hasText: 'missing' })).toHaveText([
        /Multi-part, hard/,
      ]);
      await takePicture(page, 'p3-missing');
    }
  }
  await expect(coverage).toContainText('3 of 3 asked for');
  await takePicture(page, 'p3');
  await submitByKeyboard(page);
  const cells = readCsvRows((await hub.run('export', '--format', 'csv')).stdout);
  const marks = cells.filter(({ kind }) => kind === 'variant');
  expect(marks.map(({ topic, value }) => [topic, value])).toEqual([
    ['easy', 'factual'],
    ['moderate', 'ambiguous'],
    ['hard', 'multi-part'],
  ]);
  const rows = (await exportRows(hub, 'trl-prompt-only')) as unknown as PromptRow[];
  expect(rows.map(({ prompt }) => prompt[0]?.content)).toEqual(variants.map(([text]) => text));
  expect(complaints).toEqual([]);
});

test('P4 context, constraints and edge conditions stand beside the prompt, and one constraint is asked for', async ({
  folder,
  hub,
  launch,
}) => {
  const { page, complaints } = await openRowTask({ folder, hub, launch }, [
    {
      id: 'p4',
      title: 'A heat pump for a house of 1936',
      steps: [
        {
          id: 'prompt',
          kind: 'prompt',
          title: 'Write the prompt',
          config: { context: 'required', constraints: 'required', edges: 'required', style: 'domain' },
        },
      ],
    },
  ]);
  await tabTo(page, page.getByRole('textbox', { name: 'Write the prompt' }), 150);
  await page.keyboard.type('Which heat pump and which radiators do I change, and in which order of work?');
  await test.step('Submit asks for what is missing', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Name at least one realistic constraint.');
    await expect(dialog).toContainText('Name at least one edge condition.');
    await page.keyboard.press('Escape');
  });
  await tabTo(page, page.getByRole('textbox', { name: 'Context' }), 150);
  await page.keyboard.type(
    'Semi-detached, solid brick, 94 m², heat loss 7.8 kW at −3 °C, 10 mm microbore downstairs.',
  );
  await tabTo(page, page.getByRole('button', { name: 'Add a constraint' }), 150);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Off gas by October.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('No new pipes through the plaster ceiling.');
  await tabTo(page, page.getByRole('button', { name: 'Add an edge condition' }), 150);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Main fuse 60 A with a 7 kW car charger already in.');
  await expect(page.getByRole('region', { name: 'What a model would be sent' })).toContainText(
    'Main fuse 60 A',
  );
  await takePicture(page, 'p4');
  await submitByKeyboard(page);
  const [row] = (await exportRows(hub, 'trl-prompt-only')) as unknown as PromptRow[];
  expect(row?.prompt[0]?.content).toBe(
    'Semi-detached, solid brick, 94 m², heat loss 7.8 kW at −3 °C, 10 mm microbore downstairs.\n\n' +
      'Which heat pump and which radiators do I change, and in which order of work?\n\n' +
      'Constraints:\n- Off gas by October.\n- No new pipes through the plaster ceiling.\n\n' +
      'Edge conditions:\n- Main fuse 60 A with a 7 kW car charger already in.',
  );
  expect(complaints).toEqual([]);
});
