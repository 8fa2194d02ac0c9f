/**
 * Those of some blocks, which follow one another downwards, that reach between two heights of the window. Found by
 * halving, so that it takes as long in a text of any length.
 */
export function blocksBetween(blocks: HTMLCollection, top: number, bottom: number): Element[] {
  const end = blocks[firstOf(blocks, (place) => place.top > bottom)] ?? null;
  const found: Element[] = [];
  let block = blocks[firstOf(blocks, (place) => place.bottom >= top)] ?? null;
  while (block !== null && block !== end) {
    found.push(block);
    block = block.nextElementSibling;
  }
  return found;
}

/** A block, and those beside it that reach to within a distance of it. */
export function blocksAround(block: Element, distance: number): Element[] {
  const { top, bottom } = block.getBoundingClientRect();
  const found = [block];
  let next = block.previousElementSibling;
  while (next !== null && next.getBoundingClientRect().bottom >= top - distance) {
    found.push(next);
    next = next.previousElementSibling;
  }
  next = block.nextElementSibling;
  while (next !== null && next.getBoundingClientRect().top <= bottom + distance) {
    found.push(next);
    next = next.nextElementSibling;
  }
  return found;
}

/** The index of the first block whose place is such, where all that come after it are so, too. */
function firstOf(blocks: HTMLCollection, isSuch: (place: DOMRect) => boolean): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSuch((blocks[middle] as Element).getBoundingClientRect())) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
