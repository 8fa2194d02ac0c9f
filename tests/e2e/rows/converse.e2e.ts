import { expect } from 'playwright/test';
import { tabTo } from '../support/by-keyboard';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { openRowTask, submitByKeyboard } from '../support/row';

const ANSWER = 'You owe one month: three years of service ask for no more, and the contract says so.';

test('C2 a conversation in which the agent asks for what is missing is written, branched and exported', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  const app = await openRowTask({ folder, hub, launch }, [
    {
      id: 'c2',
      title: 'Giving notice: what must the agent ask first?',
      steps: [
        {
          id: 'talk',
          kind: 'converse',
          title: 'Conversation',
          config: {
            leastTurns: 3,
            leastBranches: 2,
            missing: [{ id: 'notice', label: 'The notice period' }],
          },
        },
      ],
    },
  ]);
  const { page } = app;
  const turn = (name: RegExp) => page.getByRole('textbox', { name });

  await test.step('three turns are written by keyboard', async () => {
    await page.keyboard.press('Alt+N');
    await expect(turn(/^Turn 1, user/)).toBeFocused();
    await page.keyboard.type('May I leave my job next week?');
    await page.keyboard.press('Alt+N');
    await expect(turn(/^Turn 2, agent/)).toBeFocused();
    await page.keyboard.type('What does your contract say about notice?');
    await page.keyboard.press('Alt+N');
    await expect(turn(/^Turn 3, user/)).toBeFocused();
    await page.keyboard.type('One month. I started three years ago.');
    await page.keyboard.press('Escape');
  });

  await test.step('the second turn is marked as a question, with what it asks for and why', async () => {
    const question = page.getByRole('listitem', { name: 'Turn 2, agent' });
    await tabTo(page, question.getByRole('button', { name: 'Asks for something' }), 150);
    await page.keyboard.press('Space');
    await tabTo(page, question.getByRole('textbox', { name: 'What it asks for' }), 150);
    await page.keyboard.type('The notice period');
    await tabTo(page, question.getByRole('textbox', { name: 'Why it must know' }), 150);
    await page.keyboard.type('The longer of contract and statute counts');
    await tabTo(page, question.getByRole('checkbox', { name: 'The notice period' }), 150);
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('textbox', { name: 'Expected final answer' }), 150);
    await page.keyboard.type(ANSWER);
  });

  await test.step('a branch goes another way', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Edit turn 2' }), 150);
    await page.keyboard.press('Alt+Shift+B');
    await expect(page.getByRole('radio', { name: 'Branch 2' })).toBeChecked();
    await expect(page.getByRole('listitem', { name: /^Turn/ })).toHaveCount(2);
    await expect(page.getByRole('listitem', { name: 'Turn 2, agent' })).toBeFocused();
    await page.keyboard.press('Alt+N');
    await expect(turn(/^Turn 3, user/)).toBeFocused();
    await page.keyboard.type('It says nothing about notice.');
    await tabTo(page, page.getByRole('textbox', { name: 'Expected final answer' }), 150);
    await page.keyboard.type('Then the statutory notice counts: three weeks for three whole years.');
  });

  await test.step('a change of a control is taken back, and the text stays', async () => {
    const question = page.getByRole('listitem', { name: 'Turn 2, agent' });
    await tabTo(page, question.getByRole('button', { name: 'Asks for something' }), 150);
    await page.keyboard.press('Space');
    await expect(question.getByRole('textbox', { name: 'What it asks for' })).toBeHidden();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(question.getByRole('textbox', { name: 'What it asks for' })).toHaveValue(
      'The notice period',
    );
    await expect(page.getByRole('textbox', { name: 'Expected final answer' })).toContainText(
      'statutory notice',
    );
  });

  await test.step('it reads as a chat', async () => {
    await tabTo(page, page.getByRole('radio', { name: 'Write', exact: true }), 150);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'As a chat' })).toBeChecked();
    await expect(page.getByRole('list', { name: 'The conversation as a chat' })).toContainText(
      'It says nothing',
    );
    await page.screenshot({
      path: process.env['GOLDSMITH_PICTURES']
        ? `${process.env['GOLDSMITH_PICTURES']}/c2-chat.png`
        : `${folder}/c2.png`,
    });
  });

  await submitByKeyboard(page);
  // Each branch is a conversation to learn from; the first stands for the task's prompt as well, and still comes once.
  for (const format of ['openai-chat', 'sharegpt', 'trl-sft']) {
    const chats = await exportRows(hub, format);
    expect(chats, format).toHaveLength(2);
    expect(JSON.stringify(chats[0])).toContain(ANSWER);
  }
  expect(app.complaints).toEqual([]);
});
