import type { ReactNode } from 'react';
import { FindingList } from '../blocks/finding-list/finding-list';
import { classNames } from '../ui/class-names';
import type { FindingNote } from '../ui/field-finding';

export interface EditorFieldProps {
  /** Where it stands in the answer (finding-spot.ts). */
  readonly spot: string;
  /** Left out where the step's title already says it. */
  readonly label?: string;
  readonly help?: string;
  readonly findings: readonly FindingNote[];
  /** A compact editor, which has this name itself. */
  readonly children: ReactNode;
}

/** An editor as a field of a form: label and help above, what the checks say below. */
export function EditorField({ spot, label, help, findings, children }: EditorFieldProps): ReactNode {
  const isBad = findings.some((finding) => finding.severity === 'blocks');
  return (
    <div data-spot={spot} className="flex flex-col gap-1.5">
      {label !== undefined && (
        <div>
          <h3 className="font-medium text-ink-soft text-xs">{label}</h3>
          {help !== undefined && <p className="text-ink-faint text-xs">{help}</p>}
        </div>
      )}
      <div
        className={classNames(
          'rounded-md border bg-raised focus-within:outline-2 focus-within:outline-focus',
          isBad ? 'border-bad' : 'border-line-strong/60',
        )}
      >
        {children}
      </div>
      <FindingList findings={findings} />
    </div>
  );
}
