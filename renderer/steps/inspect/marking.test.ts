import { describe, expect, it } from 'vitest';
import type { Place } from '#shared/steps/inspect/region-geometry';
import { outlineSoFar, type Shape, setPlace, type Tool } from './marking';

const size = { width: 200, height: 100 };

/** Sets one place after another, as clicks do. */
function draw(tool: Exclude<Tool, 'select'>, clicks: readonly Place[], reach = 3): Shape | null {
  let places: readonly Place[] = [];
  for (const click of clicks) {
    const drawing = setPlace(tool, places, click, size, reach);
    if (drawing.shape !== null) {
      return drawing.shape;
    }
    places = drawing.places;
  }
  return null;
}

describe('drawing a region', () => {
  it('takes one place for a point, two for a box or an ellipse in any order', () => {
    expect(draw('point', [[10.4, 20.6]])).toEqual({ shape: 'point', x: 10, y: 21 });
    expect(draw('box', [[50, 60]])).toBeNull();
    expect(
      draw('box', [
        [50, 60],
        [10, 20],
      ]),
    ).toEqual({ shape: 'box', x: 10, y: 20, width: 40, height: 40 });
    expect(
      draw('ellipse', [
        [190, 90],
        [900, 900],
      ]),
    ).toEqual({ shape: 'ellipse', x: 190, y: 90, width: 10, height: 10 });
  });

  it('closes a polygon at its first or its last corner, from three corners on', () => {
    const corners: Place[] = [
      [10, 10],
      [60, 10],
      [60, 60],
    ];
    const polygon = { shape: 'polygon', points: corners };
    expect(draw('polygon', corners)).toBeNull();
    expect(draw('polygon', [...corners, [11, 11]])).toEqual(polygon);
    expect(draw('polygon', [...corners, [60, 60]])).toEqual(polygon);
    expect(draw('polygon', [...corners.slice(0, 2), [10, 10], [60, 60], [60, 60]])).toEqual(polygon);
  });

  it('shows what it would be at the cursor', () => {
    expect(outlineSoFar('box', [], [5, 5], size)).toBeNull();
    expect(outlineSoFar('box', [[0, 0]], [5, 5], size)).toMatchObject({ width: 5, height: 5 });
    expect(outlineSoFar('polygon', [[0, 0]], [500, 5], size)).toEqual({
      shape: 'polygon',
      points: [
        [0, 0],
        [200, 5],
      ],
    });
  });
});
