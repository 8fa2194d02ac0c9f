import { expect } from 'playwright/test';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { openRowTask, submitByKeyboard } from '../support/row';

const PROMPT =
  'My neighbour Ines looked after our cat Pepper for two weeks and would not take any money. Write the thank-you card, about 40 words, friendly, nothing soppy.';
const PLAIN =
  'Dear Ines,\n\nthank you for looking after **Pepper** while we were away. He came to the door fed, brushed and slightly spoiled. Next time you go anywhere, your plants are ours to water.';
const SOPPY =
  'Dearest Ines,\n\nthank you for looking after **our precious Peppa** while we were away. Words cannot express our boundless gratitude. Please accept the enclosed £50 as a token of it.';

const compareTask = (id: string, title: string) => ({
  id,
  title,
  material: {
    prompt: [{ role: 'user', content: PROMPT }],
    responses: [
      { id: 'plain', markdown: PLAIN },
      { id: 'soppy', markdown: SOPPY },
    ],
  },
  steps: [
    {
      id: 'compare',
      kind: 'compare',
      title: 'Which card would you send?',
      config: {
        dimensions: [
          { id: 'facts', name: 'Keeps to what was said', meaning: 'Names, money, what happened.' },
          { id: 'tone', name: 'Tone', meaning: 'Friendly, nothing soppy.' },
        ],
        fields: [
          {
            id: 'why',
            label: 'Why are both bad?',
            required: true,
            when: { of: 'outcome', is: ['both-bad'] },
          },
        ],
      },
    },
  ],
});

test('G2 two cards are compared by keyboard, with words lit, a contradiction told, and a preference exported', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  const app = await openRowTask({ folder, hub, launch }, [
    compareTask('g2', 'A thank-you card for the neighbour'),
    compareTask('g2-next', 'The same card once more'),
  ]);
  const { page } = app;
  const left = page.getByRole('group', { name: 'Response A' });
  const isPlainLeft = ((await left.textContent()) ?? '').includes('slightly spoiled');
  // Digits go along the scale from “A much better” (1) to “B much better” (6).
  const [plainMuch, plainSlightly, soppySlightly] = isPlainLeft ? ['1', '3', '4'] : ['6', '4', '3'];
  const row = (name: string) => page.getByRole('radiogroup', { name });

  await test.step('what only one of them says is lit', async () => {
    await page.keyboard.press('d');
    await expect(page.getByText(/is lit; \d+ % is the same/)).toBeVisible();
    const lit = await page.evaluate(() =>
      [...(CSS.highlights.get('difference') ?? [])].map((range) => (range as Range).toString()),
    );
    expect(lit).toContain('Pepper');
    expect(lit).toContain('our precious Peppa');
    expect(lit.join(' ')).not.toContain('while we were away');
    await page.keyboard.press('d');
    await expect(page.getByText(/is the same/)).toBeHidden();
  });

  await test.step('each dimension is judged by a digit, the arrow goes to the next', async () => {
    await page.keyboard.press(plainMuch);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(plainSlightly);
    await expect(row('Keeps to what was said').getByRole('radio', { checked: true })).toHaveAccessibleName(
      /much$/,
    );
    await expect(row('Tone').getByRole('radio', { checked: true })).toHaveAccessibleName(/slightly$/);
  });

  await test.step('the whole against all its parts is advised against; undo takes it back', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(soppySlightly);
    await page.keyboard.press('ArrowUp');
    await expect(page.getByText(/all in all, but on no dimension/)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+z');
    await expect(row('Overall').getByRole('radio', { checked: true })).toHaveCount(0);
    await page.keyboard.press('b');
    await expect(page.getByRole('textbox', { name: /Why are both bad/ })).toBeVisible();
    await page.keyboard.press(plainMuch);
    await expect(page.getByRole('textbox', { name: /Why are both bad/ })).toBeHidden();
  });

  await submitByKeyboard(page);
  await test.step('Enter opens the next task, which is judged as equal', async () => {
    const next = page.getByRole('button', { name: 'Next task' });
    await expect(next).toBeFocused();
    await expect(next).toHaveAccessibleDescription(/Submitted.*Next: The same card once more/s);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'The same card once more' })).toBeVisible();
    for (const key of ['t', 'ArrowDown', 't', 'ArrowDown', 't']) {
      await page.keyboard.press(key);
    }
    await submitByKeyboard(page);
    await expect(page.getByText('That was the last task on your list.')).toBeVisible();
  });

  await test.step('the exports hold one preference: a tie gives none', async () => {
    expect(await exportRows(hub, 'openai-preference')).toEqual([
      {
        input: { messages: [{ role: 'user', content: PROMPT }], tools: [], parallel_tool_calls: true },
        preferred_output: [{ role: 'assistant', content: PLAIN }],
        non_preferred_output: [{ role: 'assistant', content: SOPPY }],
      },
    ]);
    expect(await exportRows(hub, 'trl-preference')).toEqual([
      {
        prompt: [{ role: 'user', content: PROMPT }],
        chosen: [{ role: 'assistant', content: PLAIN }],
        rejected: [{ role: 'assistant', content: SOPPY }],
      },
    ]);
  });
  expect(app.complaints).toEqual([]);
});
