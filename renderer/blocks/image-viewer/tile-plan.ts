import type { Extent, View } from './view-transform';

/** The side of a tile in pixels: some megabytes each, a few of them fill a frame. */
export const TILE = 1_024;

/** A tile of a level, by column and row. Level n shows the image at 1/2ⁿ of its size. */
export interface TileName {
  readonly level: number;
  readonly column: number;
  readonly row: number;
}

/** A tile with the box of the frame that it covers, in device pixels. */
export interface PlacedTile extends TileName {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How many levels there are: the last one is a single tile. */
export function levelsOf({ width, height }: Extent): number {
  return 1 + Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / TILE)));
}

/** The size of a level. */
export function levelSize({ width, height }: Extent, level: number): Extent {
  return { width: Math.ceil(width / 2 ** level), height: Math.ceil(height / 2 ** level) };
}

/** The size of a tile: those at the right and lower edges are smaller. */
export function tileSize(image: Extent, { level, column, row }: TileName): Extent {
  const { width, height } = levelSize(image, level);
  return { width: Math.min(TILE, width - column * TILE), height: Math.min(TILE, height - row * TILE) };
}

/** All tiles of a level. */
export function tilesOf(image: Extent, level: number): TileName[] {
  const { width, height } = levelSize(image, level);
  const columns = Math.ceil(width / TILE);
  return Array.from({ length: columns * Math.ceil(height / TILE) }, (_, index) => ({
    level,
    column: index % columns,
    row: Math.floor(index / columns),
  }));
}

/**
 * The tiles that a frame shows: of the level whose pixels are the next smaller ones than those of the screen, so that
 * drawing never has to shrink by more than half. `ratio` is device pixels per CSS pixel; edges lie on whole device
 * pixels, so that no seam shows.
 */
export function tilesInView(image: Extent, view: View, frame: Extent, ratio: number): PlacedTile[] {
  const scale = view.scale * ratio;
  const level = Math.min(levelsOf(image) - 1, Math.max(0, Math.floor(Math.log2(1 / scale))));
  const [x, y] = [view.x * ratio, view.y * ratio];
  const step = TILE * 2 ** level * scale;
  const edge = (start: number, index: number, length: number) =>
    Math.round(start + Math.min(index * step, length * scale));
  return tilesOf(image, level)
    .map((tile) => ({
      ...tile,
      left: edge(x, tile.column, image.width),
      top: edge(y, tile.row, image.height),
      right: edge(x, tile.column + 1, image.width),
      bottom: edge(y, tile.row + 1, image.height),
    }))
    .filter(
      ({ left, top, right, bottom }) =>
        right > 0 && bottom > 0 && left < frame.width * ratio && top < frame.height * ratio,
    );
}
