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
    const at = regions[here];
    // An area that has the focus as a whole is entered first.
    const isAtDoor = at !== undefined && at === at.ownerDocument.activeElement && by === 1;
    const next = isAtDoor ? at : (regions[(here + by + regions.length) % regions.length] ?? regions[0]);
    if (next !== undefined) {
      this.#focus(next);
    }
  }

  #focus(region: HTMLElement): void {
    const last = this.#last.get(region.dataset['region'] ?? '');
    if (last !== undefined && last !== region && region.contains(last)) {
      last.focus();
    }
    const { activeElement } = region.ownerDocument;
    if (activeElement === region || !region.contains(activeElement)) {
      const body = region.querySelector('[data-region-body]') ?? region;
      const wanted = body.querySelector<HTMLElement>(WRITABLE) ?? body.querySelector<HTMLElement>(FOCUSABLE);
      (wanted ?? region).focus();
    }
  }
}
