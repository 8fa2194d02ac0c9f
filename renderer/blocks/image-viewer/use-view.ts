import { type RefObject, useEffect, useState } from 'react';
import { type Extent, fitView, type Point, panBy, type View, zoomAt } from './view-transform';

export interface ViewControl {
  readonly view: View;
  readonly frame: Extent;
  readonly change: (how: (view: View) => View) => void;
  /** About the middle of the frame. */
  readonly zoom: (factor: number, at?: Point) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly fit: () => void;
  /** One pixel of the image for each of the screen's. */
  readonly actualSize: () => void;
}

const NO_FRAME: Extent = { width: 1, height: 1 };

/**
 * Where and how large an image is shown. Until it is zoomed or moved it fits its frame, whatever size that takes; the
 * wheel zooms at the pointer.
 */
export function useView(
  image: Extent,
  measured: Extent | null,
  element: RefObject<HTMLElement | null>,
): ViewControl {
  const frame = measured ?? NO_FRAME;
  const [own, setOwn] = useState<View | null>(null);
  const fitted = fitView(image, frame);
  const view = own ?? fitted;
  const change = (how: (view: View) => View): void => setOwn((before) => how(before ?? fitted));
  const middle: Point = [frame.width / 2, frame.height / 2];
  const zoom = (factor: number, at: Point = middle): void =>
    change((before) => zoomAt(before, factor, at, image, frame));
  useWheel(element, zoom);
  return {
    view,
    frame,
    change,
    zoom,
    pan: (dx, dy) => change((before) => panBy(before, dx, dy, image, frame)),
    fit: () => setOwn(null),
    actualSize: () =>
      change((before) => zoomAt(before, 1 / before.scale / window.devicePixelRatio, middle, image, frame)),
  };
}

/** A notch of a wheel is some hundred units, a pinch comes as a wheel with Ctrl and few. */
const PER_UNIT = { wheel: 0.0018, pinch: 0.01 };

function useWheel(element: RefObject<HTMLElement | null>, zoom: (factor: number, at: Point) => void): void {
  useEffect(() => {
    const box = element.current;
    const onWheel = (event: WheelEvent): void => {
      // Not passive, because the areas around must not scroll along.
      event.preventDefault();
      const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
      const strength = event.ctrlKey ? PER_UNIT.pinch : PER_UNIT.wheel;
      zoom(Math.exp(-event.deltaY * lines * strength), [event.clientX - left, event.clientY - top]);
    };
    box?.addEventListener('wheel', onWheel, { passive: false });
    return () => box?.removeEventListener('wheel', onWheel);
  });
}
