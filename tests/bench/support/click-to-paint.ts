import type { Page } from 'playwright';

/**
 * Clicks, and gives the milliseconds from the click as the page received it to the end of the first frame in which one
 * of the selectors finds an element that holds text.
 */
export async function clickToPaint(
  page: Page,
  selectors: string,
  click: () => Promise<void>,
): Promise<number> {
  const painted = page.evaluate(watch, selectors);
  await click();
  return painted;
}

/** Runs in the page. */
function watch(selectors: string): Promise<number> {
  return new Promise((resolve) => {
    const look = (clickedAt: number) => {
      const isThere = [...document.querySelectorAll(selectors)].some((found) => found.textContent !== '');
      if (!isThere) {
        requestAnimationFrame(() => look(clickedAt));
        return;
      }
      // We are before the frame's layout and paint; a message is heard after them.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - clickedAt);
      channel.port2.postMessage(null);
    };
    const onClick = ({ timeStamp }: Event) => requestAnimationFrame(() => look(timeStamp));
    window.addEventListener('click', onClick, { capture: true, once: true });
  });
}
