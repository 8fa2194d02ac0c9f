import { useState } from 'react';
import type { Place, Size } from '#shared/steps/inspect/region-geometry';
import { clampPlace } from '#shared/steps/inspect/region-geometry';
import { NOTHING_DRAWN, outlineSoFar, type Shape, setPlace, type Tool } from './marking';

export interface DrawingHandle {
  readonly places: readonly Place[];
  /** Where the next place would be set; null before a pointer or an arrow key came. */
  readonly cursor: Place | null;
  readonly outline: Shape | null;
  /** Whether the cursor was last moved by keys, and must be drawn. */
  readonly isByKeys: boolean;
  readonly moveCursor: (place: Place | null, isByKeys: boolean) => void;
  /** Sets a place; a complete shape is handed to `onShape`. */
  readonly set: (place: Place, reach: number) => void;
  /** Takes the last place back. Whether there was one. */
  readonly takeBack: () => boolean;
  /** Begins anew. Whether anything was there. */
  readonly cancel: () => boolean;
}

/** A shape while it is being drawn, by pointer or by keys. */
export function useDrawing(tool: Tool, size: Size, onShape: (shape: Shape) => void): DrawingHandle {
  const [places, setPlaces] = useState<readonly Place[]>(NOTHING_DRAWN.places);
  const [cursor, setCursor] = useState<{ readonly place: Place; readonly isByKeys: boolean } | null>(null);
  const [drawnWith, setDrawnWith] = useState(tool);
  // Another tool begins anew.
  if (drawnWith !== tool) {
    setDrawnWith(tool);
    setPlaces(NOTHING_DRAWN.places);
  }
  return {
    places,
    cursor: cursor?.place ?? null,
    outline: outlineSoFar(tool, places, cursor?.place ?? null, size),
    isByKeys: cursor?.isByKeys === true,
    moveCursor: (place, isByKeys) =>
      setCursor(place === null ? null : { place: clampPlace(place, size), isByKeys }),
    set: (place, reach) => {
      if (tool === 'select') {
        return;
      }
      const drawing = setPlace(tool, places, place, size, reach);
      setPlaces(drawing.places);
      if (drawing.shape !== null) {
        onShape(drawing.shape);
      }
    },
    takeBack: () => {
      setPlaces(places.slice(0, -1));
      return places.length > 0;
    },
    cancel: () => {
      setPlaces(NOTHING_DRAWN.places);
      return places.length > 0;
    },
  };
}
