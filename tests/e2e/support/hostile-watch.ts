import type { ElectronApplication, Page } from 'playwright/test';

/** What a text managed, and how the window fared meanwhile. */
export interface Harm {
  /** Addresses that were asked for outside the app, or were stopped at the filter. */
  readonly requests: string[];
  readonly dialogs: string[];
  readonly navigations: string[];
  readonly scripts: number;
  readonly windows: number;
  /** Milliseconds: the longest time in which the page's thread did nothing else. */
  readonly longestGap: number;
  /** Megabytes of the page's process, at most. */
  readonly memory: number;
}

/** Watches the window from now on; the answer tells what was seen up to then. */
export async function watchForHarm(electron: ElectronApplication, page: Page): Promise<() => Promise<Harm>> {
  const dialogs: string[] = [];
  const navigations: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => navigations.push(frame.url()));
  await electron.evaluate(({ app, session, BrowserWindow }) => {
    const seen = { requests: [] as string[], memory: 0 };
    Object.assign(globalThis, { seen });
    const { webRequest } = session.fromPartition('persist:goldsmith');
    // The filter itself stays: these hear of what was done, and of what it stopped.
    const note = ({ url }: { url: string }) => {
      if (!url.startsWith('app://main/') && !url.startsWith('blob:app://main/')) {
        seen.requests.push(url);
      }
    };
    webRequest.onCompleted(note);
    webRequest.onErrorOccurred(note);
    setInterval(() => {
      const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
      const size = app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0;
      seen.memory = Math.max(seen.memory, Math.round(size / 1_024));
    }, 200);
  });
  await page.evaluate(() => {
    const beat = { longest: 0 };
    Object.assign(window, { beat });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      beat.longest = Math.max(beat.longest, now - last);
      last = now;
    }, 10);
  });
  return async () => {
    const told = await electron.evaluate(({ BrowserWindow }) => ({
      ...(globalThis as unknown as { seen: { requests: string[]; memory: number } }).seen,
      windows: BrowserWindow.getAllWindows().length,
    }));
    const { scripts, longestGap } = await page.evaluate(() => ({
      scripts: 'pwned' in window ? 1 : 0,
      longestGap: Math.round((window as unknown as { beat: { longest: number } }).beat.longest),
    }));
    return { ...told, dialogs, navigations, scripts, longestGap };
  };
}

/** Begins the search for the longest gap anew. */
export async function resetGap(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as { beat: { longest: number } }).beat.longest = 0;
  });
}
