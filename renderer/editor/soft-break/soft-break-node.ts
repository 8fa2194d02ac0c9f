import { $create, type EditorConfig, type LexicalNode, TextNode } from 'lexical';

/**
 * A line break in the source that Markdown reads as a space. It is kept so that a text does not lose its lines by being
 * edited, and shown as what it means: a space.
 */
export class SoftBreakNode extends TextNode {
  override $config() {
    return this.config('soft-break', { extends: TextNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.dataset.softBreak = '';
    return element;
  }

  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }

  override isTextEntity(): true {
    return true;
  }
}

export function $createSoftBreakNode(): SoftBreakNode {
  return $create(SoftBreakNode).setTextContent(' ').setMode('token');
}

export function $isSoftBreakNode(node: LexicalNode | null | undefined): node is SoftBreakNode {
  return node instanceof SoftBreakNode;
}
