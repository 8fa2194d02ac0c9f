import type { Page } from 'playwright/test';

/** Pastes into what has the focus, as the clipboard would that holds these forms of one copy. */
export async function pasteForms(page: Page, forms: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((wanted) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(wanted)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, forms);
}

/** The same for plain text. */
export function pasteText(page: Page, text: string): Promise<void> {
  return pasteForms(page, { 'text/plain': text });
}
