import { blocksBetween } from '../../ui/blocks-between';
import { layOutNow } from '../../ui/lay-out-now';

const LENGTHY = '[data-lengthy]';
/** So many characters on either side are more than what is seen. */
const AROUND = 4_000;

/**
 * Where a text is scrolled to: a length in CSS pixels, or in a long one, where what is far from being seen has no height of
 * its own, the number of the block at the upper edge and how much of it is above. The same text is told of in the same way
 * each time.
 */
export function readingPlace(scroller: Element): number {
  const view = scroller.querySelector(LENGTHY);
  if (view === null || scroller.scrollTop <= 0) {
    return Math.max(0, scroller.scrollTop);
  }
  const { top } = scroller.getBoundingClientRect();
  // Of what only touches the edge nothing is seen.
  const [block] = blocksBetween(view.children, top + 1, top + 1);
  if (block === undefined) {
    return 0;
  }
  const box = block.getBoundingClientRect();
  const above = box.height > 0 ? (top - box.top) / box.height : 0;
  return [...view.children].indexOf(block) + Math.min(0.999, Math.max(0, above));
}

/** Scrolls to where the text was. */
export function goToReadingPlace(scroller: Element, place: number): void {
  const view = scroller.querySelector(LENGTHY);
  if (view === null) {
    scroller.scrollTop = place;
    return;
  }
  const block = view.children[Math.min(Math.floor(place), view.children.length - 1)];
  if (block !== undefined) {
    layOutAround(block);
    const { top, height } = block.getBoundingClientRect();
    scroller.scrollTop += top + height * (place % 1) - scroller.getBoundingClientRect().top;
  }
}

/** Has a block of a long text and those beside it laid out now, so that who goes there comes to the very line. */
export function layOutAround(place: Element | null): void {
  const block = place?.closest(`${LENGTHY} > *`) ?? null;
  if (block === null) {
    return;
  }
  layOutNow([block, ...beside(block, 'previousElementSibling'), ...beside(block, 'nextElementSibling')]);
}

function beside(block: Element, way: 'previousElementSibling' | 'nextElementSibling'): Element[] {
  const found: Element[] = [];
  let characters = 0;
  for (let at = block[way]; at !== null && characters < AROUND; at = at[way]) {
    found.push(at);
    characters += at.textContent.length;
  }
  return found;
}
