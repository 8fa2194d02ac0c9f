import type { Nodes } from 'mdast';

/**
 * Whether a text says what was wanted. Left aside are places in the source and the hints for turning it into HTML; and
 * an address that stands for itself (https://…) may have become a link where only words were wanted.
 */
export function sameMarkdown(text: Nodes, wanted: Nodes): boolean {
  const said = shapeOf(text);
  const meant = shapeOf(wanted);
  return said.words === meant.words && [...meant.addresses].every((address) => said.addresses.has(address));
}

interface Shape {
  readonly words: string;
  /** Where in the words the addresses stand that are links to themselves. */
  readonly addresses: ReadonlySet<string>;
}

function shapeOf(root: Nodes): Shape {
  const addresses = new Set<string>();
  let stretch = 0;

  const plain = (node: Nodes): unknown => {
    const { position: _position, data: _data, ...rest } = node;
    if (!('children' in node)) {
      return rest;
    }
    const children: unknown[] = [];
    let words = '';
    for (const child of node.children) {
      const text = ownWords(child);
      if (text === null) {
        children.push(words, plain(child));
        words = '';
        stretch += 1;
      } else {
        if (child.type === 'link') {
          addresses.add(`${stretch} ${words.length} ${text.length}`);
        }
        words += text;
      }
    }
    children.push(words);
    stretch += 1;
    return { ...rest, children };
  };

  return { words: JSON.stringify(plain(root)), addresses };
}

/** The text of what is only text: words, and an address that stands for itself. */
export function ownWords(node: Nodes): string | null {
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
