/** As DOMRect has them. */
interface Edges {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ListPlace {
  readonly left: number;
  /** One of them: the list hangs below the line of the caret or stands on it. */
  readonly top: number | null;
  readonly bottom: number | null;
  readonly maxHeight: number;
}

const GAP = 4;
const MARGIN = 8;
const TALLEST = 336;

/** Puts a list below the line of the caret, or above it where there is more room; never over it, and never outside. */
export function placeList(line: Edges, list: Size, view: Size): ListPlace {
  const below = view.height - line.bottom - GAP - MARGIN;
  const above = line.top - GAP - MARGIN;
  const wanted = Math.min(list.height, TALLEST);
  const isBelow = wanted <= below || below >= above;
  return {
    left: Math.max(MARGIN, Math.min(line.left, view.width - list.width - MARGIN)),
    top: isBelow ? line.bottom + GAP : null,
    bottom: isBelow ? null : view.height - line.top + GAP,
    maxHeight: Math.max(0, Math.min(TALLEST, isBelow ? below : above)),
  };
}
