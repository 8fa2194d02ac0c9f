import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsOf, TILE, tileSize, tilesInView, tilesOf } from './tile-plan';

const image = { width: 8_000, height: 6_001 };
const frame = { width: 800, height: 500 };

describe('the tiles of an image', () => {
  it('come in levels of half the size each, down to a single tile', () => {
    expect(levelsOf({ width: 1_024, height: 10 })).toBe(1);
    expect(levelsOf({ width: 1_025, height: 10 })).toBe(2);
    expect(levelsOf(image)).toBe(4);
    expect([0, 1, 2, 3].map((level) => tilesOf(image, level).length)).toEqual([48, 12, 4, 1]);
    expect(tileSize(image, { level: 0, column: 7, row: 5 })).toEqual({ width: 832, height: 881 });
    expect(tileSize(image, { level: 3, column: 0, row: 0 })).toEqual({ width: 1_000, height: 751 });
  });

  it('cover what is seen of the image without gap or overlap, and are only few', () => {
    const view = fc.record({
      scale: fc.double({ min: 0.02, max: 32, noNaN: true }),
      x: fc.integer({ min: -4_000, max: 700 }),
      y: fc.integer({ min: -4_000, max: 400 }),
    });
    fc.assert(
      fc.property(view, fc.constantFrom(1, 1.5, 2), (at, ratio) => {
        const tiles = tilesInView(image, at, frame, ratio);
        expect(tiles.length).toBeLessThanOrEqual(24);
        const area = tiles.reduce(
          (sum, tile) => sum + (tile.right - tile.left) * (tile.bottom - tile.top),
          0,
        );
        const all = {
          left: Math.min(...tiles.map((tile) => tile.left)),
          top: Math.min(...tiles.map((tile) => tile.top)),
          right: Math.max(...tiles.map((tile) => tile.right)),
          bottom: Math.max(...tiles.map((tile) => tile.bottom)),
        };
        expect(tiles.length === 0 ? 0 : area).toBe(
          tiles.length === 0 ? 0 : (all.right - all.left) * (all.bottom - all.top),
        );
        for (const tile of tiles) {
          const shrink =
            (TILE / Math.max(1, tile.right - tile.left)) * (tile.column < 7 >> tile.level ? 1 : 0);
          expect(tile.level === 3 ? 0 : shrink).toBeLessThanOrEqual(2.01);
        }
      }),
    );
  });
});
