import type { ReactNode } from 'react';
import type { MarkedRegion } from '#shared/steps/inspect/inspect-answer';
import { boundsOf, handlesOf, type Place } from '#shared/steps/inspect/region-geometry';
import { type Extent, toFrame, type View } from '../../blocks/image-viewer/view-transform';
import type { Shape } from './marking';

export interface RegionLayerProps {
  readonly view: View;
  readonly frame: Extent;
  readonly regions: readonly MarkedRegion[];
  readonly nameOf: (region: MarkedRegion) => string;
  readonly chosen: string | null;
  /** Whether the chosen region shows the corners by which it is reshaped. */
  readonly hasHandles: boolean;
  readonly outline: Shape | null;
  /** Places that were set of a shape that is not complete. */
  readonly places: readonly Place[];
  /** The cross that the arrow keys move; null while the pointer draws or nothing is drawn. */
  readonly cross: Place | null;
}

/**
 * The regions over the picture. Lines have a halo of the other end of the theme, so that they are seen on black, white
 * and everything between. Screen readers have the list of regions instead.
 */
export function RegionLayer(props: RegionLayerProps): ReactNode {
  const { view, frame, regions, nameOf, chosen, hasHandles, outline, places, cross } = props;
  const at = (place: Place): Place => toFrame(view, place);
  const selected = regions.find(({ id }) => id === chosen);
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-hidden">
      {regions.map((region) => (
        <g key={region.id} data-shown-region={region.id}>
          <Outline shape={region} at={at} tone={region.id === chosen ? 'chosen' : 'plain'} />
          <Name at={at} region={region} name={nameOf(region)} />
        </g>
      ))}
      {outline !== null && <Outline shape={outline} at={at} tone="drawn" />}
      {[...(hasHandles && selected !== undefined ? handlesOf(selected) : []), ...places].map((place) => (
        <Handle key={place.join(' ')} at={at(place)} />
      ))}
      {cross !== null && <Cross at={at(cross)} frame={frame} />}
    </svg>
  );
}

type At = (place: Place) => Place;
type Tone = 'plain' | 'chosen' | 'drawn';

const LINES: Readonly<Record<Tone, string>> = {
  plain: 'stroke-accent stroke-[1.5px]',
  chosen: 'stroke-focus stroke-[2px] fill-focus/10',
  drawn: 'stroke-focus stroke-[1.5px] [stroke-dasharray:5_4]',
};

function Outline({
  shape,
  at,
  tone,
}: {
  readonly shape: Shape;
  readonly at: At;
  readonly tone: Tone;
}): ReactNode {
  return (
    <>
      <Figure shape={shape} at={at} className="fill-none stroke-[4px] stroke-surface/80" />
      <Figure shape={shape} at={at} className={`fill-none ${LINES[tone]}`} />
    </>
  );
}

function Figure({
  shape,
  at,
  className,
}: {
  readonly shape: Shape;
  readonly at: At;
  readonly className: string;
}): ReactNode {
  switch (shape.shape) {
    case 'polygon':
      return (
        <polygon points={shape.points.map((point) => at(point).join(',')).join(' ')} className={className} />
      );
    case 'point': {
      const [x, y] = at([shape.x, shape.y]);
      return <path d={`M${x - 9} ${y}h6m6 0h6M${x} ${y - 9}v6m0 6v6`} className={className} />;
    }
    default: {
      const [x, y] = at([shape.x, shape.y]);
      const [right, bottom] = at([shape.x + shape.width, shape.y + shape.height]);
      const [width, height] = [right - x, bottom - y];
      return shape.shape === 'box' ? (
        <rect x={x} y={y} width={width} height={height} className={className} />
      ) : (
        <ellipse
          cx={x + width / 2}
          cy={y + height / 2}
          rx={width / 2}
          ry={height / 2}
          className={className}
        />
      );
    }
  }
}

function Name({
  region,
  name,
  at,
}: {
  readonly region: MarkedRegion;
  readonly name: string;
  readonly at: At;
}): ReactNode {
  const bounds = boundsOf(region);
  const [x, y] = at([bounds.x, bounds.y]);
  const isPoint = region.shape === 'point';
  return (
    <text
      x={isPoint ? x + 11 : x}
      y={isPoint ? y - 5 : y - 6}
      className="fill-ink stroke-[3px] stroke-surface font-medium text-2xs [paint-order:stroke]"
    >
      {name}
    </text>
  );
}

function Handle({ at: [x, y] }: { readonly at: Place }): ReactNode {
  return <rect x={x - 4} y={y - 4} width="8" height="8" className="fill-surface stroke-2 stroke-focus" />;
}

function Cross({ at: [x, y], frame }: { readonly at: Place; readonly frame: Extent }): ReactNode {
  const lines = `M0 ${y}H${x - 6}M${x + 6} ${y}H${frame.width}M${x} 0V${y - 6}M${x} ${y + 6}V${frame.height}`;
  return (
    <>
      <path d={lines} className="fill-none stroke-[3px] stroke-surface/70" />
      <path d={lines} className="fill-none stroke-1 stroke-focus" />
    </>
  );
}
