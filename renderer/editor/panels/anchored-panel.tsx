import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

export interface AnchoredPanelProps {
  readonly label: string;
  /** Where on the screen it belongs, asked when it opens. */
  readonly place: () => DOMRect | null;
  /** It was closed by a click elsewhere or by Escape. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small dialog at a place in the text. */
export function AnchoredPanel({ label, place, onClose, children }: AnchoredPanelProps): ReactNode {
  const anchor = useRef<HTMLSpanElement>(null);
  const [isPlaced, setPlaced] = useState(false);
  useEffect(() => {
    const rect = place();
    const element = anchor.current;
    const box = element?.offsetParent?.getBoundingClientRect();
    if (element !== null && rect !== null && box !== undefined) {
      element.style.left = `${rect.left - box.left}px`;
      element.style.top = `${rect.top - box.top}px`;
      element.style.width = `${Math.max(1, Math.min(rect.width, 480))}px`;
      element.style.height = `${rect.height}px`;
    }
    setPlaced(true);
  }, [place]);
  return (
    <>
      <span ref={anchor} aria-hidden="true" className="pointer-events-none absolute" />
      <Popover
        triggerRef={anchor}
        isOpen={isPlaced}
        placement="bottom start"
        offset={6}
        onOpenChange={(isOpen) => {
          if (!isOpen) {
            onClose();
          }
        }}
        className="appear w-96 max-w-[90vw] rounded-lg border border-line bg-raised text-ink shadow-lg"
      >
        <Dialog aria-label={label} className="p-3 outline-none">
          {children}
        </Dialog>
      </Popover>
    </>
  );
}
