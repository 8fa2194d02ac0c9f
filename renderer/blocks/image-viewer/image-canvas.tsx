import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import type { Linear } from './adjustments';
import type { TiledImage } from './tiled-image';
import type { Extent, View } from './view-transform';

export interface ImageCanvasProps {
  readonly image: TiledImage;
  readonly view: View;
  readonly frame: Extent;
  readonly adjustment: Linear | null;
}

/** Draws the part of an image that its frame shows. What is adjusted is the drawing: one pass over the pixels in sight. */
export function ImageCanvas({ image, view, frame, adjustment }: ImageCanvasProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const filter = useId();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    if (context === null) {
      return;
    }
    const ratio = window.devicePixelRatio;
    const size = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)] as const;
    if (context.canvas.width !== size[0] || context.canvas.height !== size[1]) {
      [context.canvas.width, context.canvas.height] = size;
    }
    let next = 0;
    const draw = (): void => {
      image.draw(context, view, frame, ratio, () => {
        cancelAnimationFrame(next);
        next = requestAnimationFrame(draw);
      });
    };
    draw();
    return () => cancelAnimationFrame(next);
  }, [image, view, frame]);
  return (
    <>
      {adjustment !== null && (
        <svg width="0" height="0" aria-hidden="true" className="absolute">
          <filter id={filter} colorInterpolationFilters="sRGB" x="0" y="0" width="1" height="1">
            <feComponentTransfer>
              <feFuncR type="linear" slope={adjustment.slope} intercept={adjustment.intercept} />
              <feFuncG type="linear" slope={adjustment.slope} intercept={adjustment.intercept} />
              <feFuncB type="linear" slope={adjustment.slope} intercept={adjustment.intercept} />
            </feComponentTransfer>
          </filter>
        </svg>
      )}
      <canvas
        ref={canvas}
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 size-full"
        style={adjustment === null ? {} : { filter: `url(#${CSS.escape(filter)})` }}
      />
    </>
  );
}
