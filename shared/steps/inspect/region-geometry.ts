import type { MarkedRegion } from './inspect-answer';

/** A place in an image, in its pixels. */
export type Place = readonly [x: number, y: number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Bounds extends Size {
  readonly x: number;
  readonly y: number;
}

/** The upright box around a region. A point has no extent. */
export function boundsOf(region: MarkedRegion): Bounds {
  switch (region.shape) {
    case 'box':
    case 'ellipse':
      return { x: region.x, y: region.y, width: region.width, height: region.height };
    case 'point':
      return { x: region.x, y: region.y, width: 0, height: 0 };
    case 'polygon': {
      const xs = region.points.map(([x]) => x);
      const ys = region.points.map(([, y]) => y);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
  }
}

/** Whether all of a region lies in an image of this size. */
export function isInside(region: MarkedRegion, size: Size): boolean {
  const { x, y, width, height } = boundsOf(region);
  return x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;
}

/** The nearest place in whole pixels that is in the image. */
export function clampPlace([x, y]: Place, { width, height }: Size): [number, number] {
  return [clamp(Math.round(x), 0, width), clamp(Math.round(y), 0, height)];
}

/** The upright box between two places, at least one pixel wide and high, in the image. */
export function boxBetween(from: Place, to: Place, size: Size): Bounds {
  const [x1, y1] = clampPlace(from, size);
  const [x2, y2] = clampPlace(to, size);
  const x = Math.min(x1, x2, size.width - 1);
  const y = Math.min(y1, y2, size.height - 1);
  return { x, y, width: Math.max(1, Math.abs(x2 - x1)), height: Math.max(1, Math.abs(y2 - y1)) };
}

/** The region moved by so many pixels, as far as the edges of the image let it; shape and size stay. */
export function moveRegion(region: MarkedRegion, byX: number, byY: number, size: Size): MarkedRegion {
  const bounds = boundsOf(region);
  const dx = clamp(Math.round(byX), -bounds.x, Math.max(-bounds.x, size.width - bounds.width - bounds.x));
  const dy = clamp(Math.round(byY), -bounds.y, Math.max(-bounds.y, size.height - bounds.height - bounds.y));
  return region.shape === 'polygon'
    ? { ...region, points: region.points.map(([x, y]) => [x + dx, y + dy]) }
    : { ...region, x: region.x + dx, y: region.y + dy };
}

/** The places by which a region is reshaped: the corners of its box, or those of the polygon. */
export function handlesOf(region: MarkedRegion): Place[] {
  if (region.shape === 'polygon') {
    return region.points;
  }
  if (region.shape === 'point') {
    return [];
  }
  const { x, y, width, height } = region;
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** The region with one of its handles somewhere else; the opposite corner of a box stays. */
export function moveHandle(region: MarkedRegion, handle: number, to: Place, size: Size): MarkedRegion {
  if (region.shape === 'polygon') {
    return { ...region, points: region.points.with(handle, clampPlace(to, size)) };
  }
  const opposite = handlesOf(region)[(handle + 2) % 4];
  return region.shape === 'point' || opposite === undefined
    ? region
    : { ...region, ...boxBetween(opposite, to, size) };
}

/** Whether a place belongs to the region, or lies within `reach` pixels of it. */
export function isAt(region: MarkedRegion, [x, y]: Place, reach: number): boolean {
  const { x: left, y: top, width, height } = boundsOf(region);
  if (x < left - reach || y < top - reach || x > left + width + reach || y > top + height + reach) {
    return false;
  }
  switch (region.shape) {
    case 'box':
      return true;
    case 'point':
      return Math.hypot(x - region.x, y - region.y) <= reach;
    case 'ellipse': {
      const [radiusX, radiusY] = [width / 2 + reach, height / 2 + reach];
      return ((x - left - width / 2) / radiusX) ** 2 + ((y - top - height / 2) / radiusY) ** 2 <= 1;
    }
    case 'polygon':
      return (
        isInPolygon(region.points, x, y) ||
        edgesOf(region.points).some(([from, to]) => distanceTo(from, to, [x, y]) <= reach)
      );
  }
}

/** Even–odd rule: a ray from the place crosses the outline an odd number of times. */
function isInPolygon(points: readonly Place[], x: number, y: number): boolean {
  return edgesOf(points).reduce((isIn, [[x1, y1], [x2, y2]]) => {
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !isIn : isIn;
  }, false);
}

function edgesOf(points: readonly Place[]): (readonly [Place, Place])[] {
  return points.map((from, index) => [from, points[(index + 1) % points.length] ?? from]);
}

function distanceTo([x1, y1]: Place, [x2, y2]: Place, [x, y]: Place): number {
  const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = squared === 0 ? 0 : clamp(((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared, 0, 1);
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
