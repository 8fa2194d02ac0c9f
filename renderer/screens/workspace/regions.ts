import { FOCUSABLE } from '../../steps/finding-spot';

/** Where people write comes first; the buttons around it can wait. */
const WRITABLE = '[contenteditable="true"], textarea:not([disabled])';

/**
 * The areas of the workspace that F6 goes round, in the order of the document: elements with `data-region`. Coming back
 * to an area lands where the focus was there last.
 */
export class Regions {
  readonly #last = new Map<string, HTMLElement>();

  /** Notes where the focus is. */
  remember(target: EventTarget | null): void {
    if (target instanceof HTMLElement) {
      const region = target.closest<HTMLElement>('[data-region]');
      const name = region?.dataset['region'];
      if (name !== undefined && region !== target) {
        this.#last.set(name, target);
      }
    }
  }

  /** Moves the focus to the next area, or the one before. An area that has the focus as a whole is entered first. */
  move(root: ParentNode, by: 1 | -1): void {
    const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')];
    const here = regions.findIndex((region) => region.contains(region.ownerDocument.activeElement));
    const at = regions[here];
    const inside =
      at !== undefined && at === at.ownerDocument.activeElement && by === 1 ? this.#placeIn(at) : null;
    const next = regions[(here + by + regions.length) % regions.length] ?? regions[0];
    (inside ?? (next === undefined ? null : (this.#placeIn(next) ?? next)))?.focus();
  }

  /** Where the focus was in an area last, or where to begin. */
  #placeIn(region: HTMLElement): HTMLElement | null {
    const last = this.#last.get(region.dataset['region'] ?? '');
    if (last !== undefined && region.contains(last)) {
      return last;
    }
    const body = region.querySelector('[data-region-body]') ?? region;
    return body.querySelector<HTMLElement>(WRITABLE) ?? body.querySelector<HTMLElement>(FOCUSABLE);
  }
}
