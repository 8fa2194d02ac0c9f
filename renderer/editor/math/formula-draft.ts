import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import { $isMathBlockNode, $isMathInlineNode, type MathBlockNode, type MathInlineNode } from './math-nodes';

// The keyboard is in the panel and stays there.
const QUIET = [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG];

/**
 * Writes a formula into the text while it is typed in its panel, so that it is in the draft like every other key. All of
 * it is one step of the text's history; the panel's field has a finer one of its own. A formula that was just put in is
 * part of the step that put it in.
 */
export class FormulaDraft {
  readonly #editor: LexicalEditor;
  readonly #key: NodeKey;
  #isFirst: boolean;

  constructor(editor: LexicalEditor, key: NodeKey) {
    this.#editor = editor;
    this.#key = key;
    this.#isFirst = this.#read() !== '';
  }

  write(source: string): void {
    const tex = source.trim();
    if (tex === this.#read()) {
      return;
    }
    this.#change((node) => node.setTex(tex), QUIET);
  }

  /** Takes the formula away if there is nothing in it; the caret goes behind it. */
  finish(): void {
    this.#change((node) => {
      node.selectNext(0, 0);
      if (node.getTex() === '') {
        node.remove();
      }
    }, []);
  }

  #change(act: (node: MathBlockNode | MathInlineNode) => void, tags: readonly string[]): void {
    const step = this.#isFirst ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG;
    this.#editor.update(
      () => {
        const node = $formulaAt(this.#key);
        if (node !== null) {
          act(node);
        }
      },
      { tag: [step, ...tags], discrete: true },
    );
    this.#isFirst = false;
  }

  #read(): string {
    return this.#editor.read(() => $formulaAt(this.#key)?.getTex() ?? '');
  }
}

export function $formulaAt(key: NodeKey): MathBlockNode | MathInlineNode | null {
  const node = $getNodeByKey(key);
  return $isMathBlockNode(node) || $isMathInlineNode(node) ? node : null;
}
