import { ArrowDown, ArrowUp, ChevronDown, CornerDownLeft, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { classNames } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { spotOf } from './finding-spot';
import { LIST_KEYS, onListKey } from './list-keys';
import type { ListHandle } from './use-list-items';

export interface ItemCardProps {
  /** "Turn 2". */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  /** No fewer than this many can be left. */
  readonly fewest: number;
  readonly path: readonly (string | number)[];
  readonly readOnly: boolean;
  readonly handle: Pick<ListHandle<never>, 'addAt' | 'removeAt' | 'move'>;
  /** Beside the name: what the item is marked as. */
  readonly head?: ReactNode;
  /** What is still seen of it when it is folded. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** One of several texts in a row: it can be folded, moved, removed, and another be put below it. */
export function ItemCard(props: ItemCardProps): ReactNode {
  const { name, index, path, readOnly, handle, head, summary, children } = props;
  const [isFolded, setFolded] = useState(false);
  return (
    <li
      aria-label={name}
      data-spot={spotOf(path)}
      onKeyDown={(event) => !readOnly && onListKey(event, index, handle)}
      className="rounded-lg border border-line bg-canvas"
    >
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 py-1 ps-1.5 pe-1">
        <IconButton
          size="sm"
          label={isFolded ? `Unfold ${name.toLowerCase()}` : `Fold ${name.toLowerCase()}`}
          aria-expanded={!isFolded}
          icon={
            <ChevronDown
              size={14}
              aria-hidden="true"
              className={classNames('transition-transform', isFolded && '-rotate-90')}
            />
          }
          onPress={() => setFolded(!isFolded)}
        />
        <h3 className="-ms-2 shrink-0 font-medium text-ink-soft text-xs tabular-nums">{name}</h3>
        {isFolded ? (
          <p className="min-w-0 grow basis-0 truncate text-ink-faint text-sm">{summary}</p>
        ) : (
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">{head}</div>
        )}
        {!readOnly && props.count > 1 && <CardButtons {...props} />}
      </div>
      {!isFolded && <div className="flex flex-col gap-2 px-3 pb-3">{children}</div>}
    </li>
  );
}

function CardButtons({ name, index, count, fewest, handle }: ItemCardProps): ReactNode {
  const lower = name.toLowerCase();
  return (
    <div className="ms-auto flex shrink-0 items-center">
      <IconButton
        size="sm"
        label={`Move ${lower} up`}
        keys={LIST_KEYS.up}
        icon={<ArrowUp size={14} aria-hidden="true" />}
        isDisabled={index === 0}
        onPress={() => handle.move(index, -1)}
      />
      <IconButton
        size="sm"
        label={`Move ${lower} down`}
        keys={LIST_KEYS.down}
        icon={<ArrowDown size={14} aria-hidden="true" />}
        isDisabled={index === count - 1}
        onPress={() => handle.move(index, 1)}
      />
      <IconButton
        size="sm"
        label={`Insert below ${lower}`}
        keys={LIST_KEYS.insert}
        icon={<CornerDownLeft size={14} aria-hidden="true" />}
        onPress={() => handle.addAt(index + 1)}
      />
      <IconButton
        size="sm"
        label={`Remove ${lower}`}
        keys={LIST_KEYS.remove}
        icon={<Trash2 size={14} aria-hidden="true" />}
        isDisabled={count <= fewest}
        onPress={() => handle.removeAt(index)}
      />
    </div>
  );
}
