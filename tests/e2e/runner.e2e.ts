import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { dataFolder, NO_DATA } from '../support/paths';
import { runCode } from './support/bench';
import { test } from './support/goldsmith';
import { openRowTask } from './support/row';

const HUMAN_EVAL = 50;

interface HumanEval {
  readonly task_id: string;
  readonly prompt: string;
  readonly canonical_solution: string;
  readonly test: string;
  readonly entry_point: string;
}

test('the canonical solutions of 50 HumanEval tasks pass their tests in the sandbox, with no hub in reach', async ({
  folder,
  hub,
  launch,
}) => {
  test.skip(dataFolder === null, NO_DATA);
  test.setTimeout(600_000);
  const problems = readLines<HumanEval>('human-eval.jsonl').slice(0, HUMAN_EVAL);
  expect(problems).toHaveLength(HUMAN_EVAL);
  const { page, complaints } = await openRowTask({ folder, hub, launch }, problems.map(humanEvalTask));
  await hub.stop('SIGKILL');

  const failed: string[] = [];
  for (const [index, problem] of problems.entries()) {
    if (index > 0) {
      await openTask(page, problem.task_id);
    }
    await page.getByRole('button', { name: 'Run code' }).click();
    const code = page.getByRole('textbox', { name: 'Python code' });
    await expect(code).toHaveValue(new RegExp(`def ${problem.entry_point}\\b`));
    const ending = await runCode(page);
    if (!ending.startsWith('Finished')) {
      failed.push(`${problem.task_id}: ${ending}`);
    }
  }
  expect(failed).toEqual([]);

  await test.step('a wrong solution does not pass', async () => {
    const code = page.getByRole('textbox', { name: 'Python code' });
    const { entry_point } = problems.at(-1) as HumanEval;
    await code.fill(`def ${entry_point}(*args):\n    return None\n`);
    expect(await runCode(page)).toBe('Ended with an error');
    await expect(page.getByRole('region', { name: 'Output' })).toContainText('AssertionError');
  });
  expect(complaints).toEqual([]);
});

/** As a project would set it up: the solution in a block of code, the tests as the harness. */
function humanEvalTask(problem: HumanEval) {
  const { task_id, prompt, canonical_solution, entry_point } = problem;
  return {
    id: task_id.toLowerCase().replace('/', '-'),
    title: task_id,
    domain: 'software',
    material: {
      prompt: [{ role: 'user', content: `Complete this function.\n\n\`\`\`python\n${prompt}\n\`\`\`` }],
      responses: [{ id: 'r', markdown: `\`\`\`\`python\n${prompt}${canonical_solution}\`\`\`\`` }],
    },
    steps: [
      {
        id: 'verify',
        kind: 'verify',
        title: 'Verify the function',
        config: {
          claims: 'none',
          harness: { language: 'python', after: `${problem.test}\n\ncheck(${entry_point})\n` },
        },
      },
    ],
  };
}

interface GradeSchool {
  readonly question: string;
  readonly answer: string;
}

test('a GSM8K solution is opened, its arithmetic worked out, and the result attached', async ({
  folder,
  hub,
  launch,
}) => {
  test.skip(dataFolder === null, NO_DATA);
  test.setTimeout(120_000);
  const [problem] = readLines<GradeSchool>('gsm8k-test.jsonl');
  const { question = '', answer = '' } = problem ?? {};
  const steps = [...answer.matchAll(/<<([^=<>]+)=([^<>]+)>>/g)];
  expect(steps.length).toBeGreaterThan(0);
  const { page, complaints } = await openRowTask({ folder, hub, launch }, [
    {
      id: 'gsm8k',
      title: 'Check the arithmetic',
      material: {
        prompt: [{ role: 'user', content: question }],
        responses: [{ id: 'r', markdown: answer.replace(/<<[^<>]*>>/g, '').replace('####', '\nAnswer:') }],
      },
      steps: [{ id: 'verify', kind: 'verify', title: 'Verify the solution', config: { leastEvidence: 1 } }],
    },
  ]);
  await page.getByRole('button', { name: 'Calculate' }).click();
  const evidence = page.getByRole('list', { name: 'Evidence on Response A' });
  for (const [index, [, formula = '', result = '']] of steps.entries()) {
    await page.getByRole('textbox', { name: 'Formula' }).fill(formula);
    await expect(page.getByRole('status', { name: 'Result' })).toHaveText(`= ${result}`);
    await page.keyboard.press('Enter');
    await expect(evidence.getByRole('listitem')).toHaveCount(index + 1);
  }
  expect(complaints).toEqual([]);
});

function readLines<Row>(name: string): Row[] {
  return readFileSync(join(dataFolder ?? '', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

async function openTask(page: Page, title: string): Promise<void> {
  const back = page.getByRole('button', { name: 'Back to tasks' });
  const heading = page.getByRole('heading', { level: 1, name: title, exact: true });
  // The list may still be on its way to what was searched for, and move under the click.
  await expect(async () => {
    if (await back.isVisible()) {
      await back.click();
    }
    await page.getByRole('searchbox', { name: 'Search tasks' }).fill(title);
    await page.waitForTimeout(300);
    await page.getByRole('row', { name: title, exact: true }).click({ timeout: 2_000 });
    await expect(heading).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}
