import { type RefObject, useEffect, useRef } from 'react';
import type { TextRange } from '#shared/lib/text-anchor';
import { type HighlightName, paintHighlights } from '../../blocks/quoting/paint-highlights';
import { rangeOfOffsets, readRenderedText } from '../../blocks/quoting/rendered-text';
import { type PlaceWords, placeWords } from './place-words';

/** What is lit as what. */
export type Lights = Readonly<
  Partial<Record<Extract<HighlightName, 'added' | 'removed' | 'moved'>, readonly TextRange[]>>
>;

export interface ChangeHighlights {
  /** Which element inside the frame holds the rendered text. */
  readonly selector: string;
  readonly markdown: string;
  /** Ranges of the Markdown; the same object for the same ranges. */
  readonly lights: Lights;
  /** Told where words of the Markdown stand in the rendered text, whenever that was found anew. */
  readonly onPlaced?: (place: PlaceWords) => void;
}

/** How long a text must have been left alone before it is painted again, in milliseconds. */
const PAUSE = 150;
/** When a text that appears is painted at first, in milliseconds: its own frame has enough to do with it. */
const AFTER_ITS_FRAME = 30;

/** Lights ranges of a text's Markdown where they are rendered: once that is idle, and again when its nodes change. */
export function useChangeHighlights(
  frame: RefObject<HTMLElement | null>,
  highlights: ChangeHighlights,
): void {
  const { selector, markdown, lights, onPlaced } = highlights;
  const hasPainted = useRef(false);
  useEffect(() => {
    const root = frame.current?.querySelector(selector) ?? null;
    const named = Object.entries(lights) as [keyof Lights, readonly TextRange[]][];
    if (root === null || (named.every(([, ranges]) => ranges.length === 0) && onPlaced === undefined)) {
      return;
    }
    let clear = (): void => undefined;
    let timer = 0;
    const paint = (): void => {
      hasPainted.current = true;
      const rendered = readRenderedText(root);
      const place = placeWords(markdown, rendered.text);
      clear();
      const shown = (range: TextRange): Range | readonly [] => {
        const at = place(range);
        return at === null || at.start === at.end ? [] : (rangeOfOffsets(rendered, at.start, at.end) ?? []);
      };
      const painted = named.map(([name, ranges]) => paintHighlights(name, ranges.flatMap(shown)));
      clear = () => {
        for (const end of painted) {
          end();
        }
      };
      onPlaced?.(place);
    };
    const later = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(paint, PAUSE);
    };
    if (hasPainted.current) {
      paint();
    } else {
      timer = window.setTimeout(paint, AFTER_ITS_FRAME);
    }
    const observer = new MutationObserver(later);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      clear();
    };
  }, [frame, selector, markdown, lights, onPlaced]);
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
