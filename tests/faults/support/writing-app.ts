import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElectronApplication } from 'playwright';
import { launchApp, type RunningApp } from '../../support/launch-app';
import { SHOWN, watchPage } from './watch-page';

/** Milliseconds that anything may take on a busy machine. */
const PATIENCE = 60_000;
const WORDS = [
  'dose',
  'renal',
  'clearance',
  'apixaban',
  'bleeding',
  'evidence',
  'risk',
  'therefore',
  'however',
];

/** The real app on a data folder, somebody who writes in it, and what it showed as saved. */
export class WritingApp {
  readonly folder: string;
  readonly #label: string;
  readonly #running: RunningApp;
  #shown = '';

  private constructor(folder: string, label: string, running: RunningApp) {
    this.folder = folder;
    this.#label = label;
    this.#running = running;
    const { stdout } = running.electron.process();
    if (stdout !== null) {
      createInterface({ input: stdout }).on('line', (line) => {
        // The text only grows: a window that is loaded again, with less, takes nothing back that was said before.
        if (line.startsWith(SHOWN) && line.length > SHOWN.length + this.#shown.length) {
          this.#shown = line.slice(SHOWN.length);
        }
      });
    }
  }

  /** Starts it; what was open last opens again. @param label of the text that is written */
  static async start(folder: string, label: string, switches: readonly string[]): Promise<WritingApp> {
    const app = new WritingApp(folder, label, await launch(folder, switches));
    await app.electron.evaluate(
      ({ BrowserWindow, dialog }, { watch, isAsked }) => {
        const [window] = BrowserWindow.getAllWindows();
        const contents = window?.webContents;
        contents?.on('console-message', (event, _level, message) => {
          const words = message ?? (event as unknown as { message: string }).message;
          if (words.startsWith(isAsked)) {
            console.info(words);
          }
        });
        contents?.on('dom-ready', () => void contents.executeJavaScript(watch));
        void contents?.executeJavaScript(watch);
        // Nobody is there to answer: a question is counted, and the first answer given.
        const asked = globalThis as unknown as { asked: string[] };
        asked.asked = [];
        const answer = (...args: unknown[]) => {
          asked.asked.push((args.at(-1) as { message: string }).message);
          return Promise.resolve({ response: 0, checkboxChecked: false });
        };
        dialog.showMessageBox = answer as typeof dialog.showMessageBox;
      },
      { watch: `(${watchPage.toString()})(${JSON.stringify({ shown: SHOWN, label })})`, isAsked: SHOWN },
    );
    return app;
  }

  get electron(): ElectronApplication {
    return this.#running.electron;
  }

  /** The most that was shown as saved; who says so must keep it. */
  get shown(): string {
    return this.#shown;
  }

  /** Goes from the list of tasks to the text of one of them. */
  async open(title: string): Promise<void> {
    const { page } = this.#running;
    await page
      .getByRole('row', { name: title })
      .or(page.getByRole('listitem', { name: title }))
      .first()
      .click();
    await page.getByRole('button', { name: this.#label }).click();
    await this.text();
  }

  /** The whole text, once it can be written; rejects when there is none within a minute. */
  async text(): Promise<string> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const text = await this.#inPage('window.writtenBox?.()?.textContent ?? null').catch(() => null);
      if (typeof text === 'string') {
        return text;
      }
      if (performance.now() > end) {
        throw new Error('there is no text to be written in');
      }
      await pause(50);
    }
  }

  /** Puts the caret behind the last word. */
  async goToEnd(): Promise<void> {
    await this.#inPage(
      'window.writtenBox().focus(), getSelection().selectAllChildren(window.writtenBox()), getSelection().collapseToEnd()',
    );
  }

  /**
   * Types words, key by key, until told to stop or until the app is gone.
   * @param isFirst whether nothing stands there yet: a space before the first word would be none of the text
   * @returns what was typed for certain, and what perhaps was: a word may be cut off in the middle
   */
  async write(
    random: () => number,
    isFirst: boolean,
    isEnough: () => boolean,
  ): Promise<{ typed: string; perhaps: string }> {
    let typed = '';
    while (!isEnough()) {
      const space = isFirst && typed === '' ? '' : ' ';
      const word = `${space}${WORDS[Math.floor(random() * WORDS.length)]}`;
      try {
        await this.electron.evaluate(async ({ BrowserWindow }, keys) => {
          for (const keyCode of keys) {
            BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'char', keyCode });
            await new Promise((resolve) => setTimeout(resolve, 12));
          }
        }, word);
      } catch {
        return { typed, perhaps: typed + word };
      }
      typed += word;
      if (random() < 0.1) {
        await pause(random() * 600);
      }
    }
    return { typed, perhaps: typed };
  }

  /** Has the page run a script that may never end. */
  begin(script: string): Promise<void> {
    return this.electron.evaluate(({ BrowserWindow }, code) => {
      void BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(code)
        .catch(() => undefined);
    }, script);
  }

  /** Resolves when the process of the page has ended; rejects when it has not within a minute. */
  async nextDeath(): Promise<void> {
    const gone = this.electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise<true>((resolve) => {
          BrowserWindow.getAllWindows()[0]?.webContents.once('render-process-gone', () => resolve(true));
        }),
    );
    const isGone = await Promise.race([gone, pause(PATIENCE, false)]);
    if (!isGone) {
      throw new Error(`the window still runs; asked was ${JSON.stringify(await this.asked())}`);
    }
  }

  /** The processes that the app has now, by what they are for. */
  processes(): Promise<{ readonly pid: number; readonly type: string }[]> {
    return this.electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid, type }) => ({ pid, type })));
  }

  /** What the app asked somebody meanwhile. */
  asked(): Promise<string[]> {
    return this.electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.splice(0));
  }

  /** Main's own process, and with it all of the app. */
  kill(): Promise<void> {
    return this.#running.kill();
  }

  async #inPage(script: string): Promise<unknown> {
    return this.electron.evaluate(({ BrowserWindow }, code) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const late = new Promise((resolve) => setTimeout(resolve, 2_000, null));
      return contents === undefined || contents.isCrashed()
        ? null
        : Promise.race([contents.executeJavaScript(code) as Promise<unknown>, late]);
    }, script);
  }
}

/** On a busy machine the runner now and then loses the promise by which it waits for a start: then it is begun again. */
async function launch(folder: string, switches: readonly string[]): Promise<RunningApp> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await launchApp(folder, { switches });
    } catch (error) {
      if (tries === 3 || !String(error).includes('garbage collected')) {
        throw error;
      }
    }
  }
}
