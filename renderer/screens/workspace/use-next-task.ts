import { useEffect, useRef, useState } from 'react';
import type { TaskRow } from '#shared/ipc/tasks';
import type { TaskId } from '#shared/lib/ids';
import { findNextTask } from '../../stores/find-next-task';

/** The task to take next. `go` may be called before it is found: it is opened as soon as it is. */
export type NextTask =
  | { readonly state: 'looking'; readonly go: () => void }
  | { readonly state: 'found'; readonly row: TaskRow; readonly go: () => void }
  | { readonly state: 'none' };

export function useNextTask(after: TaskId, onNext: (task: TaskId) => void): NextTask {
  const [found, setFound] = useState<TaskRow | null | 'looking'>('looking');
  const isWanted = useRef(false);
  const latest = useRef(onNext);
  useEffect(() => {
    latest.current = onNext;
  });
  useEffect(() => {
    let isCurrent = true;
    void findNextTask(after).then((row) => {
      if (isCurrent) {
        setFound(row);
        if (row !== null && isWanted.current) {
          latest.current(row.id);
        }
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [after]);
  if (found === null) {
    return { state: 'none' };
  }
  if (found === 'looking') {
    return {
      state: 'looking',
      go: () => {
        isWanted.current = true;
      },
    };
  }
  return { state: 'found', row: found, go: () => onNext(found.id) };
}
