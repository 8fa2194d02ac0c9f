import type { LexicalEditor } from 'lexical';
import { blocksBetween } from '../../ui/blocks-between';
import { layOutNow } from '../../ui/lay-out-now';
import { scrollerOf } from '../find/dom-ranges';
import { registerShownListener } from './shown-text';

/** Tells what scrolls a text that it is where it was. */
const PLACED = 'textplaced';

/** The browser lays out by itself what is this near to being seen, in heights of it, with something to spare. */
const REACH = 2;

interface Place {
  /** The first block that begins in sight, and how far below the upper edge it does, in pixels. */
  readonly block: Element;
  readonly offset: number;
  readonly top: number;
  /** What was seen, and what is within reach of it. */
  readonly around: readonly Element[];
}

/**
 * Who comes back to a text that has a page of its own sees the very lines that were seen. That it is scrolled as far as it
 * was does not suffice: what is far from being seen is not laid out, and has another height than it had.
 */
export function keepPlace(editor: LexicalEditor): () => void {
  let place: Place | null = null;
  let frame: number | null = null;
  return registerShownListener(editor, (root) => {
    // An editor that no page has shown is told so too when it ends, and where it ends there may be no frames.
    if (frame !== null) {
      cancelAnimationFrame(frame);
    }
    if (root === null) {
      place = placeOf(editor);
    } else if (place !== null) {
      const last = place;
      // Before the first frame, and after everybody who has a reason to go elsewhere.
      frame = requestAnimationFrame(() => goBack(editor, last));
    }
  });
}

function placeOf(editor: LexicalEditor): Place | null {
  const root = editor.getRootElement();
  const scroller = root?.closest('.is-full') == null ? null : scrollerOf(editor);
  if (root === null || scroller === null || scroller.scrollTop === 0) {
    return null;
  }
  const view = scroller.getBoundingClientRect();
  const reach = REACH * view.height;
  const around = blocksBetween(root.children, view.top - reach, view.bottom + reach);
  const block = around.find((one) => one.getBoundingClientRect().top >= view.top);
  return block === undefined
    ? null
    : { block, offset: block.getBoundingClientRect().top - view.top, top: scroller.scrollTop, around };
}

function goBack(editor: LexicalEditor, { block, offset, top, around }: Place): void {
  const scroller = scrollerOf(editor);
  if (scroller === null || !block.isConnected) {
    return;
  }
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  // Less far, where most of it is not laid out and it reaches no further.
  const asFar = Math.min(top, scrollHeight - clientHeight);
  if (Math.abs(scrollTop - asFar) <= 1) {
    layOutNow(around);
    scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top - offset;
    block.dispatchEvent(new Event(PLACED, { bubbles: true }));
  }
}
