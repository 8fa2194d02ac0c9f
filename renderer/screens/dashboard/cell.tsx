import type { ReactNode } from 'react';

export interface CellProps {
  readonly children: ReactNode;
  readonly className?: string;
}

/** A cell of a row. The rows take the focus, not their cells, and a table element could not hold a list this long. */
export function Cell({ children, className }: CellProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div role="gridcell" className={className}>
      {children}
    </div>
  );
}
