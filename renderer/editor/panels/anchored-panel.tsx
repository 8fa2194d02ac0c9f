import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { classNames } from '../../ui/class-names';

export interface AnchoredPanelProps {
  readonly label: string;
  /** Where on the screen it belongs, asked when it opens. */
  readonly place: () => DOMRect | null;
  /** Below what it is about, or beside it, so that the whole of it stays in sight. */
  readonly side?: 'below' | 'beside';
  /** It was closed by a click elsewhere or by Escape. */
  readonly onClose: () => void;
  readonly isWide?: boolean;
  /** What is in it has margins of its own. */
  readonly isFlush?: boolean;
  readonly children: ReactNode;
}

/** A small dialog at a place in the text. */
export function AnchoredPanel({
  label,
  place,
  side = 'below',
  onClose,
  isWide = false,
  isFlush = false,
  children,
}: AnchoredPanelProps): ReactNode {
  const anchor = useRef<HTMLSpanElement>(null);
  const [isPlaced, setPlaced] = useState(false);
  // Not a moment later: whoever types on at once means this panel.
  useLayoutEffect(() => {
    const rect = place();
    const element = anchor.current;
    const box = element?.offsetParent?.getBoundingClientRect();
    if (element !== null && rect !== null && box !== undefined) {
      element.style.left = `${rect.left - box.left}px`;
      element.style.top = `${rect.top - box.top}px`;
      const widest = side === 'below' ? 480 : rect.width;
      element.style.width = `${Math.max(1, Math.min(rect.width, widest))}px`;
      element.style.height = `${rect.height}px`;
    }
    setPlaced(true);
  }, [place, side]);
  return (
    <>
      <span ref={anchor} aria-hidden="true" className="pointer-events-none absolute" />
      <Popover
        triggerRef={anchor}
        isOpen={isPlaced}
        placement={side === 'below' ? 'bottom start' : 'end top'}
        offset={6}
        onOpenChange={(isOpen) => {
          if (!isOpen) {
            onClose();
          }
        }}
        className={classNames(
          'appear max-w-[90vw] overflow-auto rounded-lg border border-line bg-raised text-ink shadow-lg',
          isWide ? 'w-[38rem]' : 'w-96',
        )}
      >
        <Dialog aria-label={label} className={classNames(!isFlush && 'p-3', 'outline-none')}>
          {children}
        </Dialog>
      </Popover>
    </>
  );
}
