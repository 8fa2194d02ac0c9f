import type { MarkedRegion } from '#shared/steps/inspect/inspect-answer';

/** Where a region lies, in words and pixels of the image: "Box at 120, 340, 60 × 40". */
export function placeInWords(region: MarkedRegion): string {
  switch (region.shape) {
    case 'box':
    case 'ellipse':
      return `${region.shape === 'box' ? 'Box' : 'Ellipse'} at ${region.x}, ${region.y}, ${region.width} × ${region.height}`;
    case 'point':
      return `Point at ${region.x}, ${region.y}`;
    case 'polygon':
      return `Polygon of ${region.points.length} corners from ${region.points[0]?.join(', ')}`;
  }
}
