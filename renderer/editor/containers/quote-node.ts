import { $create, ElementNode, type LexicalNode } from 'lexical';

/** A block quotation; holds blocks, as in Markdown. */
export class QuoteNode extends ElementNode {
  override $config() {
    return this.config('markdown-quote', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('blockquote');
  }

  override updateDOM(): boolean {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

export function $createQuoteNode(): QuoteNode {
  return $create(QuoteNode);
}

export function $isQuoteNode(node: LexicalNode | null | undefined): node is QuoteNode {
  return node instanceof QuoteNode;
}
