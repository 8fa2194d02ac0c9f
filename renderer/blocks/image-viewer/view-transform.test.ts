import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringIntoSight, fitView, panBy, toFrame, toImage, zoomAt } from './view-transform';

const image = { width: 8_000, height: 6_000 };
const frame = { width: 800, height: 500 };
const place = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 500 }));

describe('the view of an image', () => {
  it('begins with all of it, in the middle', () => {
    const view = fitView(image, frame);
    const [left, top] = toFrame(view, [0, 0]);
    const [right, bottom] = toFrame(view, [image.width, image.height]);
    expect(top).toBeCloseTo(12);
    expect(bottom).toBeCloseTo(488);
    expect(left).toBeCloseTo(800 - right);
  });

  it('keeps the place under the pointer while it is zoomed', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 0.8, max: 8, noNaN: true }), (at, factor) => {
        const view = zoomAt(fitView(image, frame), 6, [400, 250], image, frame);
        const before = toImage(view, at);
        const after = toImage(zoomAt(view, factor, at, image, frame), at);
        // Until the edge of the image would leave the frame.
        const isInside = before.every((value, axis) => value > 800 && value < [7_200, 5_200][axis]!);
        expect(isInside ? Math.hypot(after[0] - before[0], after[1] - before[1]) : 0).toBeLessThan(0.5);
      }),
    );
  });

  it('never loses the image, however far it is moved or zoomed', () => {
    const move = fc.tuple(fc.integer({ min: -9_000, max: 9_000 }), fc.integer({ min: -9_000, max: 9_000 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(move, fc.double({ min: 0.05, max: 20, noNaN: true }), place)),
        (steps) => {
          let view = fitView(image, frame);
          for (const [[dx, dy], factor, at] of steps) {
            view = zoomAt(panBy(view, dx, dy, image, frame), factor, at, image, frame);
            const [right, bottom] = toFrame(view, [image.width, image.height]);
            expect(Math.min(right, frame.width) - Math.max(view.x, 0)).toBeGreaterThan(10);
            expect(Math.min(bottom, frame.height) - Math.max(view.y, 0)).toBeGreaterThan(10);
          }
        },
      ),
    );
  });

  it('moves just far enough to show a place, and not at all when it is seen', () => {
    const view = zoomAt(fitView(image, frame), 12, [400, 250], image, frame);
    const seen = toImage(view, [400, 250]);
    expect(bringIntoSight(view, seen, image, frame)).toBe(view);
    const moved = bringIntoSight(view, [100, 100], image, frame);
    const [x, y] = toFrame(moved, [100, 100]);
    expect(x).toBeCloseTo(48);
    expect(y).toBeCloseTo(48);
  });
});
