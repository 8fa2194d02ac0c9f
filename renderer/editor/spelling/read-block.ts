/** The prose of a block as the page shows it, and where each part of it stands. */
export interface BlockProse {
  readonly text: string;
  readonly pieces: readonly { readonly node: Text; readonly start: number }[];
}

/** Code, formulas and what is kept as its source are not written in a language; names of quoted texts in the app's own. */
const NO_PROSE = 'code, pre, [contenteditable="false"], .math-inline, .raw-inline, .quote-chip';
/** Stands for what is left out, and parts the words around it. */
const GAP = ' ';

const LINES = new Set('P LI H1 H2 H3 H4 H5 H6 TD TH DIV BLOCKQUOTE UL OL TR BR'.split(' '));

export function readBlock(block: Element): BlockProse {
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof Element) {
      const isProse = !node.matches(NO_PROSE);
      text += isProse && !LINES.has(node.tagName) ? '' : GAP;
      if (isProse) {
        node.childNodes.forEach(visit);
        text += LINES.has(node.tagName) ? GAP : '';
      }
    }
  };
  visit(block);
  return { text, pieces };
}

/** The range of the page from one offset of the prose to another; null when it has changed since. */
export function rangeIn({ pieces }: BlockProse, start: number, end: number): Range | null {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first === undefined || last === undefined || first.node.length < start - first.start) {
    return null;
  }
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, Math.min(last.node.length, end - last.start));
  return range;
}

/** The offset of a point of the page in the prose; null when it is not in it. */
export function offsetIn({ pieces }: BlockProse, node: Node, offset: number): number | null {
  const piece = pieces.find((candidate) => candidate.node === node);
  return piece === undefined ? null : piece.start + offset;
}
