import { type RefObject, useEffect } from 'react';
import type { TextRange } from '#shared/lib/text-anchor';
import { type HighlightName, paintHighlights } from '../../blocks/quoting/paint-highlights';
import { rangeOfOffsets, readRenderedText } from '../../blocks/quoting/rendered-text';
import { type PlaceWords, placeWords } from './place-words';

export interface ChangeHighlights {
  readonly name: Extract<HighlightName, 'added' | 'removed'>;
  /** Which element inside the frame holds the rendered text. */
  readonly selector: string;
  readonly markdown: string;
  /** Ranges of the Markdown; the same array for the same ranges. */
  readonly ranges: readonly TextRange[];
  /** Told where words of the Markdown stand in the rendered text, whenever that was found anew. */
  readonly onPlaced?: (place: PlaceWords) => void;
}

/** How long a text must have been left alone before it is painted again, in milliseconds. */
const PAUSE = 150;

/** Lights ranges of a text's Markdown where they are rendered: once that is idle, and again when its nodes change. */
export function useChangeHighlights(frame: RefObject<HTMLElement | null>, lights: ChangeHighlights): void {
  const { name, selector, markdown, ranges, onPlaced } = lights;
  useEffect(() => {
    const root = frame.current?.querySelector(selector) ?? null;
    if (root === null || (ranges.length === 0 && onPlaced === undefined)) {
      return;
    }
    let clear = (): void => undefined;
    let timer = 0;
    const paint = (): void => {
      const rendered = readRenderedText(root);
      const place = placeWords(markdown, rendered.text);
      clear();
      clear = paintHighlights(
        name,
        ranges.flatMap((range) => {
          const at = place(range);
          return at === null || at.start === at.end ? [] : (rangeOfOffsets(rendered, at.start, at.end) ?? []);
        }),
      );
      onPlaced?.(place);
    };
    const later = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(paint, PAUSE);
    };
    paint();
    const observer = new MutationObserver(later);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      clear();
    };
  }, [frame, name, selector, markdown, ranges, onPlaced]);
}

/** Brings a range of a text's Markdown into view where it is rendered; nothing where no word of it is seen. */
export function findRange(root: Element, markdown: string, range: TextRange): Range | null {
  const rendered = readRenderedText(root);
  const place = placeWords(markdown, rendered.text)(range);
  // An empty place is shown by the letter before it.
  return place === null
    ? null
    : rangeOfOffsets(rendered, place.start === place.end ? place.start - 1 : place.start, place.end);
}
