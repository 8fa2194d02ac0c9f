import { type ReactNode, useRef } from 'react';
import { useDrop } from 'react-aria-components/useDrop';
import { classNames } from '../../ui/class-names';
import { RANK_DRAG_TYPE } from './rank-card';

export interface RankDropZoneProps {
  readonly onDropItem: (id: string) => void;
  readonly children?: ReactNode;
  readonly className: string;
  readonly activeClassName: string;
}

/** A place where a dragged card can be let go. By keyboard the cards move themselves, so it takes no focus. */
export function RankDropZone({
  onDropItem,
  children,
  className,
  activeClassName,
}: RankDropZoneProps): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref: element,
    hasDropButton: true,
    getDropOperation: (types) => (types.has(RANK_DRAG_TYPE) ? 'move' : 'cancel'),
    onDrop: ({ items }) => {
      const [item] = items;
      if (item?.kind === 'text' && item.types.has(RANK_DRAG_TYPE)) {
        item.getText(RANK_DRAG_TYPE).then(onDropItem, () => undefined);
      }
    },
  });
  return (
    <div {...dropProps} ref={element} className={classNames(className, isDropTarget && activeClassName)}>
      {children}
    </div>
  );
}
