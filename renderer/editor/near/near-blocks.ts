import { tellFar, tellNear } from '../../markdown/near-observer';
import { blocksBetween } from '../../ui/blocks-between';
import { wholePages } from './whole-pages';

/** A text of so many blocks is left to the browser, which looks at each of them with every frame. */
const FEW = 200;
/** So far beyond what is seen blocks are near, in heights of it. */
const REACH = 3;
/** More blocks that come at once than a key brings. */
const MANY = 30;

/**
 * Marks the blocks of a long text (`data-long`) that are near to being seen (`data-near`); the browser leaves all others
 * alone, as they are from the beginning. Nothing is done for a key that changes words: what is near is found when the
 * text scrolls, is resized or gets other blocks, and when the caret goes far.
 */
export class NearBlocks {
  readonly #root: HTMLElement;
  readonly #scroller: () => Element;
  readonly #caret: () => readonly Element[];
  #near: Set<Element>;

  /** `caret` gives the blocks in which the selection begins and ends. */
  constructor(root: HTMLElement, scroller: () => Element, caret: () => readonly Element[]) {
    this.#root = root;
    this.#scroller = scroller;
    this.#caret = caret;
    // A text that comes back has those that were near when it went.
    this.#near = new Set([...root.children].filter((block) => block.hasAttribute('data-near')));
  }

  /** Whether there are blocks that are far. */
  get isLong(): boolean {
    return this.#root.hasAttribute('data-long');
  }

  /** Finds out which blocks are near. */
  look(): void {
    const { children } = this.#root;
    if (children.length <= FEW || wholePages.getState().areWanted) {
      this.#keep(new Set());
      return;
    }
    const view = this.#scroller().getBoundingClientRect();
    // In a text that is not shown at all nothing has a place.
    if (view.height === 0 || this.#root.offsetHeight === 0) {
      return;
    }
    const reach = view.height * REACH;
    this.#keep(new Set([...blocksBetween(children, view.top - reach, view.bottom + reach), ...this.#held()]));
  }

  /** Blocks came. Those of a key are near at once, so that what is measured with it is right; the others with the next look. */
  take(changes: readonly MutationRecord[]): void {
    const added = changes
      .flatMap(({ addedNodes }) => [...addedNodes])
      .filter((node) => node instanceof Element);
    for (const block of this.isLong && added.length <= MANY ? added : []) {
      this.bring(block);
    }
  }

  /** The caret may have gone elsewhere. */
  follow(): void {
    if (this.isLong && this.#caret().some((block) => !this.#near.has(block))) {
      for (const block of this.#held()) {
        this.bring(block);
      }
    }
  }

  /** Makes a block near that somebody is about to go to. */
  bring(block: Element): void {
    this.#near.add(block);
    block.setAttribute('data-near', '');
    tellNear(block);
  }

  #keep(near: Set<Element>): void {
    const gone: Element[] = [];
    for (const block of this.#near) {
      if (!near.has(block)) {
        block.removeAttribute('data-near');
        gone.push(block);
      }
    }
    for (const block of near) {
      // Setting what is set already would have it styled anew.
      if (!block.hasAttribute('data-near')) {
        block.setAttribute('data-near', '');
        tellNear(block);
      }
    }
    this.#near = near;
    const wasLong = this.isLong;
    this.#root.toggleAttribute('data-long', near.size > 0);
    if (this.isLong) {
      gone.forEach(tellFar);
    } else if (wasLong) {
      [...this.#root.children].forEach(tellNear);
    }
  }

  /** The caret's blocks and those beside them, wherever the text is scrolled to. */
  #held(): Element[] {
    return this.#caret()
      .flatMap((block) => [block.previousElementSibling, block, block.nextElementSibling])
      .filter((block) => block !== null);
  }
}
