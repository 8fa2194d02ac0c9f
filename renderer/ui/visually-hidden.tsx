import type { ReactNode } from 'react';

export interface VisuallyHiddenProps {
  readonly children: ReactNode;
  readonly id?: string;
}

/** Text for screen readers only. */
export function VisuallyHidden({ children, id }: VisuallyHiddenProps): ReactNode {
  return (
    <span id={id} className="sr-only">
      {children}
    </span>
  );
}
