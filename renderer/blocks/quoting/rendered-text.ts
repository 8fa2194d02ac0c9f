/**
 * The text of a rendered view as one string, the same for the same content whatever the window's size, theme or colours:
 * - text nodes count as they are;
 * - an element with `data-text` (a formula, a picture) is one unit with that text, whatever it holds;
 * - what is inside `data-text-skip` (buttons, badges) does not count;
 * - blocks are parted by '\n', the cells of a table row by '\t'.
 */
export interface RenderedText {
  readonly text: string;
  /** In document order; the separators between them belong to none. */
  readonly pieces: readonly TextPiece[];
}

export interface TextPiece {
  readonly start: number;
  readonly end: number;
  /** A text node, or the element of a unit. */
  readonly node: Text | Element;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION TABLE TBODY THEAD TR UL'.split(
    ' ',
  ),
);
const CELLS = new Set(['TD', 'TH']);

export function readRenderedText(root: Element): RenderedText {
  const pieces: TextPiece[] = [];
  let text = '';
  const add = (node: Text | Element, value: string): void => {
    if (value !== '') {
      pieces.push({ start: text.length, end: text.length + value.length, node });
      text += value;
    }
  };
  const part = (separator: '\n' | '\t'): void => {
    const last = text.at(-1);
    if (last !== undefined && last !== '\n' && (separator === '\n' || last !== '\t')) {
      text += separator;
    }
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      add(node, node.data);
    } else if (node instanceof Element && !node.hasAttribute('data-text-skip')) {
      visitElement(node);
    }
  };
  const visitElement = (element: Element): void => {
    const unit = element.getAttribute('data-text');
    const isBlock = BLOCKS.has(element.tagName) || (unit !== null && element.classList.contains('block'));
    if (isBlock || element.tagName === 'BR') {
      part('\n');
    }
    if (unit === null) {
      for (const child of element.childNodes) {
        visit(child);
      }
    } else {
      add(element, unit);
    }
    if (isBlock) {
      part('\n');
    } else if (CELLS.has(element.tagName)) {
      part('\t');
    }
  };
  for (const child of root.childNodes) {
    visit(child);
  }
  return { text, pieces };
}

/** Where a point of the document lies in the text. Inside a unit it is the unit's nearer edge on the side asked for. */
export function offsetOfPoint(
  rendered: RenderedText,
  container: Node,
  offset: number,
  edge: 'start' | 'end',
): number {
  const { pieces, text } = rendered;
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    const side = piece === undefined ? 'after' : sideOfPoint(piece.node, container, offset);
    if (piece !== undefined && side === 'inside') {
      if (piece.node === container) {
        return Math.min(piece.start + offset, piece.end);
      }
      return edge === 'start' ? piece.start : piece.end;
    }
    if (side === 'before') {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (edge === 'start') {
    return pieces[low]?.start ?? text.length;
  }
  return pieces[low - 1]?.end ?? 0;
}

/** Whether a piece's node lies before the point, after it, or around it. */
function sideOfPoint(node: Text | Element, container: Node, offset: number): 'before' | 'after' | 'inside' {
  if (node === container || node.contains(container)) {
    return 'inside';
  }
  const next = container instanceof Element ? container.childNodes[offset] : undefined;
  if (next !== undefined) {
    const isBefore = (next.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return isBefore ? 'before' : 'after';
  }
  const position = container.compareDocumentPosition(node);
  // At the end of its container a point lies behind all that the container holds.
  const isBefore =
    (position & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
  return isBefore ? 'before' : 'after';
}

/** The document range of a range of the text, or null when the text has nothing there. Units are taken whole. */
export function rangeOfOffsets(rendered: RenderedText, start: number, end: number): Range | null {
  const first = rendered.pieces.find((piece) => piece.end > start);
  const last = rendered.pieces.findLast((piece) => piece.start < end);
  if (first === undefined || last === undefined || first.start > last.start) {
    return null;
  }
  const range = first.node.ownerDocument.createRange();
  if (first.node instanceof Text) {
    range.setStart(first.node, Math.max(0, start - first.start));
  } else {
    range.setStartBefore(first.node);
  }
  if (last.node instanceof Text) {
    range.setEnd(last.node, Math.min(last.node.length, end - last.start));
  } else {
    range.setEndAfter(last.node);
  }
  return range;
}
