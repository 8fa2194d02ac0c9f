/**
 * The areas of the workspace that F6 goes round, in the order of the document: elements with `data-region`. Coming back
 * to an area lands where the focus was there last.
 */
const FOCUSABLE =
  '[contenteditable="true"], textarea:not([disabled]), input:not([disabled]), select:not([disabled]), button:not([disabled]), [tabindex]:not([tabindex="-1"])';

export class Regions {
  readonly #last = new Map<string, HTMLElement>();

  /** Notes where the focus is. */
  remember(target: EventTarget | null): void {
    if (target instanceof HTMLElement) {
      const region = target.closest<HTMLElement>('[data-region]')?.dataset['region'];
      if (region !== undefined) {
        this.#last.set(region, target);
      }
    }
  }

  /** Moves the focus to the next area, or the one before. */
  move(root: ParentNode, by: 1 | -1): void {
    const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')];
    const here = regions.findIndex((region) => region.contains(region.ownerDocument.activeElement));
    const next = regions[(here + by + regions.length) % regions.length] ?? regions[0];
    if (next !== undefined) {
      this.#focus(next);
    }
  }

  #focus(region: HTMLElement): void {
    const last = this.#last.get(region.dataset['region'] ?? '');
    if (last !== undefined && region.contains(last)) {
      last.focus();
    }
    if (!region.contains(region.ownerDocument.activeElement)) {
      // Where the work is, the text is meant, not the buttons above it.
      const wanted = region.querySelector<HTMLElement>('[data-first-focus]') ?? region.querySelector<HTMLElement>(FOCUSABLE);
      (wanted ?? region).focus();
    }
  }
}
