import { $isCodeNode, CodeNode } from '@lexical/code-core';
import { $getNodeByKey, defineExtension, type LexicalEditor, type NodeKey } from 'lexical';
import { highlightCode } from '../../markdown/highlight-code';
import { type ColouredRange, colouredRanges, textOfLines } from './coloured-ranges';
import { HighlightPaint } from './highlight-paint';

const REPAINT_AFTER_MS = 80;

/**
 * Colours for code, painted over the text with the CSS Custom Highlight API. The document is not touched, so there is
 * nothing to undo, a composition is never disturbed, and the colours may come late.
 */
export const CodeColoursExtension = defineExtension({
  name: 'goldsmith/code-colours',
  register: (editor) => (typeof Highlight === 'undefined' ? () => {} : new CodeColours(editor).register()),
});

class CodeColours {
  readonly #editor: LexicalEditor;
  readonly #paint = new HighlightPaint();
  readonly #stale = new Map<Element, NodeKey>();
  readonly #ranges = new Map<NodeKey, readonly ColouredRange[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  // Only code that is near to being seen is coloured.
  readonly #seen = new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: '400px' });

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  register(): () => void {
    const unregister = this.#editor.registerMutationListener(CodeNode, (mutations) => {
      for (const [key, kind] of mutations) {
        const element = this.#editor.getElementByKey(key);
        if (kind === 'destroyed' || element === null) {
          this.#clear(key);
        } else {
          this.#stale.set(element, key);
          this.#seen.unobserve(element);
          this.#later(() => this.#seen.observe(element));
        }
      }
    });
    // An editor that is kept while it is not shown must not hold on to what showed it.
    const unregisterRoot = this.#editor.registerRootListener((root) => {
      if (root === null) {
        this.#clearAll();
      }
    });
    return () => {
      unregister();
      unregisterRoot();
      this.#clearAll();
    };
  }

  #clearAll(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#stale.clear();
    this.#seen.disconnect();
    for (const key of [...this.#ranges.keys()]) {
      this.#clear(key);
    }
  }

  readonly #waiting = new Set<() => void>();

  #later(act: () => void): void {
    this.#waiting.add(act);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const acts = [...this.#waiting];
      this.#waiting.clear();
      for (const next of acts) {
        next();
      }
    }, REPAINT_AFTER_MS);
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const key = this.#stale.get(target);
      if (isIntersecting && key !== undefined) {
        this.#stale.delete(target);
        void this.#colour(key, target);
      }
    }
  }

  async #colour(key: NodeKey, element: Element): Promise<void> {
    const language = this.#editor.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      return $isCodeNode(node) ? (node.getLanguage() ?? null) : null;
    });
    const code = textOfLines(element);
    const lines = await highlightCode(code, language).catch(() => null);
    const isStillThere = element.isConnected && textOfLines(element) === code;
    if (lines === null || !isStillThere) {
      if (lines === null) {
        this.#clear(key);
      }
      return;
    }
    this.#clear(key);
    const ranges = colouredRanges(element, lines);
    this.#ranges.set(key, ranges);
    this.#paint.add(ranges);
  }

  #clear(key: NodeKey): void {
    this.#paint.remove(this.#ranges.get(key) ?? []);
    this.#ranges.delete(key);
  }
}
