import { GripVertical } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useDrag } from 'react-aria-components/useDrag';
import { classNames } from '../../ui/class-names';

/** The kind of data a card carries while it is dragged; other drags are refused. */
export const RANK_DRAG_TYPE = 'application/x-goldsmith-rank';

export interface RankItem {
  readonly id: string;
  readonly name: string;
  /** A few words below the name: its beginning, its mean rating. */
  readonly note?: string;
  /** How its text begins; a card with a preview takes the whole width. */
  readonly preview?: string;
}

export interface RankCardProps {
  readonly item: RankItem;
  /** Said after its name: 'rank 1, tied with Response C'. */
  readonly description: string;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDoubleClick: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

export function RankCard(props: RankCardProps): ReactNode {
  const { item, description, isActive, onFocus, onKeyDown, onDoubleClick, ref } = props;
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [RANK_DRAG_TYPE]: item.id }],
    getAllowedDropOperations: () => ['move'],
    // The card has keys of its own; react-aria's way of dragging by keyboard would stand in their way.
    hasDragButton: true,
  });
  return (
    <div
      {...dragProps}
      ref={ref}
      role="option"
      aria-label={item.name}
      aria-description={description}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onDoubleClick={onDoubleClick}
      className={classNames(
        'flex min-w-0 cursor-grab items-center gap-1.5 rounded-md border bg-raised ps-1 pe-3 shadow-sm',
        item.preview === undefined ? 'h-9 max-w-72' : 'w-full py-1.5',
        isActive ? 'border-line-strong' : 'border-line hover:border-line-strong/70',
        isDragging && 'opacity-50',
      )}
    >
      <GripVertical size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />
      {item.preview === undefined ? (
        <NameAndNote item={item} />
      ) : (
        <div className="min-w-0">
          <span className="flex items-baseline gap-2">
            <NameAndNote item={item} />
          </span>
          <span className="line-clamp-2 text-ink-soft text-xs">{item.preview}</span>
        </div>
      )}
    </div>
  );
}

function NameAndNote({ item }: { readonly item: RankItem }): ReactNode {
  return (
    <>
      <span className="shrink-0 font-medium text-ink text-sm">{item.name}</span>
      {item.note !== undefined && <span className="truncate text-ink-faint text-xs">{item.note}</span>}
    </>
  );
}
