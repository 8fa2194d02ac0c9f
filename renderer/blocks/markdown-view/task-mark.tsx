import { Square, SquareCheck } from 'lucide-react';
import type { ReactNode } from 'react';

/** The box of a task list; a picture, as it cannot be ticked here. */
export function TaskMark({ isDone }: { readonly isDone: boolean }): ReactNode {
  const Icon = isDone ? SquareCheck : Square;
  return (
    <span data-text-skip="" role="img" aria-label={isDone ? 'done:' : 'not done:'} className="task-mark">
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
    </span>
  );
}
