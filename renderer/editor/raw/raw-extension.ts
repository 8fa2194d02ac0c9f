import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { configExtension, defineExtension } from 'lexical';
import './raw-block.css';
import { RawBlockNode, RawInlineNode } from './raw-nodes';

/** Source that is kept as it is. */
export const RawExtension = defineExtension({
  name: 'goldsmith/raw',
  nodes: () => [RawBlockNode, RawInlineNode],
  dependencies: [
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [RawBlockNode, RawInlineNode] }),
  ],
});
