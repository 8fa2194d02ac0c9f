import type { CodeToken } from '../../markdown/highlight-code';

export interface ColouredRange {
  /** The name of the highlight, which editor.css gives its colour: `code-token-string`. */
  readonly name: string;
  readonly range: StaticRange;
}

/** A line of code as it stands in the page. */
export interface PageLine {
  readonly text: string;
  readonly nodes: readonly Text[];
}

/** The lines of a block of code in the page, one per `<br>`. */
export function linesIn(element: Element): PageLine[] {
  const lines: PageLine[] = [];
  let nodes: Text[] = [];
  const end = () => {
    lines.push({ text: nodes.map(({ data }) => data).join(''), nodes });
    nodes = [];
  };
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push(node);
    } else if (node.nodeName === 'BR' && node.nextSibling !== null) {
      // The last one only gives an empty last line its height.
      end();
    }
  }
  end();
  return lines;
}

/** Where in the page each coloured token of a line stands. Nothing where the tokens are not those of the line. */
export function colouredRanges(line: PageLine, tokens: readonly CodeToken[]): ColouredRange[] {
  if (tokens.map(({ text }) => text).join('') !== line.text) {
    return [];
  }
  const ranges: ColouredRange[] = [];
  let index = 0;
  let offset = 0;
  for (const token of tokens) {
    const name = highlightName(token.color);
    let left = token.text.length;
    while (left > 0) {
      const node = line.nodes[index];
      if (node === undefined) {
        return ranges;
      }
      const length = Math.min(left, node.data.length - offset);
      if (name !== null && length > 0) {
        const range = new StaticRange({
          startContainer: node,
          startOffset: offset,
          endContainer: node,
          endOffset: offset + length,
        });
        ranges.push({ name, range });
      }
      left -= length;
      offset += length;
      if (offset === node.data.length) {
        index += 1;
        offset = 0;
      }
    }
  }
  return ranges;
}

function highlightName(color: string | null): string | null {
  const name = /^var\(--(code-token-[\w-]+)\)$/u.exec(color ?? '')?.[1];
  return name ?? null;
}
