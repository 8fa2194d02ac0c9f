import type { Page } from 'playwright';

declare global {
  interface Window {
    /** Milliseconds from the awaited event to the end of the frame that shows what it led to. */
    benchPainted?: Promise<number>;
  }
}

type BenchEvent = 'click' | 'keydown' | 'typed';

/**
 * Does something, and gives the milliseconds from the event as the page received it to the end of the first frame in
 * which one of the selectors finds an element that holds text; of the next frame, where there are no selectors. `typed` is
 * from the keydown to the frame after the keypress: between the two the browser may draw one that shows nothing yet.
 */
export async function eventToPaint(
  page: Page,
  event: BenchEvent,
  selectors: string | null,
  act: () => Promise<void>,
): Promise<number> {
  // Awaited: input may overtake a script on its way into a busy page.
  await page.evaluate(watch, { event, selectors });
  await act();
  return page.evaluate(() => window.benchPainted ?? Number.NaN);
}

/** Runs in the page. */
function watch({ event, selectors }: { event: BenchEvent; selectors: string | null }): void {
  const isThere = () =>
    selectors === null || [...document.querySelectorAll(selectors)].some((found) => found.textContent !== '');
  window.benchPainted = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no ${event}, or nothing of it was seen, within 20 s`)), 20_000);
    const look = (since: number) => {
      if (!isThere()) {
        requestAnimationFrame(() => look(since));
        return;
      }
      // We are before the frame's layout and paint; a message is heard after them.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - since);
      channel.port2.postMessage(null);
    };
    const once = { capture: true, once: true };
    const lookAfter = ({ timeStamp }: Event) => requestAnimationFrame(() => look(timeStamp));
    if (event === 'typed') {
      const onKey = (key: Event) => window.addEventListener('keypress', () => lookAfter(key), once);
      window.addEventListener('keydown', onKey, once);
    } else {
      window.addEventListener(event, lookAfter, once);
    }
  });
}
