import { type KeyboardEvent, useRef } from 'react';
import type { MarkedRegion } from '#shared/steps/inspect/inspect-answer';
import {
  boundsOf,
  moveHandle,
  moveRegion,
  type Place,
  type Size,
} from '#shared/steps/inspect/region-geometry';
import { type Adjustments, UNADJUSTED } from '../../blocks/image-viewer/adjustments';
import type { ViewControl } from '../../blocks/image-viewer/use-view';
import { bringIntoSight, toImage } from '../../blocks/image-viewer/view-transform';
import { useLiveActionList } from '../../ui/live-actions';
import { type FrameAction, frameAction, PICTURE_ACTIONS } from './frame-keys';
import type { Tool } from './marking';
import type { DrawingHandle } from './use-drawing';

export interface FrameKeysSource {
  readonly tool: Tool;
  readonly size: Size;
  readonly control: ViewControl;
  readonly drawing: DrawingHandle;
  readonly regions: readonly MarkedRegion[];
  readonly chosen: string | null;
  readonly adjustments: Adjustments;
  readonly readOnly: boolean;
  readonly onTool: (tool: Tool) => void;
  readonly onChoose: (id: string | null) => void;
  readonly onChange: (region: MarkedRegion) => void;
  readonly onRemove: (region: MarkedRegion) => void;
  readonly onName: (region: MarkedRegion) => void;
  readonly onPicture: (by: 1 | -1) => void;
  readonly onAdjust: (adjustments: Adjustments) => void;
  readonly say: (words: string) => void;
}

/** Steps of arrow keys, in CSS pixels. */
const STEP = { pan: 80, cursor: 10, region: 8 };
const LIMITS = { brightness: [-100, 100], contrast: [-100, 100], window: [2, 255], level: [0, 255] } as const;

/** The keys of the picture, and its actions for the palette. Space held down makes the pointer move the picture. */
export function useFrameKeys(source: FrameKeysSource) {
  const isSpaceHeld = useRef(false);
  useLiveActionList(
    Object.entries(PICTURE_ACTIONS)
      .filter(([, { kind }]) => kind !== 'tool' || !source.readOnly)
      .map(([id, action]) => ({ id, act: () => void act(source, action) })),
  );
  return {
    isSpaceHeld: () => isSpaceHeld.current,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key === ' ') {
        isSpaceHeld.current = true;
        event.preventDefault();
        return;
      }
      const action = frameAction(event.nativeEvent);
      if (action !== null && act(source, action)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    onKeyUp: (event: KeyboardEvent): void => {
      if (event.key === ' ') {
        isSpaceHeld.current = false;
      }
    },
  };
}

/** Whether the key meant something here. */
function act(source: FrameKeysSource, action: FrameAction): boolean {
  const { control, adjustments, onAdjust } = source;
  switch (action.kind) {
    case 'zoom':
      control.zoom(action.factor);
      return true;
    case 'fit':
      control.fit();
      return true;
    case 'actual':
      control.actualSize();
      return true;
    case 'picture':
      source.onPicture(action.by);
      return true;
    case 'invert':
      onAdjust({ ...adjustments, isInverted: !adjustments.isInverted });
      return true;
    case 'reset':
      onAdjust(UNADJUSTED);
      return true;
    case 'adjust': {
      const [least, most] = LIMITS[action.name];
      const value = Math.min(most, Math.max(least, adjustments[action.name] + action.by));
      onAdjust({ ...adjustments, [action.name]: value });
      return true;
    }
    case 'tool':
      if (!source.readOnly) {
        source.onTool(action.tool);
      }
      return true;
    case 'region':
      return chooseNext(source, action.by);
    default:
      return source.tool === 'select' ? actOnRegion(source, action) : actOnDrawing(source, action);
  }
}

function chooseNext({ regions, chosen, onChoose, control, size, say }: FrameKeysSource, by: 1 | -1): boolean {
  const at = regions.findIndex(({ id }) => id === chosen);
  const next = regions.at(at === -1 ? (by === 1 ? 0 : -1) : (at + by) % regions.length);
  if (next === undefined) {
    say('Nothing is marked in this picture.');
    return true;
  }
  onChoose(next.id);
  const { x, y, width, height } = boundsOf(next);
  control.change((view) => bringIntoSight(view, [x + width / 2, y + height / 2], size, control.frame));
  return true;
}

function actOnRegion(source: FrameKeysSource, action: FrameAction): boolean {
  const { control, size, regions, chosen, readOnly, onChange } = source;
  const region = regions.find(({ id }) => id === chosen);
  switch (action.kind) {
    case 'arrow': {
      const step = action.isFine ? 1 : STEP.pan;
      control.pan(-action.dx * step, -action.dy * step);
      return true;
    }
    case 'move':
    case 'resize': {
      if (region !== undefined && !readOnly) {
        const step = action.isFine ? 1 : Math.max(1, Math.round(STEP.region / control.view.scale));
        const [dx, dy] = [action.dx * step, action.dy * step];
        onChange(action.kind === 'move' ? moveRegion(region, dx, dy, size) : stretched(region, dx, dy, size));
      }
      return true;
    }
    case 'set':
    case 'name':
      if (region !== undefined) {
        source.onName(region);
      }
      return region !== undefined;
    case 'remove':
    case 'back':
      if (region !== undefined && !readOnly) {
        source.onRemove(region);
      }
      return true;
    case 'cancel':
      source.onChoose(null);
      return region !== undefined;
    default:
      return false;
  }
}

function stretched(region: MarkedRegion, dx: number, dy: number, size: Size): MarkedRegion {
  if (region.shape === 'point' || region.shape === 'polygon') {
    return region;
  }
  const { x, y, width, height } = region;
  const corner: Place = [Math.max(x + 1, x + width + dx), Math.max(y + 1, y + height + dy)];
  return moveHandle(region, 2, corner, size);
}

function actOnDrawing(source: FrameKeysSource, action: FrameAction): boolean {
  const { control, drawing, size, say } = source;
  const { view, frame } = control;
  const cursor = drawing.cursor ?? toImage(view, [frame.width / 2, frame.height / 2]);
  switch (action.kind) {
    case 'arrow':
    case 'move':
    case 'resize': {
      const step = action.isFine ? 1 : Math.max(1, Math.round(STEP.cursor / view.scale));
      const moved: Place = [
        Math.min(size.width, Math.max(0, Math.round(cursor[0] + action.dx * step))),
        Math.min(size.height, Math.max(0, Math.round(cursor[1] + action.dy * step))),
      ];
      drawing.moveCursor(moved, true);
      control.change((before) => bringIntoSight(before, moved, size, frame));
      say(`${moved[0]}, ${moved[1]}`);
      return true;
    }
    case 'set':
      drawing.moveCursor(cursor, true);
      drawing.set(cursor, 0.5);
      return true;
    case 'back':
      drawing.takeBack();
      return true;
    case 'cancel':
      if (!drawing.cancel()) {
        source.onTool('select');
      }
      return true;
    default:
      return false;
  }
}
