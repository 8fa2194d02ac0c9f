import { levelsOf, type PlacedTile, TILE, type TileName, tileSize, tilesInView, tilesOf } from './tile-plan';
import type { Extent, View } from './view-transform';

/** So many tiles of the full size are kept; more than a large screen shows at once. */
const MOST_FULL_TILES = 48;

/**
 * A decoded image, however large, that is drawn in the time that a screen full of pixels takes. Halved copies of it are
 * made once, in short pieces of work; tiles of the full size are cut when they are first seen, and until then the next
 * halved copy stands in for them. Tiles, and not the whole, go to the graphics card, which takes no picture of any size.
 */
export class TiledImage implements Extent {
  readonly width: number;
  readonly height: number;
  readonly #full: ImageBitmap;
  readonly #tiles = new Map<string, ImageBitmap>();
  /** Tiles of the full size, the one that was used last at the end. */
  readonly #cut: string[] = [];
  #wanted: TileName[] = [];
  #isCutting = false;
  #isClosed = false;

  private constructor(full: ImageBitmap) {
    this.#full = full;
    this.width = full.width;
    this.height = full.height;
  }

  /**
   * Decodes a picture, apart from this thread. Throws DOMException when it cannot be decoded; gives null when `isWanted`
   * says meanwhile that nobody waits for it any more.
   */
  static async open(file: Blob, isWanted: () => boolean): Promise<TiledImage | null> {
    const image = new TiledImage(await createImageBitmap(file));
    for (let level = 1; level < levelsOf(image); level += 1) {
      for (const tile of tilesOf(image, level)) {
        if (!isWanted()) {
          image.close();
          return null;
        }
        image.#tiles.set(nameOf(tile), image.#halve(tile));
        await pause();
      }
    }
    return image;
  }

  /**
   * Draws what a frame of CSS pixels shows. `onMore` is called when something can be drawn in finer detail than now.
   */
  draw(
    context: CanvasRenderingContext2D,
    view: View,
    frame: Extent,
    ratio: number,
    onMore: () => void,
  ): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    // Enlarged a lot, the pixels themselves are what one wants to see.
    context.imageSmoothingEnabled = view.scale * ratio < 4;
    this.#wanted = [];
    for (const tile of tilesInView(this, view, frame, ratio)) {
      this.#drawTile(context, tile);
    }
    if (this.#wanted.length > 0 && !this.#isCutting) {
      void this.#cutWanted(onMore);
    }
  }

  /** Gives the memory back. */
  close(): void {
    this.#isClosed = true;
    this.#wanted = [];
    this.#full.close();
    for (const tile of this.#tiles.values()) {
      tile.close();
    }
    this.#tiles.clear();
  }

  #drawTile(context: CanvasRenderingContext2D, tile: PlacedTile): void {
    const { left, top, right, bottom } = tile;
    const name = nameOf(tile);
    const found = this.#tiles.get(name);
    if (found !== undefined) {
      context.drawImage(found, left, top, right - left, bottom - top);
      this.#noteUse(tile, name);
      return;
    }
    this.#wanted.push(tile);
    const half = { level: tile.level + 1, column: tile.column >> 1, row: tile.row >> 1 };
    const stand = this.#tiles.get(nameOf(half));
    if (stand === undefined) {
      const { width, height } = tileSize(this, tile);
      const [x, y] = [tile.column * TILE, tile.row * TILE];
      context.drawImage(this.#full, x, y, width, height, left, top, right - left, bottom - top);
    } else {
      const { width, height } = tileSize(this, tile);
      const [x, y] = [((tile.column % 2) * TILE) / 2, ((tile.row % 2) * TILE) / 2];
      context.drawImage(stand, x, y, width / 2, height / 2, left, top, right - left, bottom - top);
    }
  }

  #noteUse({ level }: TileName, name: string): void {
    if (level === 0) {
      this.#cut.splice(this.#cut.indexOf(name), 1);
      this.#cut.push(name);
    }
  }

  /** Cuts what was missing in the last drawing, tile by tile, as long as it is missing. */
  async #cutWanted(onMore: () => void): Promise<void> {
    this.#isCutting = true;
    for (let tile = this.#wanted.shift(); tile !== undefined; tile = this.#wanted.shift()) {
      const { width, height } = tileSize(this, tile);
      const cut = await createImageBitmap(this.#full, tile.column * TILE, tile.row * TILE, width, height);
      if (this.#isClosed) {
        cut.close();
        return;
      }
      this.#tiles.set(nameOf(tile), cut);
      this.#cut.push(nameOf(tile));
      this.#dropOldest();
      onMore();
      await pause();
    }
    this.#isCutting = false;
  }

  #dropOldest(): void {
    const oldest = this.#cut.length > MOST_FULL_TILES ? this.#cut.shift() : undefined;
    if (oldest !== undefined) {
      this.#tiles.get(oldest)?.close();
      this.#tiles.delete(oldest);
    }
  }

  /** A tile of a level, made of the level below it. */
  #halve(tile: TileName): ImageBitmap {
    const { width, height } = tileSize(this, tile);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (tile.level === 1) {
      const [x, y] = [tile.column * TILE * 2, tile.row * TILE * 2];
      const from = { width: Math.min(2 * TILE, this.width - x), height: Math.min(2 * TILE, this.height - y) };
      context?.drawImage(this.#full, x, y, from.width, from.height, 0, 0, width, height);
      return canvas.transferToImageBitmap();
    }
    for (const [right, below] of QUARTERS) {
      const part = { level: tile.level - 1, column: 2 * tile.column + right, row: 2 * tile.row + below };
      const from = this.#tiles.get(nameOf(part));
      if (from !== undefined) {
        const [x, y] = [(right * TILE) / 2, (below * TILE) / 2];
        context?.drawImage(from, x, y, Math.ceil(from.width / 2), Math.ceil(from.height / 2));
      }
    }
    return canvas.transferToImageBitmap();
  }
}

const QUARTERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

function nameOf({ level, column, row }: TileName): string {
  return `${level}/${column}/${row}`;
}

/** Lets the window draw and hear keys. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
