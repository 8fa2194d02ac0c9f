import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** A task whose only step is a verify step, with limits of its own for what runs. */
export function benchTask(limits: { readonly seconds?: number; readonly megabytes?: number }) {
  return {
    id: 'bench',
    title: 'Try it out',
    material: { responses: [{ id: 'r', markdown: 'The answer is 4.' }] },
    steps: [{ id: 'verify', kind: 'verify', title: 'Verify the answer', config: limits }],
  };
}

/** Chooses the language of what is to be run. */
export async function chooseLanguage(page: Page, language: string): Promise<void> {
  const choice = page.getByRole('button', { name: /Language/ });
  if (!((await choice.textContent()) ?? '').includes(language)) {
    await choice.click();
    await page.getByRole('option', { name: language, exact: true }).click();
  }
}

/** Runs what stands in the code, and gives how it ended. */
export async function runCode(page: Page): Promise<string> {
  await page
    .getByRole('region', { name: 'Run code' })
    .getByRole('button', { name: 'Run', exact: true })
    .click();
  return endingOf(page);
}

/** How the run that is on ends. */
export async function endingOf(page: Page): Promise<string> {
  const status = page.getByRole('region', { name: 'Output' }).getByRole('status');
  await expect(status).toHaveText(/^(Finished|Ended|Stopped)/, { timeout: 90_000 });
  return (await status.textContent()) ?? '';
}
