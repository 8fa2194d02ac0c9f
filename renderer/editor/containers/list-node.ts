import {
  $create,
  $getState,
  $getStateChange,
  $setState,
  createState,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical';

const orderedState = createState('ordered', { parse: (value) => value === true });
const startState = createState('start', { parse: (value) => (typeof value === 'number' ? value : 1) });
const looseState = createState('loose', { parse: (value) => value === true });
const apartState = createState('apart', { parse: (value) => value === true, resetOnCopyNode: true });

/**
 * A list as Markdown has it: its items hold blocks (paragraphs, code, tables, further lists), where Lexical's own list
 * items hold a line of text only and would lose the rest.
 */
export class ListNode extends ElementNode {
  override $config() {
    return this.config('markdown-list', {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: orderedState },
        { flat: true, stateConfig: startState },
        { flat: true, stateConfig: looseState },
        { flat: true, stateConfig: apartState },
      ],
    });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const isOrdered = $getState(this, orderedState, NODE_STATE_DIRECT);
    const element = document.createElement(isOrdered ? 'ol' : 'ul');
    const start = $getState(this, startState, NODE_STATE_DIRECT);
    if (isOrdered && start !== 1) {
      element.setAttribute('start', String(start));
    }
    return element;
  }

  override updateDOM(previous: this): boolean {
    return (
      $getStateChange(this, previous, orderedState) !== null ||
      $getStateChange(this, previous, startState) !== null
    );
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  isOrdered(): boolean {
    return $getState(this, orderedState);
  }

  setOrdered(isOrdered: boolean): this {
    return $setState(this, orderedState, isOrdered);
  }

  getStart(): number {
    return $getState(this, startState);
  }

  setStart(start: number): this {
    return $setState(this, startState, start);
  }

  /** Whether the source has blank lines between the items. */
  isLoose(): boolean {
    return $getState(this, looseState);
  }

  setLoose(isLoose: boolean): this {
    return $setState(this, looseState, isLoose);
  }

  /** Whether it was written as a list of its own straight after another of its kind, and must not be joined to it. */
  isApart(): boolean {
    return $getState(this, apartState);
  }

  setApart(isApart: boolean): this {
    return $setState(this, apartState, isApart);
  }
}

export function $createListNode(isOrdered: boolean): ListNode {
  const list = $create(ListNode);
  return isOrdered ? list.setOrdered(true) : list;
}

export function $isListNode(node: LexicalNode | null | undefined): node is ListNode {
  return node instanceof ListNode;
}
