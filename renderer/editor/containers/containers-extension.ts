import { defineExtension, mergeRegister } from 'lexical';
import { registerContainerKeys } from './container-keys';
import { registerContainerTransforms } from './container-transforms';
import { ListItemNode } from './list-item-node';
import { ListNode } from './list-node';
import { QuoteNode } from './quote-node';

/** Lists, tasks and quotations: what holds other blocks. */
export const ContainersExtension = defineExtension({
  name: 'goldsmith/containers',
  nodes: () => [ListNode, ListItemNode, QuoteNode],
  register: (editor) => mergeRegister(registerContainerTransforms(editor), registerContainerKeys(editor)),
});
