import { $createCodeHighlightNode, type CodeNode } from '@lexical/code-core';
import { $createLineBreakNode, $createTabNode, type LexicalNode } from 'lexical';

/** Puts code into a block: a text node per line, as Lexical wants it, tabs apart. */
export function $fillCode(code: CodeNode, text: string): void {
  code.splice(0, code.getChildrenSize(), $codeNodes(text));
}

export function $codeNodes(text: string): LexicalNode[] {
  return text.split('\n').flatMap((line, index) => {
    const parts = line
      .split(/(\t)/u)
      .filter((part) => part !== '')
      .map((part) => (part === '\t' ? $createTabNode() : $createCodeHighlightNode(part)));
    return index === 0 ? parts : [$createLineBreakNode(), ...parts];
  });
}
