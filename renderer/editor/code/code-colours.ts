import { $isCodeNode, CodeNode } from '@lexical/code-core';
import { $getNodeByKey, defineExtension, type LexicalEditor, type NodeKey } from 'lexical';
import { loadTokenizer } from '../../markdown/highlight-code';
import { NearObserver } from '../../markdown/near-observer';
import { type ColouredRange, colouredRanges, linesIn } from './coloured-ranges';
import { HighlightPaint } from './highlight-paint';
import { LineTokens } from './line-tokens';
import { seenLines } from './seen-lines';

const REPAINT_AFTER_MS = 80;
/** So far beyond the window code is coloured before it is seen, in pixels. */
const MARGIN = 400;

/**
 * Colours for code, painted over the text with the CSS Custom Highlight API. The document is not touched, so there is
 * nothing to undo, a composition is never disturbed, and the colours may come late. Only lines near to being seen are
 * painted, because the browser looks at every painted place again whenever the page changes.
 */
export const CodeColoursExtension = defineExtension({
  name: 'goldsmith/code-colours',
  register: (editor) => (typeof Highlight === 'undefined' ? () => {} : new CodeColours(editor).register()),
});

interface Block {
  readonly element: Element;
  isSeen: boolean;
  /** The language its tokens are of, and they. */
  tokens: { readonly language: string; readonly lines: LineTokens } | null;
  ranges: readonly ColouredRange[];
  /** Counts what was asked for, so that late work for an earlier text is dropped. */
  turn: number;
}

class CodeColours {
  readonly #editor: LexicalEditor;
  readonly #paint = new HighlightPaint();
  readonly #blocks = new Map<NodeKey, Block>();
  readonly #waiting = new Set<NodeKey>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #seen = new NearObserver((entries) => this.#onSeen(entries), `${MARGIN}px`);
  /** Other lines come into sight when lines are wrapped, or the text becomes larger. */
  readonly #resized = new ResizeObserver(() => this.#onMove());

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  register(): () => void {
    const unregister = this.#editor.registerMutationListener(CodeNode, (mutations) => {
      for (const [key, kind] of mutations) {
        this.#onChange(key, kind === 'destroyed' ? null : this.#editor.getElementByKey(key));
      }
    });
    const onScroll = () => this.#onMove();
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      unregister();
      window.removeEventListener('scroll', onScroll, { capture: true });
      clearTimeout(this.#timer);
      this.#seen.disconnect();
      this.#resized.disconnect();
      for (const key of this.#blocks.keys()) {
        this.#forget(key);
      }
    };
  }

  #onChange(key: NodeKey, element: Element | null): void {
    const known = this.#blocks.get(key);
    if (known !== undefined && known.element !== element) {
      this.#forget(key);
    }
    if (element === null) {
      return;
    }
    if (known?.element === element) {
      known.turn += 1;
      this.#later(key);
    } else {
      this.#blocks.set(key, { element, isSeen: false, tokens: null, ranges: [], turn: 0 });
      this.#seen.observe(element);
      this.#resized.observe(element);
    }
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const [key, block] of this.#blocks) {
      const entry = entries.findLast(({ target }) => target === block.element);
      if (entry !== undefined) {
        block.isSeen = entry.isIntersecting;
        this.#later(key);
      }
    }
  }

  #onMove(): void {
    for (const [key, block] of this.#blocks) {
      // What is not taller has been painted whole when it came near.
      if (block.isSeen && block.element.clientHeight > MARGIN) {
        this.#later(key);
      }
    }
  }

  #later(key: NodeKey): void {
    this.#waiting.add(key);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const keys = [...this.#waiting];
      this.#waiting.clear();
      for (const next of keys) {
        void this.#colour(next).catch((error: unknown) => globalThis.reportError(error));
      }
    }, REPAINT_AFTER_MS);
  }

  async #colour(key: NodeKey): Promise<void> {
    const block = this.#blocks.get(key);
    if (block === undefined) {
      return;
    }
    block.turn += 1;
    const { turn } = block;
    const isWanted = () => block.turn === turn && this.#blocks.get(key) === block;
    if (!block.isSeen) {
      this.#repaint(block, []);
      return;
    }
    const language = this.#editor.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      return $isCodeNode(node) ? (node.getLanguage() ?? '') : '';
    });
    if (block.tokens?.language !== language) {
      const tokenize = await loadTokenizer(language);
      block.tokens = tokenize === null ? null : { language, lines: new LineTokens(tokenize, pause) };
    }
    const tokens = block.tokens?.lines;
    if (!isWanted()) {
      return;
    }
    if (tokens === undefined) {
      this.#repaint(block, []);
      return;
    }
    const lines = linesIn(block.element);
    const [from, to] = seenLines(block.element, lines, MARGIN);
    const texts = lines.map(({ text }) => text);
    if (await tokens.readTo(texts, to, isWanted)) {
      const shown = lines.slice(from, to);
      this.#repaint(
        block,
        shown.flatMap((line, index) => colouredRanges(line, tokens.of(from + index))),
      );
    }
  }

  #repaint(block: Block, ranges: readonly ColouredRange[]): void {
    this.#paint.remove(block.ranges);
    block.ranges = ranges;
    this.#paint.add(ranges);
  }

  #forget(key: NodeKey): void {
    const block = this.#blocks.get(key);
    if (block !== undefined) {
      this.#repaint(block, []);
      this.#seen.unobserve(block.element);
      this.#resized.unobserve(block.element);
      this.#blocks.delete(key);
    }
  }
}

/** Lets the page handle keys and draw. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
