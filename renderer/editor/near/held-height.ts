/** Keys that follow one another faster than this are a run of keys, in milliseconds. */
const RUN = 500;
/** A height is held this long after a key, when the frame that shows it is over, in milliseconds. */
const SOON = 30;
/** The hands rest this long before a height is given free, in milliseconds. */
const REST = 1_000;

/**
 * While a run of keys goes into one block of a long text, that block keeps its height whatever is in it, so that the
 * browser lays out this block alone and asks none of the thousands beside it to move. The key that makes it taller or
 * lower is seen in the same turn, before anything is drawn, and gives the height free, as do a pause and a caret that
 * goes elsewhere: at rest, and for everything but keys, no height is ever held.
 */
export class HeldHeight {
  /** Where keys go, held or not yet. */
  #target: HTMLElement | null = null;
  #block: HTMLElement | null = null;
  /** Of what is in it, when it was held. */
  #content = 0;
  #typedAt = Number.NEGATIVE_INFINITY;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** A key changed what is in a block; null where the caret is in none that can be held. */
  typed(block: HTMLElement | null, now: number): void {
    const isRun = now - this.#typedAt < RUN;
    this.#typedAt = now;
    this.follow(block);
    if (this.#block !== null && contentHeight(this.#block) !== this.#content) {
      this.release();
    }
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.release(), REST);
    if (isRun && block !== null && this.#block === null) {
      this.#soon ??= setTimeout(() => this.#hold(), SOON);
    }
  }

  /** The caret may have left the block. */
  follow(block: HTMLElement | null): void {
    if (this.#target !== block) {
      this.release();
      this.#target = block;
    }
  }

  /** Leaves the height to what is in the block again. */
  release(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#resting);
    this.#soon = undefined;
    if (this.#block !== null) {
      this.#block.style.removeProperty('contain');
      this.#block.style.removeProperty('height');
      this.#block = null;
    }
  }

  #hold(): void {
    this.#soon = undefined;
    const block = this.#target;
    if (block === null || !block.isConnected) {
      return;
    }
    this.#content = contentHeight(block);
    block.style.height = getComputedStyle(block).height;
    block.style.contain = 'size layout';
    this.#block = block;
  }
}

/** Of the lines in it, whether or not they fill it. */
function contentHeight(block: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(block);
  return range.getBoundingClientRect().height;
}
