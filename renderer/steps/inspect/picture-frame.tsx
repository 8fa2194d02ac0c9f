import { ImageOff } from 'lucide-react';
import { type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import type { Image } from '#shared/domain/task';
import type { MarkedRegion } from '#shared/steps/inspect/inspect-answer';
import type { Adjustments } from '../../blocks/image-viewer/adjustments';
import { toLinear } from '../../blocks/image-viewer/adjustments';
import { ImageCanvas } from '../../blocks/image-viewer/image-canvas';
import { useExtent } from '../../blocks/image-viewer/use-extent';
import { useTiledImage } from '../../blocks/image-viewer/use-tiled-image';
import { useView } from '../../blocks/image-viewer/use-view';
import { bringIntoSight, toImage } from '../../blocks/image-viewer/view-transform';
import { classNames } from '../../ui/class-names';
import { Spinner } from '../../ui/spinner';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { FrameNotice } from './frame-notice';
import type { Shape, Tool } from './marking';
import { RegionLayer } from './region-layer';
import { useDrawing } from './use-drawing';
import { useFrameKeys } from './use-frame-keys';
import { useFramePointer } from './use-frame-pointer';

export interface PictureHandle {
  readonly focus: () => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly actualSize: () => void;
  /** Brings a region into sight. */
  readonly show: (region: MarkedRegion) => void;
}

export interface PictureFrameProps {
  readonly ref: Ref<PictureHandle>;
  readonly image: Image;
  /** Its file. Give the same function for the same image. */
  readonly load: () => Promise<Blob | null>;
  readonly regions: readonly MarkedRegion[];
  readonly nameOf: (region: MarkedRegion) => string;
  readonly chosen: string | null;
  readonly tool: Tool;
  readonly adjustments: Adjustments;
  readonly readOnly: boolean;
  readonly onTool: (tool: Tool) => void;
  readonly onChoose: (id: string | null) => void;
  readonly onDraw: (shape: Shape) => void;
  readonly onChange: (region: MarkedRegion) => void;
  readonly onRemove: (region: MarkedRegion) => void;
  /** Goes to where the region is named. */
  readonly onName: (region: MarkedRegion) => void;
  readonly onPicture: (by: 1 | -1) => void;
  readonly onAdjust: (adjustments: Adjustments) => void;
}

/** How a region is drawn with the tool that is on. */
const TOOL_HINTS: Readonly<Record<Tool, string | null>> = {
  select: null,
  box: 'Drag; or arrows, and Enter at two corners',
  ellipse: 'Drag; or arrows, and Enter at two corners',
  polygon: 'Click or Enter at each corner, at the last one twice',
  point: 'Click; or arrows, and Enter',
};

/** The picture itself: seen, moved, measured and marked, by pointer or by keys. Made anew for each picture. */
export function PictureFrame(props: PictureFrameProps): ReactNode {
  const { ref, image, regions, nameOf, chosen, tool, adjustments, readOnly } = props;
  const state = useTiledImage(props.load);
  const frame = useRef<HTMLDivElement>(null);
  const extent = useExtent(frame);
  const control = useView(image, extent, frame);
  const [said, say] = useState('');
  const drawing = useDrawing(tool, image, props.onDraw);
  const source = { ...props, size: image, control, drawing, say };
  const keys = useFrameKeys(source);
  const pointer = useFramePointer({ ...source, isPanning: keys.isSpaceHeld });
  const altId = useId();
  useImperativeHandle(ref, () => ({
    focus: () => frame.current?.focus(),
    zoom: control.zoom,
    fit: control.fit,
    actualSize: control.actualSize,
    show: (region) => {
      const [first] = region.shape === 'polygon' ? region.points : [[region.x, region.y] as const];
      if (first !== undefined) {
        control.change((view) => bringIntoSight(view, first, image, control.frame));
      }
    },
  }));
  const { view } = control;
  const isDrawing = tool !== 'select';
  const middle = toImage(view, [control.frame.width / 2, control.frame.height / 2]);
  const shown = regions.map((region) => (region.id === pointer.dragged?.id ? pointer.dragged : region));
  return (
    <div className="relative min-h-0 grow bg-sunken">
      <div
        ref={frame}
        role="application"
        aria-roledescription="picture"
        aria-label={image.title}
        aria-describedby={altId}
        aria-busy={state.phase === 'opening'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
        tabIndex={0}
        data-picture={state.phase}
        data-scale={view.scale}
        onKeyDown={keys.onKeyDown}
        onKeyUp={keys.onKeyUp}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerUp={pointer.onPointerUp}
        onPointerCancel={pointer.onPointerCancel}
        onPointerLeave={() => !drawing.isByKeys && drawing.moveCursor(null, false)}
        onBlur={() => drawing.isByKeys && drawing.moveCursor(null, false)}
        className={classNames(
          'focus-inset absolute inset-0 touch-none select-none overflow-hidden',
          isDrawing ? 'cursor-crosshair' : 'cursor-grab active:cursor-grabbing',
        )}
      >
        {state.phase === 'ready' && extent !== null && (
          <>
            <ImageCanvas image={state.image} view={view} frame={extent} adjustment={toLinear(adjustments)} />
            <RegionLayer
              view={view}
              frame={extent}
              regions={shown}
              nameOf={nameOf}
              chosen={chosen}
              hasHandles={!isDrawing && !readOnly}
              outline={drawing.outline}
              places={drawing.places}
              cross={isDrawing && drawing.isByKeys ? (drawing.cursor ?? middle) : null}
            />
          </>
        )}
      </div>
      {state.phase === 'opening' && (
        <FrameNotice icon={<Spinner label="Opening the picture" size={18} />}>
          Opening the picture…
        </FrameNotice>
      )}
      {state.phase === 'failed' && (
        <FrameNotice icon={<ImageOff size={18} aria-hidden="true" />}>
          This picture cannot be shown. What it should show: {image.alt}
        </FrameNotice>
      )}
      <span id={altId} className="sr-only">
        {image.alt}
      </span>
      {TOOL_HINTS[tool] !== null && (
        <p className="pointer-events-none absolute start-2 bottom-1.5 rounded-sm bg-surface/85 px-1.5 text-2xs text-ink-soft">
          {TOOL_HINTS[tool]}
        </p>
      )}
      <p className="pointer-events-none absolute end-2 bottom-1.5 rounded-sm bg-surface/85 px-1.5 text-2xs text-ink-soft tabular-nums">
        {drawing.cursor !== null && isDrawing && `${drawing.cursor[0]}, ${drawing.cursor[1]} · `}
        {Math.round(view.scale * window.devicePixelRatio * 100)} %
      </p>
      <div role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </div>
  );
}
