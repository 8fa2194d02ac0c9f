import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import { FieldFinding, type FindingNote } from '../../ui/field-finding';

export interface FindingListProps {
  readonly findings: readonly FindingNote[];
  /** Name it in the aria-describedby of what it is about. */
  readonly id?: string;
  readonly className?: string;
}

/** What the checks say about a field that has no place of its own for it. Said aloud when it appears. */
export function FindingList({ findings, id, className }: FindingListProps): ReactNode {
  return (
    <div id={id} aria-live="polite" className={classNames('flex flex-col gap-1 empty:hidden', className)}>
      {findings.map((finding) => (
        <FieldFinding key={finding.message} finding={finding} />
      ))}
    </div>
  );
}
