import type { Page } from 'playwright';

/** As a quick typist: a key every tenth of a second. */
const PAUSE = 100;

/**
 * Types so many keys where the caret is. Gives for each the milliseconds from its arrival in the page to the end of the
 * next frame: script, layout and paint.
 */
export async function typeKeys(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const painted = page.evaluate(nextKey);
    await page.keyboard.press(number % 6 === 0 ? 'Space' : 'e');
    times.push(await painted);
    await page.waitForTimeout(PAUSE);
  }
  return times;
}

/** Runs in the page. */
function nextKey(): Promise<number> {
  return new Promise((resolve) => {
    const onKey = ({ timeStamp }: Event) =>
      requestAnimationFrame(() => {
        // We are before the frame's layout and paint; a message is heard after them.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - timeStamp);
        channel.port2.postMessage(null);
      });
    window.addEventListener('keydown', onKey, { capture: true, once: true });
  });
}
