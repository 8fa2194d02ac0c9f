import type { TextAnchor } from '#shared/lib/text-anchor';
import { layOutAround } from '../markdown-view/reading-place';
import { paintHighlights } from './paint-highlights';
import { rangeFromAnchor } from './text-anchors';

const FLASH_MS = 1_600;

/** Brings an anchored passage into view and marks it for a moment; false when it is no longer there. */
export function revealAnchor(root: Element, anchor: TextAnchor): boolean {
  const range = rangeFromAnchor(root, anchor);
  if (range === null) {
    return false;
  }
  scrollToRange(root, range);
  const clear = paintHighlights('quote-flash', [range]);
  setTimeout(clear, FLASH_MS);
  return true;
}

/** Selects an anchored passage and puts the focus on its text. */
export function selectAnchor(root: Element, anchor: TextAnchor): void {
  const range = rangeFromAnchor(root, anchor);
  root.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  const selection = document.getSelection();
  selection?.removeAllRanges();
  if (range !== null) {
    selection?.addRange(range);
  }
}

/** Scrolls so that the beginning of a range stands in the upper half of its view's scroller, if it is not in sight already. */
export function scrollToRange(root: Element, range: Range): void {
  const scroller = scrollerOf(root);
  if (scroller === null) {
    return;
  }
  const { startContainer } = range;
  layOutAround(startContainer instanceof Element ? startContainer : startContainer.parentElement);
  const box = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (box.top < view.top + 8 || box.bottom > view.bottom - 8) {
    scroller.scrollTop += box.top - view.top - view.height * 0.3;
  }
}

/** The nearest element around a view that scrolls up and down, or could. */
export function scrollerOf(root: Element): Element | null {
  for (let at = root.parentElement; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at;
    }
  }
  return root.ownerDocument.scrollingElement;
}
