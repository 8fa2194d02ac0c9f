import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { paintHighlights } from './paint-highlights';
import { type RenderedText, rangeOfOffsets, readRenderedText } from './rendered-text';
import { MARK_TONES, overlapsOf, type PlacedMark, placeMarks, type TextMark } from './text-marks';

export interface TextMarks {
  readonly marks: readonly TextMark[];
  /** The one that is chosen. */
  readonly active: string | null;
  /** Marks whose passages are no longer there. Called when that is known and whenever it changes. */
  readonly onLost?: ((ids: readonly string[]) => void) | undefined;
}

/**
 * Paints marks in their tones, what several of them share darker, and the chosen one above all; also when text nodes are
 * replaced. Gives a function that tells which marks lie at a point of the window, the shortest first.
 */
export function useTextMarks(
  root: RefObject<Element | null>,
  { marks, active, onLost }: TextMarks,
): (x: number, y: number) => string[] {
  const lost = useRef('');
  const tell = useRef(onLost);
  useEffect(() => {
    tell.current = onLost;
  });
  useEffect(() => {
    const element = root.current;
    if (element === null || (marks.length === 0 && lost.current === '')) {
      return;
    }
    const paint = (): (() => void) => {
      const rendered = readRenderedText(element);
      const placed = placeMarks(rendered.text, marks);
      const gone = placed.filter(({ range }) => range === null).map(({ id }) => id);
      if (gone.join(' ') !== lost.current) {
        lost.current = gone.join(' ');
        tell.current?.(gone);
      }
      return paintMarks(rendered, placed, active);
    };
    let clear = paint();
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        clear();
        clear = paint();
      });
    });
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      clear();
    };
  }, [root, marks, active]);

  return useCallback(
    (x, y) => {
      const element = root.current;
      return element === null || marks.length === 0 ? [] : marksAtPoint(element, marks, x, y);
    },
    [root, marks],
  );
}

function paintMarks(
  rendered: RenderedText,
  placed: readonly PlacedMark[],
  active: string | null,
): () => void {
  const rangesOf = (some: readonly PlacedMark[]): Range[] =>
    some.flatMap(({ range }) =>
      range === null ? [] : (rangeOfOffsets(rendered, range.start, range.end) ?? []),
    );
  const clears = [
    ...MARK_TONES.map((tone) =>
      paintHighlights(`mark-${tone}`, rangesOf(placed.filter((mark) => mark.tone === tone))),
    ),
    paintHighlights(
      'mark-overlap',
      overlapsOf(placed).flatMap(({ start, end }) => rangeOfOffsets(rendered, start, end) ?? []),
    ),
    paintHighlights('mark-active', rangesOf(placed.filter(({ id }) => id === active))),
  ];
  return () => {
    for (const clear of clears) {
      clear();
    }
  };
}

function marksAtPoint(root: Element, marks: readonly TextMark[], x: number, y: number): string[] {
  const rendered = readRenderedText(root);
  return placeMarks(rendered.text, marks)
    .flatMap(({ id, range }) => {
      const found = range === null ? null : rangeOfOffsets(rendered, range.start, range.end);
      const isHit = [...(found?.getClientRects() ?? [])].some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      );
      return range !== null && isHit ? [{ id, length: range.end - range.start }] : [];
    })
    .sort((a, b) => a.length - b.length)
    .map(({ id }) => id);
}
