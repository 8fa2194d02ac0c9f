import type { CDPSession, Page } from 'playwright/test';
import type { Hands } from './hands';

/** An input method, as the browser meets one. */
export class InputMethod {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Each state stands for a key. */
  async compose(hands: Hands, states: readonly string[]): Promise<void> {
    for (const text of states) {
      await this.#session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await hands.frame();
    }
  }

  async commit(hands: Hands, text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
    await hands.frame();
  }

  putAway(): Promise<void> {
    return this.#session.detach();
  }
}
