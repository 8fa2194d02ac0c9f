import './highlights.css';
import type { MarkTone } from './text-marks';

/**
 * Paints ranges through the CSS Custom Highlight API, which changes no DOM. Highlights are global by name, so all views
 * of a window share one per name, and each adds and takes away its own ranges. The looks are in highlights.css.
 */
export type HighlightName =
  | 'added'
  | 'moved'
  | 'difference'
  | 'removed'
  | 'quote'
  | 'quote-flash'
  | 'search'
  | 'search-current'
  | 'mark-overlap'
  | 'mark-active'
  | `mark-${MarkTone}`;

/** Which lies on top where two meet. */
const PRIORITIES: Record<HighlightName, number> = {
  moved: -4,
  added: -3,
  removed: -2,
  difference: -1,
  'mark-plain': 0,
  'mark-info': 1,
  'mark-good': 2,
  'mark-accent': 3,
  'mark-warn': 4,
  'mark-bad': 5,
  'mark-overlap': 6,
  'mark-active': 7,
  quote: 8,
  search: 9,
  'search-current': 10,
  'quote-flash': 11,
};

/** Paints until the returned function is called. Where the engine cannot (jsdom), nothing happens. */
export function paintHighlights(name: HighlightName, ranges: readonly Range[]): () => void {
  if (typeof Highlight === 'undefined' || typeof CSS === 'undefined' || CSS.highlights === undefined) {
    return () => undefined;
  }
  const known = CSS.highlights.get(name);
  const highlight = known ?? new Highlight();
  if (known === undefined) {
    highlight.priority = PRIORITIES[name];
    CSS.highlights.set(name, highlight);
  }
  for (const range of ranges) {
    highlight.add(range);
  }
  return () => {
    for (const range of ranges) {
      highlight.delete(range);
    }
  };
}
