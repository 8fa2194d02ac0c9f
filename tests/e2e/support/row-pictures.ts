import type { Page } from 'playwright/test';

/** For looking at: saves a picture of the page where GOLDSMITH_PICTURES names a folder, and does nothing else. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['GOLDSMITH_PICTURES'];
  if (folder !== undefined) {
    await page.screenshot({ path: `${folder}/${name}.png` });
  }
}
