import { type PointerEvent, useRef, useState } from 'react';
import type { MarkedRegion } from '#shared/steps/inspect/inspect-answer';
import {
  handlesOf,
  isAt,
  moveHandle,
  moveRegion,
  type Place,
  type Size,
} from '#shared/steps/inspect/region-geometry';
import type { ViewControl } from '../../blocks/image-viewer/use-view';
import { toFrame, toImage } from '../../blocks/image-viewer/view-transform';
import type { Tool } from './marking';
import type { DrawingHandle } from './use-drawing';

export interface FramePointerSource {
  readonly tool: Tool;
  readonly size: Size;
  readonly control: ViewControl;
  readonly drawing: DrawingHandle;
  readonly regions: readonly MarkedRegion[];
  readonly chosen: string | null;
  readonly readOnly: boolean;
  /** Whether the pointer moves the picture whatever the tool, because Space is held. */
  readonly isPanning: () => boolean;
  readonly onChoose: (id: string | null) => void;
  readonly onChange: (region: MarkedRegion) => void;
}

/** What the pressed pointer is doing. Places are of the frame, unless they are said to be of the image. */
type Drag =
  | { readonly kind: 'pan'; readonly last: Place; readonly hasMoved: boolean }
  | { readonly kind: 'move'; readonly region: MarkedRegion; readonly fromImage: Place }
  | { readonly kind: 'reshape'; readonly region: MarkedRegion; readonly handle: number }
  | { readonly kind: 'draw'; readonly from: Place };

/** Farther than a hand that clicks, in CSS pixels. */
const A_DRAG = 4;
/** How near a click must come, in CSS pixels. */
export const REACH = 7;

/** What the pointer does in the picture: pan, choose, move and reshape regions, or draw one. */
export function useFramePointer(source: FramePointerSource) {
  const { tool, size, control, drawing, regions, chosen, readOnly, onChoose, onChange } = source;
  const { view } = control;
  const drag = useRef<Drag | null>(null);
  /** A region while it is dragged; the answer changes when it is let go. */
  const [dragged, setDragged] = useState<MarkedRegion | null>(null);

  const begin = (at: Place, event: PointerEvent): Drag => {
    const place = toImage(view, at);
    if (event.button === 1 || source.isPanning()) {
      return { kind: 'pan', last: at, hasMoved: true };
    }
    if (tool !== 'select') {
      drawing.set(place, REACH / view.scale);
      return { kind: 'draw', from: at };
    }
    const selected = regions.find(({ id }) => id === chosen);
    const handle = handlesOf(selected ?? NO_REGION).findIndex(
      (corner) => distance(toFrame(view, corner), at) <= REACH,
    );
    if (selected !== undefined && handle !== -1 && !readOnly) {
      return { kind: 'reshape', region: selected, handle };
    }
    const hit = regions.findLast((region) => isAt(region, place, REACH / view.scale));
    if (hit === undefined) {
      return { kind: 'pan', last: at, hasMoved: false };
    }
    onChoose(hit.id);
    return readOnly
      ? { kind: 'pan', last: at, hasMoved: true }
      : { kind: 'move', region: hit, fromImage: place };
  };
  const go = (current: Drag, at: Place): void => {
    const place = toImage(view, at);
    switch (current.kind) {
      case 'pan': {
        const [dx, dy] = [at[0] - current.last[0], at[1] - current.last[1]];
        const hasMoved = current.hasMoved || Math.hypot(dx, dy) >= A_DRAG;
        if (hasMoved) {
          control.pan(dx, dy);
          drag.current = { kind: 'pan', last: at, hasMoved };
        }
        return;
      }
      case 'move': {
        const { region, fromImage } = current;
        setDragged(moveRegion(region, place[0] - fromImage[0], place[1] - fromImage[1], size));
        return;
      }
      case 'reshape':
        setDragged(moveHandle(current.region, current.handle, place, size));
        return;
      case 'draw':
        return;
    }
  };
  const end = (current: Drag, at: Place): void => {
    if (current.kind === 'pan' && !current.hasMoved) {
      onChoose(null);
    }
    // A box may be drawn in one stroke as well as by two clicks.
    const isStroke = current.kind === 'draw' && distance(current.from, at) > A_DRAG;
    if (isStroke && (tool === 'box' || tool === 'ellipse')) {
      drawing.set(toImage(view, at), 0);
    }
    if (dragged !== null && 'region' in current && !isSame(dragged, current.region)) {
      onChange(dragged);
    }
    setDragged(null);
  };
  return {
    /** The region that is being dragged, as it is now. */
    dragged,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button <= 1) {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = begin(placeOf(event), event);
      }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const at = placeOf(event);
      if (tool !== 'select') {
        drawing.moveCursor(toImage(view, at), false);
      }
      if (drag.current !== null) {
        go(drag.current, at);
      }
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const current = drag.current;
      drag.current = null;
      if (current !== null) {
        end(current, placeOf(event));
      }
    },
    onPointerCancel: () => {
      drag.current = null;
      setDragged(null);
    },
  };
}

const NO_REGION = { shape: 'point', x: 0, y: 0 } as MarkedRegion;

function placeOf(event: PointerEvent<HTMLElement>): Place {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}

function distance([x1, y1]: Place, [x2, y2]: Place): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

function isSame(one: MarkedRegion, other: MarkedRegion): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
