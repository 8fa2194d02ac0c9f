import { blocksAround } from '../../ui/blocks-between';

const GOING = /^(?:Arrow|Page|Home|End)/u;
/** So far a key takes the caret at most where it does not go to an end, in heights of what is seen. */
const LEAP = 1.5;

/**
 * The browser moves a caret only through what is laid out: everything else it passes by, up to the end of the text. So
 * what a key may lead to from a caret out of sight, and the ends of the text, are laid out before the key is done. `onGone`
 * is called before they are left to themselves again.
 */
export function layOutAhead(
  root: HTMLElement,
  view: DOMRect,
  { key, ctrlKey, metaKey }: KeyboardEvent,
  onGone: () => void,
): void {
  if (!GOING.test(key)) {
    return;
  }
  const ahead = new Set<Element>();
  const { firstElementChild, lastElementChild } = root;
  if ((ctrlKey || metaKey) && firstElementChild !== null && lastElementChild !== null) {
    ahead.add(firstElementChild).add(lastElementChild);
  }
  const caret = blockOf(root, document.getSelection()?.focusNode ?? null);
  if (caret !== null && (key.startsWith('Page') || !isSeen(caret, view))) {
    for (const block of blocksAround(caret, LEAP * view.height)) {
      ahead.add(block);
    }
  }
  for (const block of ahead) {
    block.setAttribute('data-ahead', '');
  }
  if (ahead.size > 0) {
    requestAnimationFrame(() => {
      onGone();
      for (const block of ahead) {
        block.removeAttribute('data-ahead');
      }
    });
  }
}

/** The block of a text that something stands in. */
export function blockOf(root: Element, place: Node | null): Element | null {
  let at = place;
  while (at !== null && at.parentNode !== root) {
    at = at.parentNode;
  }
  return at instanceof Element ? at : null;
}

function isSeen(block: Element, view: DOMRect): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > view.top && top < view.bottom;
}
