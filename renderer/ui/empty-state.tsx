import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** What this place is for, or what to do next. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className="flex h-full min-h-48 flex-col items-center justify-center gap-3 p-8 text-center">
      <div aria-hidden="true" className="text-ink-faint [&>svg]:size-8 [&>svg]:stroke-[1.25]">
        {icon}
      </div>
      <div className="flex max-w-md flex-col gap-1">
        <p className="font-serif text-xl font-semibold text-ink">{title}</p>
        {children !== undefined && <div className="text-sm text-ink-soft text-pretty">{children}</div>}
      </div>
      {action}
    </div>
  );
}
