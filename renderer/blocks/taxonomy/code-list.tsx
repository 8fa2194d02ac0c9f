import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, ChevronRight, Star } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../../ui/class-names';
import type { TaxonomyIndex } from './taxonomy-index';
import type { CodeRow } from './tree-rows';
import type { CodeRows } from './use-code-rows';

export interface CodeListProps {
  readonly id: string;
  readonly label: string;
  readonly index: TaxonomyIndex;
  readonly list: CodeRows;
  readonly chosen: ReadonlySet<string>;
  readonly favourites: readonly string[];
  readonly onPick: (place: number) => void;
}

const ROW_HEIGHT = 28;
const OVERSCAN = 8;

/**
 * The codes in sight, of however many. The focus stays in the search field, which names the active row; rows are there
 * for the eye and the mouse.
 */
export function CodeList({ id, label, index, list, chosen, favourites, onPick }: CodeListProps): ReactNode {
  const { rows, active, isSearch } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialRect: { width: 400, height: 10 * ROW_HEIGHT },
  });
  useEffect(() => {
    if (active >= 0) {
      virtualizer.scrollToIndex(active);
    }
  }, [virtualizer, active]);
  return (
    <div
      ref={scroller}
      id={id}
      role="tree"
      aria-label={label}
      aria-multiselectable="true"
      // A press on a row must not take the focus out of the search field.
      onMouseDown={(event) => event.preventDefault()}
      className="max-h-70 min-h-0 overflow-y-auto rounded-md border border-line bg-raised"
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <CodeRowView
              key={row.id}
              id={`${id}-${item.index}`}
              row={row}
              top={item.start}
              position={item.index}
              count={rows.length}
              index={index}
              isSearch={isSearch}
              isActive={item.index === active}
              isChosen={chosen.has(row.id)}
              isFavourite={favourites.includes(row.id)}
              onPick={() => {
                list.setActive(item.index);
                onPick(row.place);
              }}
              onToggleFold={() => {
                list.setActive(item.index);
                list.toggleFold(row.id);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

interface CodeRowViewProps {
  readonly id: string;
  readonly row: CodeRow;
  readonly top: number;
  readonly position: number;
  readonly count: number;
  readonly index: TaxonomyIndex;
  readonly isSearch: boolean;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isFavourite: boolean;
  readonly onPick: () => void;
  readonly onToggleFold: () => void;
}

function CodeRowView(props: CodeRowViewProps): ReactNode {
  const { row, index, isSearch, isActive, isChosen, isFavourite } = props;
  const code = index.codeAt(row.place);
  const above = isSearch ? index.pathOf(row.place).at(-1) : undefined;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: as the list
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys
    <div
      id={props.id}
      role="treeitem"
      aria-label={`${row.id} ${code?.name ?? ''}${isFavourite ? ', favourite' : ''}`}
      aria-selected={isChosen}
      aria-setsize={props.count}
      aria-posinset={props.position + 1}
      aria-level={row.level}
      {...(row.hasChildren ? { 'aria-expanded': row.isUnfolded } : {})}
      title={[...index.pathOf(row.place), code?.name ?? '', code?.note ?? ''].filter(Boolean).join(' › ')}
      onClick={props.onPick}
      className={classNames(
        'absolute inset-x-0 flex items-center gap-2 pe-2 text-sm',
        isActive ? 'bg-press outline-2 outline-focus -outline-offset-2' : 'hover:bg-hover',
      )}
      style={{
        height: ROW_HEIGHT,
        transform: `translateY(${props.top}px)`,
        paddingInlineStart: `${isSearch ? 0.5 : 0.25 + (row.level - 1) * 0.875}rem`,
      }}
    >
      {!isSearch && (
        <span
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            props.onToggleFold();
          }}
          className={classNames(
            'flex size-5 shrink-0 items-center justify-center rounded-sm text-ink-faint',
            row.hasChildren ? 'hover:bg-hover hover:text-ink' : 'invisible',
          )}
        >
          <ChevronRight
            size={14}
            className={classNames('transition-transform', row.isUnfolded && 'rotate-90')}
          />
        </span>
      )}
      <span className="flex size-4 shrink-0 items-center justify-center">
        {isChosen && <Check size={14} strokeWidth={2.5} aria-hidden="true" className="text-accent" />}
      </span>
      <span className="shrink-0 font-mono text-ink-faint text-xs">{row.id}</span>
      <span className={classNames('truncate', isChosen ? 'font-medium text-ink' : 'text-ink')}>
        {code?.name}
      </span>
      {above !== undefined && <span className="truncate text-ink-faint text-xs">{above}</span>}
      {isFavourite && (
        <Star size={12} aria-hidden="true" fill="currentColor" className="ms-auto shrink-0 text-accent" />
      )}
    </div>
  );
}
