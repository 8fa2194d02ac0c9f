import type { Nodes } from 'mdast';

/**
 * Whether two trees say the same. Left aside are their places in the source, the hints for turning them into HTML, and
 * whether an address that stands for itself (https://…) is known to be a link.
 */
export function sameMarkdown(a: Nodes, b: Nodes): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(node: Nodes): unknown {
  const { position: _position, data: _data, ...rest } = node;
  if (!('children' in node)) {
    return rest;
  }
  const children: unknown[] = [];
  let words = '';
  const endWords = () => {
    if (words !== '') {
      children.push(words);
      words = '';
    }
  };
  for (const child of node.children) {
    const text = ownWords(child);
    if (text === null) {
      endWords();
      children.push(plain(child));
    } else {
      words += text;
    }
  }
  endWords();
  return { ...rest, children };
}

/** The text of what is only text: words, and an address that stands for itself. */
function ownWords(node: Nodes): string | null {
  if (node.type === 'text') {
    return node.value;
  }
  const [only] = node.type === 'link' ? node.children : [];
  if (node.type !== 'link' || node.title != null || node.children.length !== 1 || only?.type !== 'text') {
    return null;
  }
  const isItself = [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(node.url);
  return isItself ? only.value : null;
}
