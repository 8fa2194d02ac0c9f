import { LinkExtension, LinkNode } from '@lexical/link';
import { configExtension, defineExtension } from 'lexical';
import { registerLinkHint } from './link-hint';
import { isAcceptedLink } from './link-target';
import { $createProseLinkNode, ProseLinkNode } from './prose-link-node';

/** Links, and citations of quotations. */
export const ProseLinkExtension = defineExtension({
  name: 'goldsmith/link',
  nodes: () => [
    ProseLinkNode,
    {
      replace: LinkNode,
      with: (node: LinkNode) => $createProseLinkNode(node.getURL(), node.getTitle()),
      withKlass: ProseLinkNode,
    },
  ],
  dependencies: [configExtension(LinkExtension, { validateUrl: isAcceptedLink })],
  register: registerLinkHint,
});
