/**
 * Tells when no pointer is held down: at once if none is, else right after the click that is under way. What changes the
 * layout must wait for that, or the thing being clicked slips away between press and release.
 */
export class PointerWatch {
  #isDown = false;

  /** Watches until the returned function is called. */
  start(target: Window): () => void {
    const down = () => {
      this.#isDown = true;
    };
    const up = () => {
      this.#isDown = false;
    };
    target.addEventListener('pointerdown', down, { capture: true });
    target.addEventListener('pointerup', up, { capture: true });
    target.addEventListener('pointercancel', up, { capture: true });
    return () => {
      target.removeEventListener('pointerdown', down, { capture: true });
      target.removeEventListener('pointerup', up, { capture: true });
      target.removeEventListener('pointercancel', up, { capture: true });
    };
  }

  afterPointer(target: Window, act: () => void): void {
    if (!this.#isDown) {
      act();
      return;
    }
    const release = new AbortController();
    const onRelease = () => {
      release.abort();
      // The click comes after the release, in a task of its own.
      target.setTimeout(act, 0);
    };
    target.addEventListener('pointerup', onRelease, { capture: true, signal: release.signal });
    target.addEventListener('pointercancel', onRelease, { capture: true, signal: release.signal });
  }
}
