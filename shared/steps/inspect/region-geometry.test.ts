import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageIdSchema } from '../../lib/ids';
import { type MarkedRegion, regionIdSchema, regionSchema } from './inspect-answer';
import { boundsOf, boxBetween, handlesOf, isAt, isInside, moveHandle, moveRegion } from './region-geometry';

const size = { width: 640, height: 480 };
const head = { id: regionIdSchema.parse('r'), image: imageIdSchema.parse('film'), label: '' };
const place = fc.tuple(fc.integer({ min: 0, max: 640 }), fc.integer({ min: 0, max: 480 }));
const anywhere = fc.tuple(
  fc.double({ min: -900, max: 1_500, noNaN: true }),
  fc.double({ min: -900, max: 1_500, noNaN: true }),
);

const region: fc.Arbitrary<MarkedRegion> = fc.oneof(
  fc
    .tuple(fc.constantFrom('box' as const, 'ellipse' as const), place, place)
    .map(([shape, from, to]) => ({ ...head, shape, ...boxBetween(from, to, size) })),
  fc
    .array(place, { minLength: 3, maxLength: 9 })
    .map((points) => ({ ...head, shape: 'polygon' as const, points })),
  place.map(([x, y]) => ({ ...head, shape: 'point' as const, x, y })),
);

describe('regions of a picture', () => {
  it('are valid and inside, wherever they are drawn', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        const drawn: MarkedRegion = { ...head, shape: 'box', ...boxBetween(from, to, size) };
        expect(regionSchema.safeParse(drawn).success).toBe(true);
        expect(isInside(drawn, size)).toBe(true);
      }),
    );
  });

  it('keep shape and size and stay inside when they are moved, however far', () => {
    fc.assert(
      fc.property(region, anywhere, (before, [dx, dy]) => {
        const after = moveRegion(before, dx, dy, size);
        expect(regionSchema.safeParse(after).success).toBe(true);
        expect(isInside(after, size)).toBe(true);
        expect([boundsOf(after).width, boundsOf(after).height]).toEqual([
          boundsOf(before).width,
          boundsOf(before).height,
        ]);
      }),
    );
  });

  it('come back when the move is taken back, if no edge was in the way', () => {
    const box: MarkedRegion = { ...head, shape: 'box', x: 100, y: 100, width: 50, height: 20 };
    expect(moveRegion(moveRegion(box, 30, -40, size), -30, 40, size)).toEqual(box);
    expect(moveRegion(box, 10_000, 0, size)).toMatchObject({ x: 590 });
  });

  it('are reshaped by a corner while the opposite one stays, also past it', () => {
    const box: MarkedRegion = { ...head, shape: 'ellipse', x: 100, y: 100, width: 50, height: 20 };
    expect(moveHandle(box, 2, [180, 160], size)).toMatchObject({ x: 100, y: 100, width: 80, height: 60 });
    expect(moveHandle(box, 2, [60, 90], size)).toMatchObject({ x: 60, y: 90, width: 40, height: 10 });
    fc.assert(
      fc.property(region, fc.nat(3), anywhere, (before, handle, to) => {
        const after = moveHandle(before, handle % Math.max(1, handlesOf(before).length), to, size);
        expect(regionSchema.safeParse(after).success).toBe(true);
        expect(isInside(after, size)).toBe(true);
      }),
    );
  });

  it('are found at their own places, and not far away from them', () => {
    fc.assert(
      fc.property(region, (one) => {
        const { x, y, width, height } = boundsOf(one);
        const middle = [x + width / 2, y + height / 2] as const;
        expect(one.shape === 'polygon' || isAt(one, middle, 1)).toBe(true);
        expect(handlesOf(one).every((handle) => one.shape === 'ellipse' || isAt(one, handle, 1))).toBe(true);
        expect(isAt(one, [x + width + 20, y], 7)).toBe(false);
      }),
    );
  });

  it('of an ellipse leave out the corners of its box, those of a polygon what its outline leaves out', () => {
    const ellipse: MarkedRegion = { ...head, shape: 'ellipse', x: 0, y: 0, width: 100, height: 100 };
    expect(isAt(ellipse, [4, 4], 1)).toBe(false);
    const corner: MarkedRegion = {
      ...head,
      shape: 'polygon',
      points: [
        [0, 0],
        [100, 0],
        [100, 20],
        [20, 20],
        [20, 100],
        [0, 100],
      ],
    };
    expect(isAt(corner, [10, 60], 1)).toBe(true);
    expect(isAt(corner, [60, 60], 1)).toBe(false);
    expect(isAt(corner, [60, 23], 5)).toBe(true);
  });
});
