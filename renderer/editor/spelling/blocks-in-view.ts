/**
 * The children of a long text that can be seen, with a screen's height before and after. Found by halving, so that it
 * costs the same in a text of any length.
 */
export function blocksInView(root: Element, viewHeight: number): Element[] {
  const { children } = root;
  const first = firstBelow(children, -viewHeight);
  const blocks: Element[] = [];
  for (let index = first; index < children.length; index += 1) {
    const block = children[index] as Element;
    if (block.getBoundingClientRect().top > 2 * viewHeight) {
      break;
    }
    blocks.push(block);
  }
  return blocks;
}

/** The index of the first child that ends below the given height of the window. */
function firstBelow(children: HTMLCollection, top: number): number {
  let [low, high] = [0, children.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle] as Element).getBoundingClientRect().bottom < top) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
