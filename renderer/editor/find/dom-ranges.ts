import type { LexicalEditor } from 'lexical';
import type { Piece, Unit } from './unit-texts';

/** Where some of a unit's words stand on the page; the whole formula where they are in its source. */
export function rangeOf(editor: LexicalEditor, unit: Unit, start: number, end: number): StaticRange | null {
  if (unit.kind === 'source') {
    const element = editor.getElementByKey(unit.key);
    return element === null
      ? null
      : new StaticRange({
          startContainer: element,
          startOffset: 0,
          endContainer: element,
          endOffset: element.childNodes.length,
        });
  }
  const touched = unit.pieces.filter((piece) => piece.end > start && piece.start < end);
  const first = touched.map((piece) => placeIn(editor, piece)).find((place) => place !== null);
  const last = touched.map((piece) => placeIn(editor, piece)).findLast((place) => place !== null);
  if (first == null || last == null) {
    return null;
  }
  return new StaticRange({
    startContainer: first.text,
    startOffset: Math.min(first.text.length, Math.max(0, start - first.piece.start)),
    endContainer: last.text,
    endOffset: Math.min(last.text.length, end - last.piece.start),
  });
}

interface Place {
  readonly text: Text;
  readonly piece: Piece;
}

function placeIn(editor: LexicalEditor, piece: Piece): Place | null {
  for (let node: Node | null = editor.getElementByKey(piece.key); node !== null; node = node.firstChild) {
    if (node instanceof Text) {
      return { text: node, piece };
    }
  }
  return null;
}

/** A range that can be measured. */
export function liveRange(range: StaticRange): Range {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

/** What scrolls the text up and down. */
export function scrollerOf(editor: LexicalEditor): HTMLElement | null {
  for (let at = editor.getRootElement()?.parentElement ?? null; at !== null; at = at.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(at).overflowY)) {
      return at;
    }
  }
  return document.documentElement;
}
