/** A height is held this long after a key, when the frame that shows it is over, in milliseconds. */
const SOON = 30;
/** Where something in a block may grow by itself, its height is given free when the hands rest so long, in milliseconds. */
const REST = 1_000;
/** A formula, a picture: what is set or loaded late. */
const MAY_GROW = '[data-lexical-decorator], img';

/**
 * While keys go into one block of a text, that block keeps its height whatever is in it, so that the browser lays out this
 * block alone and asks none of those beside and around it to move. The key that makes it taller or lower is seen in the same
 * turn, before anything is drawn, and gives the height free, as does a caret that goes elsewhere. A pause does not: the
 * first key after it is to be as quick as the others. Whoever holds it gives it free (`release`) before anything but keys
 * can change what a line of it takes: the width of the text, its looks, a font.
 */
export class HeldHeight {
  /** Where keys go, held or not yet. */
  #target: HTMLElement | null = null;
  #block: HTMLElement | null = null;
  /** Of what is in it, when it was held. */
  #content = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** A key changed what is in a block; null where the caret is in none that can be held. */
  typed(block: HTMLElement | null): void {
    this.follow(block);
    if (this.#block !== null && contentHeight(this.#block) !== this.#content) {
      this.release();
    }
    clearTimeout(this.#resting);
    if (block === null) {
      return;
    }
    if (block.querySelector(MAY_GROW) !== null) {
      this.#resting = setTimeout(() => this.release(), REST);
    }
    if (this.#block === null) {
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
    block.style.height = heldHeight(block);
    block.style.contain = 'size layout';
    this.#block = block;
  }
}

/**
 * The height that a block has, as a style. The browser lays out in steps of 1/64 of a pixel, says heights to four digits and
 * rounds down what it is told: 86.390625 would come back as 86.3906 and become one step less. The text would be lower by
 * it, be looked at anew for that and give the height free, with each key. So a little is added that is less than a step.
 */
function heldHeight(block: HTMLElement): string {
  return `${Number.parseFloat(getComputedStyle(block).height) + 0.002}px`;
}

/** Of the lines in it, whether or not they fill it. */
function contentHeight(block: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(block);
  return range.getBoundingClientRect().height;
}
