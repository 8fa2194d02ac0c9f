declare global {
  interface Window {
    /** The box that is written in, once its text is whole. */
    writtenBox?: () => HTMLElement | null;
  }
}

/** What the page says of a text that it shows beside the word "Saved" begins with it. */
export const SHOWN = 'shown as saved:';

// Runs in the page, so everything that it needs is inside it.
/** Tells, in the frame itself, of each text of that box that stands on the screen while the save state reads "Saved". */
export function watchPage({ shown, label }: { shown: string; label: string }): void {
  const box = () =>
    document.querySelector<HTMLElement>(
      `[role="textbox"][aria-label="${label}"][contenteditable="true"]:not([aria-busy="true"])`,
    );
  let told: string | null = null;
  const look = () => {
    const state = document.querySelector('[role="status"][aria-label="Save state"]')?.textContent ?? '';
    const text = state.startsWith('Saved') ? (box()?.textContent ?? null) : null;
    if (text !== null && text !== told) {
      told = text;
      console.info(`${shown}${text}`);
    }
    requestAnimationFrame(look);
  };
  window.writtenBox = box;
  look();
}
