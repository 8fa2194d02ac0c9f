import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding, Severity } from '#shared/domain/finding';
import { classNames } from './class-names';
import { useFindingWords } from './use-finding-words';

/** A finding without its place: it stands at the place. */
export type FindingNote = Pick<Finding, 'severity' | 'message' | 'action'>;

export interface FieldFindingProps {
  readonly finding: FindingNote;
  /** Name it in the aria-describedby of what it is about. */
  readonly id?: string;
  readonly className?: string;
}

const LOOKS: Record<Severity, { readonly Icon: typeof Info; readonly className: string }> = {
  blocks: { Icon: CircleAlert, className: 'text-bad' },
  'needs-reason': { Icon: TriangleAlert, className: 'text-warn' },
  advice: { Icon: Info, className: 'text-info' },
};

/** What a check says, at the very spot. */
export function FieldFinding({ finding, id, className }: FieldFindingProps): ReactNode {
  const { Icon, className: look } = LOOKS[finding.severity];
  return (
    <span id={id} className={classNames('flex items-start gap-1.5 text-xs', look, className)}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" className="mt-px shrink-0" />
      <span>{useFindingWords(finding)}</span>
    </span>
  );
}
