import type { Nodes, Root } from 'mdast';
import { parseMarkdown } from '../../../markdown/parse-markdown';

/** More levels than this were not written by hand, and nothing could show them. */
const DEEPEST = 40;

/** The text read as Markdown, where it looks like it; null where it does not. */
export function markdownIn(source: string): Root | null {
  const tree = parseMarkdown(source);
  return looksLikeMarkdown(tree, source) ? tree : null;
}

function looksLikeMarkdown(root: Root, source: string): boolean {
  let hasSign = false;
  // A stack of our own: what is pasted may nest deeper than the call stack.
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) {
      return false;
    }
    hasSign ||= isSign(node, source);
    if ('children' in node) {
      for (const child of node.children) {
        open.push({ node: child, depth: depth + 1 });
      }
    }
  }
  return hasSign;
}

// Not a sign: indented text (code to Markdown), a line of dashes, an address alone, a price between two dollars.
function isSign(node: Nodes, source: string): boolean {
  const start = node.position?.start.offset ?? 0;
  switch (node.type) {
    case 'heading':
    case 'list':
    case 'blockquote':
    case 'table':
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'inlineCode':
    case 'math':
      return true;
    case 'code':
      return /^(?:`{3}|~{3})/u.test(source.slice(start, start + 3));
    case 'rawBlock':
      return /^(?:[-*+>|]|\d{1,9}[.)]\s|`{3}|~{3})/u.test(node.value);
    case 'link':
      return source.startsWith('[', start);
    case 'inlineMath':
      return /[\\^_{}=]/u.test(node.value);
    default:
      return false;
  }
}
