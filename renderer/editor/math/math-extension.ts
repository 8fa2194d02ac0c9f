import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { configExtension, defineExtension } from 'lexical';
import { MathBlockNode, MathInlineNode } from './math-nodes';

/** Formulas. */
export const MathExtension = defineExtension({
  name: 'goldsmith/math',
  nodes: () => [MathBlockNode, MathInlineNode],
  dependencies: [
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [MathBlockNode, MathInlineNode] }),
  ],
});
