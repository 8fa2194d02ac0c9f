import {
  defaultRangeExtractor,
  elementScroll,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useNavigation } from '../../stores/navigation-store';
import { rowAt, type TaskPages } from '../../stores/task-pages';
import { useTasks } from '../../stores/tasks-store';
import { useNow } from '../shell/use-now';
import { ROW_HEIGHT } from './columns';
import { moveInList } from './move-in-list';
import { TaskRow } from './task-row';
import { useScrollPlace } from './use-scroll-place';

export interface TaskListProps {
  readonly list: TaskPages;
  /** The element that scrolls and that the keys go to. */
  readonly grid: RefObject<HTMLDivElement | null>;
}

/** Rows that are kept ready above and below those in sight, once the first ones have been drawn. */
const OVERSCAN = 8;

/** The tasks that match, of which only those in sight are in the page. The focus moves from row to row. */
export function TaskList({ list, grid }: TaskListProps): ReactNode {
  const active = useTasks((state) => state.active.index);
  const show = useTasks((state) => state.show);
  const activate = useTasks((state) => state.activate);
  const go = useNavigation((state) => state.go);
  const now = useNow();
  // Whether the focus belongs here: it does when coming back from another screen, and from then on until it is moved.
  const hasFocus = useRef(useNavigation.getState().arrivals > 0);
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => setIsDrawn(true));
    return () => cancelIdleCallback(idle);
  }, []);
  const virtualizer = useVirtualizer({
    count: list.total,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: isDrawn ? OVERSCAN : 0,
    // So that the first rendering has its rows: the list is never taller than the window.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    observeElementRect: observeSize,
    scrollToFn: scrollTo,
    initialOffset: () => useTasks.getState().scrollTop,
    rangeExtractor: (range) => withPinned(range, [active, focusedIndex(grid.current)]),
  });
  useScrollPlace(grid, list);

  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => {
    if (list.total > 0) {
      show(Math.max(startIndex - OVERSCAN, 0), endIndex + OVERSCAN);
    }
  }, [show, startIndex, endIndex, list]);

  // After every render, since the active row may come into the page later than it became active, or leave it.
  useLayoutEffect(() => {
    const isFree = document.activeElement === document.body || focusedIndex(grid.current) !== null;
    const row = hasFocus.current && isFree ? rowElement(grid.current, active) : null;
    if (row !== null && row !== document.activeElement) {
      row.focus({ preventScroll: true });
    }
  });

  const open = (index: number): void => {
    const row = rowAt(list, index);
    if (row !== undefined) {
      activate(index);
      void go({ screen: 'workspace', task: row.id });
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      open(active);
      return;
    }
    const rowsInSight = Math.floor((grid.current?.clientHeight ?? 0) / ROW_HEIGHT);
    const next = moveInList(event.key, active, list.total, rowsInSight);
    if (next !== null) {
      event.preventDefault();
      activate(next);
      virtualizer.scrollToIndex(next, { align: 'auto' });
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows that are not in the page
    <div
      ref={grid}
      role="grid"
      aria-label="Tasks"
      aria-rowcount={list.total}
      onKeyDown={onKeyDown}
      onClick={(event) => open(indexOf(event))}
      onBlur={() => {
        hasFocus.current = false;
      }}
      onFocus={(event) => {
        hasFocus.current = true;
        const index = indexOf(event);
        if (index >= 0) {
          activate(index);
        }
      }}
      className="min-h-0 grow overflow-y-auto overscroll-contain [scrollbar-gutter:stable]"
    >
      <div role="presentation" className="relative" style={{ height: list.total * ROW_HEIGHT }}>
        {virtualizer.getVirtualItems().map(({ index }) => (
          <TaskRow key={index} index={index} row={rowAt(list, index)} isActive={index === active} now={now} />
        ))}
      </div>
    </div>
  );
}

/** As the virtualizer's own, but without asking at once, which would lay the page out before it is complete. */
function observeSize(
  { scrollElement }: Virtualizer<HTMLDivElement, Element>,
  report: (size: { width: number; height: number }) => void,
): () => void {
  const observer = new ResizeObserver(() => {
    if (scrollElement !== null) {
      report({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight });
    }
  });
  if (scrollElement !== null) {
    observer.observe(scrollElement);
  }
  return () => observer.disconnect();
}

/** As the virtualizer's own, but no list is scrolled to the top where it begins: that, too, would lay the page out. */
const scrollTo: typeof elementScroll<HTMLDivElement> = (offset, options, list) => {
  if (offset !== 0 || list.scrollOffset !== 0) {
    elementScroll(offset, options, list);
  }
};

/** Rows that stay in the page wherever the list is scrolled: the one for the Tab key, and the one with the focus. */
function withPinned(range: Range, pinned: readonly (number | null)[]): number[] {
  const indexes = new Set(defaultRangeExtractor(range));
  for (const index of pinned) {
    if (index !== null && index < range.count) {
      indexes.add(index);
    }
  }
  return [...indexes].sort((one, other) => one - other);
}

function rowElement(grid: HTMLElement | null, index: number): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}

function focusedIndex(grid: HTMLElement | null): number | null {
  const focused = document.activeElement;
  const index =
    focused instanceof HTMLElement && grid?.contains(focused) ? focused.dataset['index'] : undefined;
  return index === undefined ? null : Number(index);
}

/** The row that an event happened in; -1 for none. */
function indexOf(event: MouseEvent | FocusEvent): number {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset['index'] ?? -1);
}
