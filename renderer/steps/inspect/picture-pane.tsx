import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { Image } from '#shared/domain/task';
import type { MarkedRegion } from '#shared/steps/inspect/inspect-answer';
import { AdjustmentBar } from '../../blocks/image-viewer/adjustment-bar';
import { type Adjustments, UNADJUSTED } from '../../blocks/image-viewer/adjustments';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { readMedia } from '../../stores/media';
import { PictureFrame, type PictureHandle } from './picture-frame';
import { ToolBar } from './tool-bar';
import type { Inspection } from './use-inspection';

export interface PicturePaneProps {
  readonly inspection: Inspection;
  readonly regions: readonly MarkedRegion[];
  readonly nameOf: (region: MarkedRegion) => string;
  readonly readOnly: boolean;
  /** Below the picture: the others. */
  readonly children?: ReactNode;
}

const ADJUSTMENT_KEYS = {
  invert: workspaceShortcuts['picture-invert'].keys,
  reset: workspaceShortcuts['picture-reset'].keys,
};

/** The picture with its tools above and its adjustments below. */
export function PicturePane({
  inspection,
  regions,
  nameOf,
  readOnly,
  children,
}: PicturePaneProps): ReactNode {
  const { image, tool } = inspection;
  const handle = useRef<PictureHandle>(null);
  const [adjusted, setAdjusted] = useState<Readonly<Record<string, Adjustments>>>({});
  const adjustments = adjusted[image.id] ?? UNADJUSTED;
  const adjust = (to: Adjustments): void => setAdjusted((before) => ({ ...before, [image.id]: to }));
  const onTool = (next: typeof tool): void => {
    inspection.setTool(next);
    handle.current?.focus();
  };
  return (
    <section aria-label="Picture" className="@container flex min-h-0 min-w-0 grow flex-col">
      <div className="flex shrink-0 items-center justify-between gap-x-4 border-line border-b px-2 py-1">
        <ToolBar
          tool={tool}
          readOnly={readOnly}
          onTool={onTool}
          onZoom={(factor) => handle.current?.zoom(factor)}
          onFit={() => handle.current?.fit()}
          onActualSize={() => handle.current?.actualSize()}
        />
        <p className="hidden text-ink-faint text-xs tabular-nums @md:block">
          {image.width.toLocaleString('en')} × {image.height.toLocaleString('en')} pixels
        </p>
      </div>
      <PictureFrame
        key={image.id}
        ref={handle}
        image={image}
        load={useLoader(image)}
        regions={regions}
        nameOf={nameOf}
        chosen={inspection.region}
        tool={tool}
        adjustments={adjustments}
        readOnly={readOnly}
        onTool={inspection.setTool}
        onChoose={inspection.chooseRegion}
        onDraw={inspection.draw}
        onChange={inspection.changeRegion}
        onRemove={inspection.removeRegion}
        onName={inspection.nameRegion}
        onPicture={inspection.turnPicture}
        onAdjust={adjust}
      />
      <div className="shrink-0 border-line border-t px-3 py-1.5">
        <AdjustmentBar adjustments={adjustments} onChange={adjust} keys={ADJUSTMENT_KEYS} />
      </div>
      {children}
    </section>
  );
}

function useLoader({ sha256 }: Image): () => Promise<Blob | null> {
  return useCallback(() => readMedia(sha256), [sha256]);
}
