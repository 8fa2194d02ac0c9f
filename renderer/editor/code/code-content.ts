import { $createCodeHighlightNode, type CodeNode } from '@lexical/code-core';
import { $createLineBreakNode, type LexicalNode } from 'lexical';

/** Puts code into a block: a text node per line. */
export function $fillCode(code: CodeNode, text: string): void {
  code.splice(0, code.getChildrenSize(), $codeNodes(text));
}

/** Tabs are part of their line's text: a line is one box on the page (code-lines.css), whatever is in it. */
export function $codeNodes(text: string): LexicalNode[] {
  return text.split('\n').flatMap((line, index) => {
    const words = line === '' ? [] : [$createCodeHighlightNode(line)];
    return index === 0 ? words : [$createLineBreakNode(), ...words];
  });
}
