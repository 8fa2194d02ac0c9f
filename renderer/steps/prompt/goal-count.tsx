import type { ReactNode } from 'react';
import { countOf } from '#shared/lib/count';

export interface GoalCountProps {
  readonly have: number;
  readonly least: number;
  /** One of them. */
  readonly unit: string;
  /** What else counts. */
  readonly note?: string;
}

/** "2 of at least 4 turns", and simply "5 turns" once there are enough. */
export function GoalCount({ have, least, unit, note }: GoalCountProps): ReactNode {
  return (
    <span role="status" className="text-ink-soft text-xs tabular-nums">
      {have < least ? `${have} of at least ${countOf(least, unit)}` : countOf(have, unit)}
      {note !== undefined && ` · ${note}`}
    </span>
  );
}
