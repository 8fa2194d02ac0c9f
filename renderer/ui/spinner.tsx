import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';

export interface SpinnerProps {
  readonly label: string;
  readonly size?: number;
}

export function Spinner({ label, size = 16 }: SpinnerProps): ReactNode {
  return (
    <AriaProgressBar aria-label={label} isIndeterminate className="inline-flex">
      <LoaderCircle size={size} strokeWidth={1.75} aria-hidden="true" className="animate-spin" />
    </AriaProgressBar>
  );
}
