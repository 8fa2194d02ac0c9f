import type { Page } from 'playwright';

/** What the page's main thread does for something, in milliseconds: the mean of a number of times. */
export async function taskTime(page: Page, times: number, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  await act();
  const before = await spent();
  for (let time = 0; time < times; time += 1) await act();
  const after = await spent();
  await session.detach();
  return ((after - before) / times) * 1_000;
}

/**
 * Scrolls an element from its end to its beginning and back, most of a screen with every frame. Gives the time without
 * a frame that 99 of 100 frames stay below, in milliseconds.
 */
export function scrollThrough(page: Page, selector: string): Promise<number> {
  return page.evaluate(async (found) => {
    const element = document.querySelector(found);
    if (element === null) throw new Error(`nothing is ${found}`);
    const gaps: number[] = [];
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    for (let step = 0; step < 240; step += 1) {
      element.scrollTop += (step < 120 ? -0.8 : 0.8) * element.clientHeight;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      gaps.push(now - last);
      last = now;
    }
    gaps.sort((a, b) => a - b);
    return gaps[Math.floor(gaps.length * 0.99)] ?? Number.NaN;
  }, selector);
}

declare global {
  interface Window {
    /** The longest time so far between two turns of the page's own loop, in milliseconds. */
    benchLongestGap?: number | undefined;
  }
}

/** Notes from now on how long the page's main thread is kept from anything else at a time. */
export async function watchGaps(page: Page): Promise<{ longest(): Promise<number> }> {
  await page.evaluate(() => {
    window.benchLongestGap = 0;
    const channel = new MessageChannel();
    let last = performance.now();
    channel.port1.onmessage = () => {
      if (window.benchLongestGap === undefined) return;
      const now = performance.now();
      window.benchLongestGap = Math.max(window.benchLongestGap, now - last);
      last = now;
      setTimeout(() => channel.port2.postMessage(null), 0);
    };
    channel.port2.postMessage(null);
  });
  return {
    // It ends with this: what is measured later is not to pay for it.
    longest: () =>
      page.evaluate(() => {
        const longest = window.benchLongestGap ?? Number.NaN;
        window.benchLongestGap = undefined;
        return longest;
      }),
  };
}
