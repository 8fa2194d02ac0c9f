import type { ColouredRange } from './coloured-ranges';

/** Adds to and takes from the page's named highlights, which all editors share. */
export class HighlightPaint {
  add(ranges: readonly ColouredRange[]): void {
    for (const { name, range } of ranges) {
      let highlight = CSS.highlights.get(name);
      if (highlight === undefined) {
        highlight = new Highlight();
        CSS.highlights.set(name, highlight);
      }
      highlight.add(range);
    }
  }

  remove(ranges: readonly ColouredRange[]): void {
    for (const { name, range } of ranges) {
      CSS.highlights.get(name)?.delete(range);
    }
  }
}
