import type { CodeLines } from '../../markdown/highlight-code';

export interface ColouredRange {
  /** The name of the highlight, which editor.css gives its colour: `code-token-string`. */
  readonly name: string;
  readonly range: StaticRange;
}

interface Piece {
  /** null stands for a line break. */
  readonly text: Text | null;
  readonly start: number;
  readonly length: number;
}

/** The code as it stands in the page, a line per `<br>`. */
export function textOfLines(element: Element): string {
  return piecesOf(element)
    .map(({ text }) => text?.data ?? '\n')
    .join('');
}

/** Where in the page each coloured token stands. The tokens' text must be that of the element. */
export function colouredRanges(element: Element, lines: CodeLines): ColouredRange[] {
  const pieces = piecesOf(element);
  const ranges: ColouredRange[] = [];
  let at = 0;
  let index = 0;
  for (const line of lines) {
    for (const token of line) {
      const end = at + token.text.length;
      const name = highlightName(token.color);
      while (index < pieces.length && pieceEnd(pieces[index]) <= at) {
        index += 1;
      }
      for (
        let next = index;
        name !== null && next < pieces.length && (pieces[next]?.start ?? end) < end;
        next += 1
      ) {
        const piece = pieces[next];
        if (piece?.text != null) {
          const startOffset = Math.max(0, at - piece.start);
          const endOffset = Math.min(piece.length, end - piece.start);
          const range = new StaticRange({
            startContainer: piece.text,
            startOffset,
            endContainer: piece.text,
            endOffset,
          });
          ranges.push({ name, range });
        }
      }
      at = end;
    }
    at += 1;
  }
  return ranges;
}

function pieceEnd(piece: Piece | undefined): number {
  return (piece?.start ?? 0) + (piece?.length ?? 0);
}

function highlightName(color: string | null): string | null {
  const name = /^var\(--(code-token-[\w-]+)\)$/u.exec(color ?? '')?.[1];
  return name ?? null;
}

function piecesOf(element: Element): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ text: node, start, length: node.data.length });
      start += node.data.length;
    } else if (node.nodeName === 'BR' && node.nextSibling !== null) {
      // The last one only gives an empty last line its height.
      pieces.push({ text: null, start, length: 1 });
      start += 1;
    }
  }
  return pieces;
}
