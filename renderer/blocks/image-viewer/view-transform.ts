/** How an image lies in its frame: a place of the image, times `scale`, plus (x, y), is a place of the frame in CSS pixels. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** A pixel of the image is shown at most this large, in CSS pixels. */
const LARGEST_SCALE = 32;
/** Of an image that is larger than the frame, at least this much stays in sight, in CSS pixels. */
const STAYS_IN_SIGHT = 48;
const MARGIN = 12;

/** All of the image, as large as the frame allows but never larger than it is. */
export function fitView(image: Extent, frame: Extent): View {
  const room = {
    width: Math.max(1, frame.width - 2 * MARGIN),
    height: Math.max(1, frame.height - 2 * MARGIN),
  };
  // A small picture may grow, but not until it is all squares.
  const scale = Math.min(room.width / image.width, room.height / image.height, 4);
  return {
    scale,
    x: (frame.width - image.width * scale) / 2,
    y: (frame.height - image.height * scale) / 2,
  };
}

/** Zoomed by a factor, with one place of the frame staying where it is. */
export function zoomAt(view: View, factor: number, [x, y]: Point, image: Extent, frame: Extent): View {
  const smallest = fitView(image, frame).scale / 4;
  const scale = Math.min(LARGEST_SCALE, Math.max(smallest, view.scale * factor));
  const ratio = scale / view.scale;
  return keepInSight({ scale, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio }, image, frame);
}

/** Moved by CSS pixels, never out of sight. */
export function panBy(view: View, dx: number, dy: number, image: Extent, frame: Extent): View {
  return keepInSight({ ...view, x: view.x + dx, y: view.y + dy }, image, frame);
}

/** Moved just as far as it takes for a place of the image to be seen, with some room around it. */
export function bringIntoSight(view: View, place: Point, image: Extent, frame: Extent): View {
  const [x, y] = toFrame(view, place);
  const room = Math.min(STAYS_IN_SIGHT, frame.width / 3, frame.height / 3);
  const shift = (at: number, length: number) => Math.max(0, room - at) - Math.max(0, at - (length - room));
  const [dx, dy] = [shift(x, frame.width), shift(y, frame.height)];
  return dx === 0 && dy === 0 ? view : panBy(view, dx, dy, image, frame);
}

/** The place of the image under a place of the frame. */
export function toImage(view: View, [x, y]: Point): Point {
  return [(x - view.x) / view.scale, (y - view.y) / view.scale];
}

/** Where in the frame a place of the image lies. */
export function toFrame(view: View, [x, y]: Point): Point {
  return [x * view.scale + view.x, y * view.scale + view.y];
}

function keepInSight(view: View, image: Extent, frame: Extent): View {
  const within = (at: number, length: number, room: number) => {
    const kept = Math.min(STAYS_IN_SIGHT, length, room);
    return Math.min(room - kept, Math.max(kept - length, at));
  };
  return {
    scale: view.scale,
    x: within(view.x, image.width * view.scale, frame.width),
    y: within(view.y, image.height * view.scale, frame.height),
  };
}
