import { $createParagraphNode, type LexicalNode, type NodeKey } from 'lexical';
import { $isInCell } from '../blocks/turn-blocks';
import { $textBlockOf } from '../containers/container-queries';
import { $formulaAt } from './formula-draft';
import { $createMathBlockNode, $createMathInlineNode, $isMathBlockNode } from './math-nodes';

/** Whether a formula within a line can have a line of its own: not in a table, nor in a heading. */
export function $canSwitch(key: NodeKey): boolean {
  const node = $formulaAt(key);
  if (node === null || $isMathBlockNode(node)) {
    return node !== null;
  }
  const block = $textBlockOf(node);
  return (
    block !== null &&
    block.getType() === 'paragraph' &&
    !$isInCell(block) &&
    node.getParent()?.is(block) === true
  );
}

/** Puts a formula on a line of its own, or such a one into a line; gives the new one. */
export function $switchFormula(key: NodeKey): NodeKey | null {
  const node = $formulaAt(key);
  if (node === null || !$canSwitch(key)) {
    return null;
  }
  if ($isMathBlockNode(node)) {
    const inline = $createMathInlineNode(node.getTex());
    node.replace($createParagraphNode().append(inline));
    return inline.getKey();
  }
  const math = $createMathBlockNode(node.getTex());
  const block = $textBlockOf(node);
  const after = node.getNextSiblings();
  block?.insertAfter(math, false);
  if (!isBlank(after)) {
    math.insertAfter($createParagraphNode().append(...after), false);
  }
  node.remove();
  if (block !== null && isBlank(block.getChildren())) {
    block.remove();
  }
  if (math.getNextSibling() === null) {
    math.insertAfter($createParagraphNode(), false);
  }
  return math.getKey();
}

function isBlank(nodes: readonly LexicalNode[]): boolean {
  return nodes.every((node) => node.getTextContent().trim() === '');
}
