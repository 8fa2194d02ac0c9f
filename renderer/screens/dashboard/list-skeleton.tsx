import type { ReactNode } from 'react';
import { ROW_HEIGHT } from './columns';

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** In place of the list until its first rows are here, if that takes longer than a blink. */
export function ListSkeleton(): ReactNode {
  return (
    <div className="min-h-0 grow animate-[appear_150ms_120ms_both] overflow-hidden rounded-lg border border-line bg-surface">
      <p className="sr-only">Loading the tasks</p>
      {ROWS.map((row) => (
        <div
          key={row}
          aria-hidden="true"
          style={{ height: ROW_HEIGHT }}
          className="flex flex-col justify-center border-line/70 border-b px-5"
        >
          <span className="h-3 w-2/5 rounded-sm bg-line" />
          <span className="mt-2 h-2.5 w-1/5 rounded-sm bg-sunken" />
        </div>
      ))}
    </div>
  );
}
