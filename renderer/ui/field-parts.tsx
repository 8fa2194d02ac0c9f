import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { classNames } from './class-names';
import { FieldFinding, type FindingNote } from './field-finding';

/** What every field has around its control. */
export interface FieldProps {
  readonly label: string;
  /** For fields whose place already says what they are; the name stays for screen readers. */
  readonly isLabelHidden?: boolean;
  readonly description?: ReactNode;
  readonly finding?: FindingNote;
  readonly className?: string;
}

export function FieldLabel({
  label,
  isLabelHidden = false,
}: Pick<FieldProps, 'label' | 'isLabelHidden'>): ReactNode {
  return <Label className={isLabelHidden ? 'sr-only' : 'text-xs font-medium text-ink-soft'}>{label}</Label>;
}

/** Description and finding in one element, because a field can name only one as its description. */
export function FieldHelp({ description, finding }: Pick<FieldProps, 'description' | 'finding'>): ReactNode {
  if (description === undefined && finding === undefined) {
    return null;
  }
  return (
    <Text slot="description" className="flex flex-col gap-1">
      {description !== undefined && <span className="text-ink-faint text-xs">{description}</span>}
      {finding !== undefined && <FieldFinding finding={finding} />}
    </Text>
  );
}

/** The look of a box that is typed into. */
export function inputClass(finding: FindingNote | undefined, extra?: string): string {
  return classNames(
    'w-full min-w-0 rounded-md border bg-raised px-3 text-ink text-sm outline-offset-0 transition-colors',
    'disabled:bg-sunken disabled:text-ink-faint data-disabled:bg-sunken data-disabled:text-ink-faint',
    finding?.severity === 'blocks' ? 'border-bad' : 'border-line-strong/60 data-hovered:border-line-strong',
    extra,
  );
}

export const FIELD_CLASS = 'flex min-w-0 flex-col gap-1.5';
