import type { ElectronApplication, Page } from 'playwright/test';
import { type Gap, type Sample, workWithin } from './own-work';

/** What a text managed, and how the window fared meanwhile. */
export interface Harm {
  /** Addresses that were asked for outside the app, or were stopped at the filter. */
  readonly requests: string[];
  readonly dialogs: string[];
  readonly navigations: string[];
  readonly scripts: number;
  readonly windows: number;
  /** Milliseconds: the longest time in which the page's thread did nothing else, or was not let at anything. */
  readonly longestGap: number;
  /** Milliseconds: the most that the thread worked itself in such a time. Where no system tells, all of it counts. */
  readonly longestWork: number;
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
    const seen = { requests: [] as string[], memory: 0, samples: [] as { at: number; worked: number }[] };
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
    if (process.platform === 'linux') {
      const { readFileSync } = process.getBuiltinModule('node:fs');
      setInterval(() => {
        const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
        // The first thread of the page's process is the one that the page lives on. Nanoseconds on a processor.
        const [worked = '0'] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
        seen.samples.push({ at: Date.now(), worked: Number(worked) / 1e6 });
      }, 10);
    }
  });
  await page.evaluate((shortest) => {
    const beat = { gaps: [] as { start: number; end: number }[] };
    Object.assign(window, { beat });
    let last = Date.now();
    setInterval(() => {
      const now = Date.now();
      if (now - last > shortest) {
        beat.gaps.push({ start: last, end: now });
      }
      last = now;
    }, 10);
  }, SHORTEST);
  return async () => {
    const { samples, ...told } = await electron.evaluate(({ BrowserWindow }) => ({
      ...(
        globalThis as unknown as {
          seen: { requests: string[]; memory: number; samples: { at: number; worked: number }[] };
        }
      ).seen,
      windows: BrowserWindow.getAllWindows().length,
    }));
    const { scripts, gaps } = await page.evaluate(() => ({
      scripts: 'pwned' in window ? 1 : 0,
      gaps: (window as unknown as { beat: { gaps: Gap[] } }).beat.gaps,
    }));
    return {
      ...told,
      dialogs,
      navigations,
      scripts,
      longestGap: Math.max(0, ...gaps.map(({ start, end }) => end - start)),
      longestWork: Math.max(0, ...gaps.map((gap) => workWithin(samples, gap))),
    };
  };
}

/** Milliseconds: a shorter gap is none. */
const SHORTEST = 40;

/** Begins the search for the longest gap anew. */
export async function resetGap(electron: ElectronApplication, page: Page): Promise<void> {
  await electron.evaluate(() => {
    (globalThis as unknown as { seen: { samples: Sample[] } }).seen.samples.splice(0);
  });
  await page.evaluate(() => {
    (window as unknown as { beat: { gaps: Gap[] } }).beat.gaps = [];
  });
}
