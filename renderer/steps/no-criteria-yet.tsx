import { ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import type { Way } from './step-component';

export interface NoCriteriaYetProps {
  /** To the step in which they are written; null where the task has none. */
  readonly way: Way | null;
  /** What waits for them. */
  readonly children: ReactNode;
}

/** Where work goes by the expert's own criteria and there are none: what to do, and the way there. */
export function NoCriteriaYet({ way, children }: NoCriteriaYetProps): ReactNode {
  return (
    <EmptyState
      icon={<ListChecks aria-hidden="true" />}
      title="No criteria yet"
      action={way === null ? undefined : <Button onPress={way.go}>Go to “{way.title}”</Button>}
    >
      {children}
    </EmptyState>
  );
}
