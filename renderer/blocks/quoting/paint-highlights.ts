/**
 * Paints ranges through the CSS Custom Highlight API, which changes no DOM. Highlights are global by name, so all views
 * of a window share one per name, and each adds and takes away its own ranges. The looks are in renderer/ui/tokens.css.
 */
export type HighlightName = 'quote' | 'quote-flash' | 'search' | 'search-current';

/** Which lies on top where two meet. */
const PRIORITIES: Record<HighlightName, number> = {
  quote: 0,
  search: 1,
  'search-current': 2,
  'quote-flash': 3,
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
