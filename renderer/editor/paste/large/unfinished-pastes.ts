/** A long paste that is going in. */
export interface UnfinishedPaste {
  /** Whether its text is on the screen: one that is not waits until it is. */
  isShown(): boolean;
  /** Says beside the text that somebody waits for it. */
  sayAwaited(): void;
}

const unfinished = new Map<UnfinishedPaste, Promise<unknown>>();

/** Counts a paste as unfinished until it has ended, one way or the other. */
export function notePaste(paste: UnfinishedPaste, ended: Promise<unknown>): void {
  unfinished.set(paste, ended);
  const forget = () => unfinished.delete(paste);
  ended.then(forget, forget);
}

/**
 * Null when every text on the screen is whole; until then, whoever wants to leave or send one waits for what this
 * gives, and the writer is told so where that is asked for. It never rejects.
 */
export function untilPastesEnd(isSaid: boolean): Promise<void> | null {
  const shown = [...unfinished].filter(([paste]) => paste.isShown());
  if (shown.length === 0) {
    return null;
  }
  if (isSaid) {
    for (const [paste] of shown) {
      paste.sayAwaited();
    }
  }
  return Promise.allSettled(shown.map(([, ended]) => ended)).then(() => undefined);
}
