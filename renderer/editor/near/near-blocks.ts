import { blocksBetween } from './blocks-between';
import { wholePages } from './whole-pages';

/** A text of so many blocks is left to the browser, which looks at each of them with every frame. */
const FEW = 200;
/** So far beyond what is seen blocks are near, in heights of it. */
const REACH = 3;

/**
 * Marks the blocks of a long text that are far from being seen (`data-far`), which the browser then leaves alone. New
 * ones are near until they have been looked at, so what is not known is shown. Nothing is done for a key that changes
 * words: what is near is found when the text scrolls, is resized or gets other blocks, and when the caret goes far.
 */
export class NearBlocks {
  readonly #root: HTMLElement;
  readonly #scroller: () => Element;
  readonly #caret: () => readonly Element[];
  #near = new Set<Element>();
  #isLong = false;

  /** `caret` gives the blocks in which the selection begins and ends. */
  constructor(root: HTMLElement, scroller: () => Element, caret: () => readonly Element[]) {
    this.#root = root;
    this.#scroller = scroller;
    this.#caret = caret;
  }

  /** Whether there are blocks that are far. */
  get isLong(): boolean {
    return this.#isLong;
  }

  /** Finds out which blocks are near. */
  look(): void {
    const { children } = this.#root;
    if (children.length <= FEW || wholePages.getState().areWanted) {
      this.#showAll();
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

  /** Blocks came: they are near until the next look. */
  take(changes: readonly MutationRecord[]): void {
    for (const node of this.#isLong ? changes.flatMap(({ addedNodes }) => [...addedNodes]) : []) {
      if (node instanceof Element && !node.hasAttribute('data-far')) {
        this.#near.add(node);
      }
    }
  }

  /** The caret may have gone elsewhere. */
  follow(): void {
    if (this.#isLong && this.#caret().some((block) => !this.#near.has(block))) {
      this.look();
    }
  }

  /** Makes a block near that somebody is about to go to. */
  bring(block: Element): void {
    this.#near.add(block);
    block.removeAttribute('data-far');
  }

  #keep(near: Set<Element>): void {
    for (const block of this.#isLong ? this.#near : [...this.#root.children]) {
      if (!near.has(block)) {
        block.setAttribute('data-far', '');
      }
    }
    for (const block of near) {
      block.removeAttribute('data-far');
    }
    this.#near = near;
    this.#isLong = true;
  }

  /** The caret's blocks and those beside them, wherever the text is scrolled to. */
  #held(): Element[] {
    return this.#caret()
      .flatMap((block) => [block.previousElementSibling, block, block.nextElementSibling])
      .filter((block) => block !== null);
  }

  #showAll(): void {
    for (const block of this.#isLong ? [...this.#root.children] : []) {
      block.removeAttribute('data-far');
    }
    this.#near.clear();
    this.#isLong = false;
  }
}
