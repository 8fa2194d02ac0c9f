import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { TaskId } from '#shared/lib/ids';
import { indexOfTask, rowAt, type TaskPages } from '../../stores/task-pages';
import { useTasks } from '../../stores/tasks-store';
import { ROW_HEIGHT } from './columns';

interface Anchor {
  readonly task: TaskId;
  readonly index: number;
}

/**
 * Keeps the list where the eye is. A new list starts at its top; a refresh that moves the first row in sight is
 * followed, so that the rows stand still; and coming back finds the list as it was left.
 */
export function useScrollPlace(scroller: RefObject<HTMLElement | null>, list: TaskPages): void {
  const lists = useTasks((state) => state.lists);
  const shown = useRef(lists);
  const anchor = useRef<Anchor | null>(null);
  // How far it is scrolled, in pixels. Asking the element would lay the page out before it is complete.
  const top = useRef(0);

  useLayoutEffect(() => {
    const element = scroller.current;
    const left = useTasks.getState().scrollTop;
    if (element !== null && left > 0) {
      element.scrollTop = left;
      top.current = element.scrollTop;
    }
    return () => useTasks.getState().rememberScroll(element?.scrollTop ?? 0);
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    if (shown.current !== lists) {
      shown.current = lists;
      element.scrollTop = 0;
      top.current = 0;
    } else if (anchor.current !== null && top.current > 0) {
      const index = indexOfTask(list, anchor.current.task);
      if (index !== -1) {
        element.scrollTop += (index - anchor.current.index) * ROW_HEIGHT;
        top.current = element.scrollTop;
      }
    }
    anchor.current = anchorAt(top.current, list);
  }, [scroller, list, lists]);

  useEffect(() => {
    const element = scroller.current;
    const remember = (): void => {
      if (element !== null) {
        top.current = element.scrollTop;
        anchor.current = anchorAt(top.current, list);
      }
    };
    element?.addEventListener('scroll', remember, { passive: true });
    return () => element?.removeEventListener('scroll', remember);
  }, [scroller, list]);
}

function anchorAt(top: number, list: TaskPages): Anchor | null {
  const index = Math.ceil(top / ROW_HEIGHT);
  const row = rowAt(list, index);
  return row === undefined ? null : { task: row.id, index };
}
