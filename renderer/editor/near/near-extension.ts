import {
  $getSelection,
  $isRangeSelection,
  defineExtension,
  type LexicalEditor,
  mergeRegister,
  PASTE_TAG,
} from 'lexical';
import { scrollerOf } from '../find/dom-ranges';
import { registerShownListener } from '../shown/shown-text';
import { HeldHeight } from './held-height';
import { blockOf, layOutAhead } from './lay-out-ahead';
import { NearBlocks } from './near-blocks';
import { wholePages } from './whole-pages';
import { holdWhileDragged } from './whole-selection';

const watched = new WeakMap<Element, NearBlocks>();

/** Keeps the browser from looking at every block of a long text with each frame: see NearBlocks. */
export const NearExtension = defineExtension({
  name: 'goldsmith/near',
  register: (editor) => {
    // Where nothing is laid out, nothing is near.
    if (typeof ResizeObserver === 'undefined') {
      return () => undefined;
    }
    let stop: () => void = () => undefined;
    return mergeRegister(
      registerShownListener(editor, (root) => {
        stop();
        stop = root === null ? () => undefined : watch(editor, root);
      }),
      () => stop(),
    );
  },
});

/** Makes what a place stands in near, before it is measured or scrolled to. */
export function bringNear(place: Element | null): void {
  const block = place?.closest('.prose-editor-text > *');
  const root = block?.parentElement;
  if (block != null && root != null) {
    watched.get(root)?.bring(block);
  }
}

function watch(editor: LexicalEditor, root: HTMLElement): () => void {
  let found: Element | null = null;
  const scroller = (): Element => {
    found ??= scrollerOf(editor) ?? document.documentElement;
    return found;
  };
  const blocks = new NearBlocks(root, scroller, () => caretBlocks(editor, root));
  watched.set(root, blocks);
  const held = new HeldHeight();
  const release = (): void => held.release();
  const look = (): void => {
    held.release();
    blocks.look();
  };
  let frame = 0;
  const lookLater = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const onScroll = ({ target }: Event): void => {
    if (blocks.isLong && target === scroller()) {
      look();
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    if (blocks.isLong) {
      layOutAhead(root, scroller().getBoundingClientRect(), event, () => blocks.follow());
    }
  };
  const resized = new ResizeObserver(look);
  resized.observe(root);
  const changed = new MutationObserver((changes) => {
    blocks.take(changes);
    lookLater();
  });
  changed.observe(root, { childList: true });
  window.addEventListener('scroll', onScroll, { capture: true, passive: true });
  // Looks are changed elsewhere, so the keyboard goes there first; paper has a width of its own.
  root.addEventListener('focusout', release);
  window.addEventListener('beforeprint', release);
  document.fonts.addEventListener('loadingdone', release);
  root.addEventListener('keydown', onKey, { capture: true });
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyLeaves, tags }) => {
      blocks.follow();
      const isTyped = !editor.isComposing() && !tags.has(PASTE_TAG);
      const block = isTyped ? blockToHold(editor, root) : null;
      if (dirtyLeaves.size > 0) {
        held.typed(block);
      } else {
        held.follow(block);
      }
    }),
    wholePages.subscribe(look),
    holdWhileDragged(root),
    () => {
      held.release();
      watched.delete(root);
      cancelAnimationFrame(frame);
      resized.disconnect();
      changed.disconnect();
      window.removeEventListener('scroll', onScroll, { capture: true });
      root.removeEventListener('focusout', release);
      window.removeEventListener('beforeprint', release);
      document.fonts.removeEventListener('loadingdone', release);
      root.removeEventListener('keydown', onKey, { capture: true });
    },
  );
}

/** A code block of so many lines is long. */
const MANY_LINES = 200;

/** The paragraph or heading that keys go into, or the line of code where there are many others that it could move. */
function blockToHold(editor: LexicalEditor, root: HTMLElement): HTMLElement | null {
  const key = editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.type === 'text'
      ? selection.anchor.key
      : null;
  });
  const text = key === null ? null : editor.getElementByKey(key);
  if (text?.parentElement?.matches('.code-block') === true) {
    return text.parentElement.childElementCount > MANY_LINES ? text : null;
  }
  const block = blockOf(root, text);
  return block instanceof HTMLElement && /^(?:P|H[1-6])$/u.test(block.tagName) ? block : null;
}

/**
 * The blocks in which the selection begins and ends: Lexical's, and the page's, of which Lexical may not have heard yet.
 * The browser takes a selection out of what it must not lay out, with the next key at the latest.
 */
function caretBlocks(editor: LexicalEditor, root: HTMLElement): Element[] {
  const { anchorNode = null, focusNode = null } = document.getSelection() ?? {};
  const places = editor.getEditorState().read(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) {
      return [selection.anchor, selection.focus].map(({ key, offset }) => ({ key, offset }));
    }
    const key = selection?.getNodes()[0]?.getKey();
    return key === undefined ? [] : [{ key, offset: 0 }];
  });
  const own = places.map(({ key, offset }) => {
    const element = editor.getElementByKey(key);
    return element === root ? (root.children[offset] ?? root.lastElementChild) : blockOf(root, element);
  });
  return [...own, blockOf(root, anchorNode), blockOf(root, focusNode)].filter((block) => block !== null);
}
