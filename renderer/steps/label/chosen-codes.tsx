import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Label } from '#shared/steps/label/label-answer';
import type { LabelSet } from '#shared/steps/label/label-config';
import { LabelReason } from './label-reason';

export interface ChosenCodesProps {
  readonly set: LabelSet;
  readonly labels: readonly Label[];
  /** Whether the codes themselves are shown: where they are not all in sight anyway. */
  readonly showsCodes: boolean;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onRemove: (label: Label) => void;
  readonly onReason: (label: Label, change: Partial<Pick<Label, 'reason' | 'standard'>>) => void;
}

/** The codes that a target has, each with its path, and with its reason where the project asks for one. */
export function ChosenCodes(props: ChosenCodesProps): ReactNode {
  const { set, labels, showsCodes, readOnly, findings, onRemove, onReason } = props;
  const hasReasons = set.reasons !== 'none';
  if (labels.length === 0 || (!showsCodes && !hasReasons)) {
    return null;
  }
  const onKeyDown = (event: KeyboardEvent, label: Label): void => {
    if ((event.key === 'Delete' || event.key === 'Backspace') && !readOnly) {
      event.preventDefault();
      onRemove(label);
    }
  };
  return (
    <ul aria-label={`${set.name}: chosen`} className="flex flex-col gap-2">
      {labels.map((label) => (
        <li key={label.code.id} className="flex flex-col gap-1.5">
          {showsCodes && (
            <span className="flex w-fit max-w-full items-start gap-2 rounded-md border border-accent/50 bg-accent-soft py-1 ps-2.5 pe-1">
              <span className="flex min-w-0 flex-col">
                <span className="flex items-baseline gap-2 text-ink text-sm">
                  <span className="shrink-0 font-mono text-ink-soft text-xs">{label.code.id}</span>
                  <span className="font-medium">{label.code.name}</span>
                </span>
                {label.code.path.length > 0 && (
                  <span className="text-2xs text-ink-soft">{label.code.path.join(' › ')}</span>
                )}
              </span>
              {!readOnly && (
                <button
                  type="button"
                  aria-label={`Remove ${label.code.id} ${label.code.name}`}
                  onClick={() => onRemove(label)}
                  onKeyDown={(event) => onKeyDown(event, label)}
                  className="inline-flex size-5 shrink-0 items-center justify-center rounded-sm text-ink-soft hover:bg-press hover:text-ink"
                >
                  <X size={13} aria-hidden="true" />
                </button>
              )}
            </span>
          )}
          {hasReasons && (
            <LabelReason
              set={set}
              label={label}
              readOnly={readOnly}
              findings={findings}
              onChange={(change) => onReason(label, change)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
