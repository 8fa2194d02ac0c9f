import { CodeHighlightNode } from '@lexical/code-core';
import type { DOMExportOutput, EditorConfig, LexicalEditor } from 'lexical';

/**
 * The text of a line of code. It is no `<span>` on the page: one that holds a tab is taken by Chromium for the tab alone,
 * and what is typed at it is put outside, where Lexical takes it away.
 */
export class CodeLineNode extends CodeHighlightNode {
  override $config() {
    return this.config('code-line', { extends: CodeHighlightNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const line = document.createElement('div');
    line.append(...super.createDOM(config).childNodes);
    return line;
  }

  /** In a copy the breaks part the lines, not the boxes. */
  override exportDOM(_editor: LexicalEditor): DOMExportOutput {
    const element = document.createElement('span');
    element.textContent = this.getTextContent();
    return { element };
  }
}
