import type { ReactNode } from 'react';
import type { Image } from '#shared/domain/task';
import { shownAt } from '#shared/media/picture-address';
import { classNames } from '../../ui/class-names';

export interface PictureStripProps {
  readonly images: readonly Image[];
  readonly current: string;
  /** What is still open about a picture: "2 to judge". */
  readonly stateOf: (image: Image) => string;
  readonly onOpen: (image: Image) => void;
}

/** All pictures of the task in small, to go from one to another. */
export function PictureStrip({ images, current, stateOf, onOpen }: PictureStripProps): ReactNode {
  return (
    <nav aria-label="Pictures" className="shrink-0 border-line border-t bg-surface">
      <ol className="flex gap-1 overflow-x-auto p-1.5">
        {images.map((image) => (
          <li key={image.id} className="shrink-0">
            <button
              type="button"
              aria-current={image.id === current}
              onClick={() => onOpen(image)}
              className={classNames(
                'flex w-36 items-center gap-2 rounded-md border p-1 text-start',
                image.id === current ? 'border-accent bg-accent-soft' : 'border-line hover:bg-hover',
              )}
            >
              <img
                src={shownAt(image.sha256)}
                alt=""
                loading="lazy"
                decoding="async"
                className="size-10 shrink-0 rounded-sm bg-sunken object-contain"
              />
              <span className="flex min-w-0 flex-col">
                <span className="truncate font-medium text-ink text-xs">{image.title}</span>
                <span className="truncate text-2xs text-ink-faint">{stateOf(image)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
