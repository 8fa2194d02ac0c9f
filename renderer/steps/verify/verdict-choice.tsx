import type { ReactNode, Ref } from 'react';
import type { VerdictValue } from '#shared/domain/judgements';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import { OptionChips } from '../../blocks/option-chips/option-chips';
import type { FindingNote } from '../../ui/field-finding';
import { VALUES } from './verdict-looks';

export interface VerdictChoiceProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly labels: VerifyConfig['labels'];
  readonly value: VerdictValue | null;
  readonly readOnly: boolean;
  readonly finding?: FindingNote | undefined;
  /** Null takes the verdict back. */
  readonly onChange: (value: VerdictValue | null) => void;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The four verdicts, each with its digit. Choosing the chosen one takes it back. */
export function VerdictChoice(props: VerdictChoiceProps): ReactNode {
  const { label, isLabelHidden = false, labels, value, readOnly, finding, onChange, ref } = props;
  return (
    <OptionChips
      {...(ref === undefined ? {} : { ref })}
      label={label}
      isLabelHidden={isLabelHidden}
      options={VALUES.map((id) => ({ id, label: labels[id] }))}
      chosen={value === null ? [] : [value]}
      isReadOnly={readOnly}
      finding={finding}
      onPick={(id) => {
        const picked = VALUES.find((one) => one === id) ?? null;
        onChange(picked === value ? null : picked);
      }}
    />
  );
}
