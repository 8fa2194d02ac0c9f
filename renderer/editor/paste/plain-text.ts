import type { Nodes, Root } from 'mdast';
import { parseMarkdown } from '../../markdown/parse-markdown';

/** Plain text as Markdown where it was written as such; otherwise as it stands, line for line. */
export function readPlainText(text: string): Root {
  const source = text.replace(/\r\n?/gu, '\n');
  const tree = parseMarkdown(source);
  return looksLikeMarkdown(tree, source) ? tree : paragraphsOf(source);
}

export function looksLikeMarkdown(tree: Nodes, source: string): boolean {
  if (isSign(tree, source)) {
    return true;
  }
  return 'children' in tree && tree.children.some((child) => looksLikeMarkdown(child, source));
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
      return /^(?:`{3}|~{3})/u.test(source.slice(start));
    case 'link':
      return source.startsWith('[', start);
    case 'inlineMath':
      return /[\\^_{}=]/u.test(node.value);
    default:
      return false;
  }
}

function paragraphsOf(source: string): Root {
  return {
    type: 'root',
    children: source
      .split(/\n[ \t]*\n\s*/u)
      .filter((part) => part.trim() !== '')
      .map((part) => ({
        type: 'paragraph',
        children: part
          .replace(/^\n+|\n+$/gu, '')
          .split('\n')
          .flatMap((line, index) => [
            ...(index === 0 ? [] : [{ type: 'break' } as const]),
            ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
          ]),
      })),
  };
}
