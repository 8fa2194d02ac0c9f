import type { MarkedRegion } from '#shared/steps/inspect/inspect-answer';
import { boxBetween, clampPlace, type Place, type Size } from '#shared/steps/inspect/region-geometry';

/** What a click or Enter does in the picture: choose and move, or draw a region of a shape. */
export type Tool = 'select' | MarkedRegion['shape'];

type WithoutHead<Region> = Region extends MarkedRegion ? Omit<Region, 'id' | 'image' | 'label'> : never;

/** A region without its name and its picture. */
export type Shape = WithoutHead<MarkedRegion>;

/** What was drawn so far: places that were set, and the whole shape once it is complete. */
export interface Drawing {
  readonly places: readonly Place[];
  readonly shape: Shape | null;
}

export const NOTHING_DRAWN: Drawing = { places: [], shape: null };

/**
 * Sets one more place of a shape. A point is complete at once, a box or an ellipse at the second place, a polygon of
 * three or more when its first place or its last one is set again; `reach` is how near, in pixels of the image, counts as
 * the same place.
 */
export function setPlace(
  tool: Exclude<Tool, 'select'>,
  places: readonly Place[],
  place: Place,
  size: Size,
  reach: number,
): Drawing {
  const [x, y] = clampPlace(place, size);
  const [first] = places;
  if (tool === 'point') {
    return { places: [], shape: { shape: 'point', x, y } };
  }
  if (tool === 'polygon') {
    return setCorner(places, [x, y], reach);
  }
  return first === undefined
    ? { places: [[x, y]], shape: null }
    : { places: [], shape: { shape: tool, ...boxBetween(first, [x, y], size) } };
}

function setCorner(places: readonly Place[], place: [number, number], reach: number): Drawing {
  const closes = [places[0], places.at(-1)].some(
    (end) => end !== undefined && Math.hypot(end[0] - place[0], end[1] - place[1]) <= reach,
  );
  if (!closes) {
    return { places: [...places, place], shape: null };
  }
  return places.length < 3
    ? { places, shape: null }
    : { places: [], shape: { shape: 'polygon', points: places.map(([x, y]) => [x, y]) } };
}

/** What is drawn while a shape is not complete yet and the pointer is at `cursor`; null where there is nothing to see. */
export function outlineSoFar(
  tool: Tool,
  places: readonly Place[],
  cursor: Place | null,
  size: Size,
): Shape | null {
  const [first] = places;
  if (first === undefined || cursor === null || tool === 'select' || tool === 'point') {
    return null;
  }
  return tool === 'polygon'
    ? { shape: 'polygon', points: [...places, cursor].map((place) => clampPlace(place, size)) }
    : { shape: tool, ...boxBetween(first, cursor, size) };
}
