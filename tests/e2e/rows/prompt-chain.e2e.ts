import { expect, type Page } from 'playwright/test';
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

test('P2 a chain of turns is written, marked, reordered and exported as one conversation', async ({
  folder,
  hub,
  launch,
}) => {
  const { page, complaints } = await openRowTask({ folder, hub, launch }, [
    {
      id: 'p2',
      title: 'The memory that climbs at night',
      material: {
        passages: [
          {
            id: 'notes',
            title: 'What the on-call engineer has in front of her',
            markdown:
              '**Service:** `invoice-render`, Node.js 20, three pods, limit 1 GiB, restarts with exit code 137 every 9 to 11 hours.\n\n- Resident memory climbs by 75 MiB per hour, day and night.\n- `heapUsed` stays between 90 and 110 MiB.',
          },
        ],
      },
      steps: [
        {
          id: 'chain',
          kind: 'prompt',
          title: 'The conversation',
          config: {
            mode: 'chain',
            context: 'hidden',
            constraints: 'optional',
            style: 'domain',
            chain: { least: 4, needs: [{ kind: 'course-correction' }] },
          },
        },
      ],
    },
  ]);
  const turn = (number: number) => page.getByRole('textbox', { name: `Turn ${number}`, exact: true });
  await expect(page.getByText('three pods, limit 1 GiB')).toBeVisible();

  await test.step('the first turn and the reply that is assumed to it', async () => {
    await tabTo(page, turn(1), 150);
    await page.keyboard.type(
      'Our Node 20 service is OOM-killed every 10 hours, RSS grows 75 MiB/h, heapUsed is flat at 100 MiB. Where do I look first?',
    );
    await page.keyboard.press('Alt+n');
    await tabTo(page, page.getByRole('textbox', { name: 'Assumed reply to turn 1 (optional)' }), 150);
    await page.keyboard.type('Flat heap, growing RSS: suspect native memory. Did you add a native module?');
  });
  await test.step('three more turns, each marked by a digit', async () => {
    await tabTo(page, turn(2), 150);
    await page.keyboard.type(
      'Yes, the PDF renderer moved in-process on Tuesday. How do I prove that it is the one?',
    );
    await mark(page, 2, 'Deeper dive', '2');
    await tabTo(page, turn(2), 150);
    await page.keyboard.press('Alt+Enter');
    await expect(turn(3)).toBeFocused();
    await page.keyboard.type('By “slope” you mean RSS per hour, not per render, right?');
    await mark(page, 3, 'Clarification', '1');
    await tabTo(page, turn(3), 150);
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type(
      'I forgot: the health check renders a test invoice every 10 s. Does that change your plan?',
    );
    await expect(page.getByRole('status').filter({ hasText: '4 turns' })).toBeVisible();
  });
  await test.step('Submit says what is missing: the mark of the last turn', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('dialog')).toContainText('course correction');
    await page.keyboard.press('Escape');
    await mark(page, 4, 'Course correction', '3');
  });
  await test.step('a turn moves, goes, and comes back with undo', async () => {
    await tabTo(page, turn(3), 150);
    await page.keyboard.press('Alt+ArrowUp');
    await expect(turn(2)).toHaveValue(/By “slope”/);
    await expect(turn(2)).toBeFocused();
    await page.keyboard.press('Alt+Backspace');
    await expect(turn(4)).toHaveCount(0);
    await tabTo(page, page.getByRole('button', { name: 'Fold turn 1' }), 150);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(turn(2)).toHaveValue(/By “slope”/);
    await expect(turn(3)).toHaveValue(/PDF renderer/);
  });
  await test.step('it is seen as a chat', async () => {
    const chat = page.getByRole('list', { name: 'The conversation as a chat' });
    await expect(chat.getByRole('listitem')).toHaveCount(5);
    await takePicture(page, 'p2');
  });
  await submitByKeyboard(page);
  await test.step('what was sent can be read and not changed', async () => {
    await page.getByRole('button', { name: 'Look at what you sent' }).press('Enter');
    await expect(turn(4)).not.toBeEditable();
    await expect(page.getByRole('button', { name: /Add a turn|Remove turn|Add a constraint/ })).toHaveCount(
      0,
    );
    await takePicture(page, 'p2-sent');
  });
  const cells = readCsvRows((await hub.run('export', '--format', 'csv')).stdout);
  expect(cells.filter(({ kind }) => kind === 'prompt').map(({ value }) => value)).toEqual([
    'user',
    'assistant',
    'user',
    'user',
    'user',
  ]);
  const [row] = (await exportRows(hub, 'trl-prompt-only')) as unknown as PromptRow[];
  expect(row?.prompt.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(row?.prompt[0]?.content).toContain('OOM-killed every 10 hours');
  expect(complaints).toEqual([]);
});

/** Marks a turn by the digit of what it does. */
async function mark(page: Page, turn: number, name: string, digit: string): Promise<void> {
  const choice = page.getByRole('radiogroup', { name: `Turn ${turn}: what it does` });
  await tabTo(page, choice.getByRole('radio').first(), 150);
  await page.keyboard.press(digit);
  await expect(choice.getByRole('radio', { name })).toBeChecked();
}
