import {
  $create,
  $getState,
  $getStateChange,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical';
import { type CalloutKind, isCalloutKind } from '../../markdown/markdown-nodes';
import { createCalloutTitle } from '../callout/callout-title';

const calloutState = createState('callout', { parse: (value) => (isCalloutKind(value) ? value : null) });

/** A block quotation, or a call-out, which Markdown writes as one; holds blocks. */
export class QuoteNode extends ElementNode {
  override $config() {
    return this.config('markdown-quote', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: calloutState }],
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('blockquote');
    const kind = $getState(this, calloutState, NODE_STATE_DIRECT);
    if (kind !== null) {
      element.className = 'callout';
      element.dataset.callout = kind;
      element.append(createCalloutTitle(kind));
    }
    return element;
  }

  override updateDOM(previous: this): boolean {
    return $getStateChange(this, previous, calloutState) !== null;
  }

  override getDOMSlot(element: HTMLElement) {
    const title = element.firstElementChild;
    const slot = super.getDOMSlot(element);
    return title instanceof HTMLElement && title.className === 'callout-title' ? slot.withAfter(title) : slot;
  }

  override canIndent(): false {
    return false;
  }

  /** null: a plain quotation. */
  getCallout(): CalloutKind | null {
    return $getState(this, calloutState);
  }

  setCallout(kind: CalloutKind | null): this {
    return $setState(this, calloutState, kind);
  }
}

export function $createQuoteNode(): QuoteNode {
  return $create(QuoteNode);
}

export function $isQuoteNode(node: LexicalNode | null | undefined): node is QuoteNode {
  return node instanceof QuoteNode;
}
