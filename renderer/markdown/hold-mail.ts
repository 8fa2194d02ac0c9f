import type { Nodes } from 'mdast';
import { ownWords } from './same-markdown';

/** An address of mail that may stand between angle brackets (CommonMark 6.5). */
const BETWEEN_BRACKETS =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/iu;

/**
 * Keeps the printer from putting angle brackets around an address of mail that is none between them, `bo@my_host.org`:
 * among other words it is one. A second text, with nothing in it, makes it a link like any other.
 */
export function holdMail<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) {
    return node;
  }
  if (node.type === 'link') {
    const address = ownWords(node);
    return address !== null && node.url === `mailto:${address}` && !BETWEEN_BRACKETS.test(address)
      ? { ...node, children: [...node.children, { type: 'text', value: '' }] }
      : node;
  }
  const children = (node.children as Nodes[]).map(holdMail);
  return children.every((child, index) => child === node.children[index]) ? node : { ...node, children };
}
