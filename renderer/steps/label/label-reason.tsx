import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import { type Label, targetKey } from '#shared/steps/label/label-answer';
import type { LabelSet } from '#shared/steps/label/label-config';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { spotOf } from '../finding-spot';
import { findingProp } from '../findings-at';

export interface LabelReasonProps {
  readonly set: LabelSet;
  readonly label: Label;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChange: (change: Partial<Pick<Label, 'reason' | 'standard'>>) => void;
}

/** Why a code applies, and by which standard. */
export function LabelReason({ set, label, readOnly, findings, onChange }: LabelReasonProps): ReactNode {
  const path = ['labels', set.id, targetKey(label), label.code.id];
  const isWanted = set.reasons === 'required';
  const name = label.code.name;
  const standard = {
    label: `Standard for ${name}`,
    isLabelHidden: true,
    ...findingProp(findings, ...path, 'standard'),
  };
  return (
    <div className="flex flex-wrap items-start gap-2">
      <div data-spot={spotOf([...path, 'reason'])} className="min-w-56 grow">
        <TextArea
          label={`Why ${name} applies`}
          isLabelHidden
          minLines={1}
          maxLines={6}
          value={label.reason}
          isReadOnly={readOnly}
          placeholder={readOnly ? '' : `Why “${name}” applies${isWanted ? '' : ' (if it needs saying)'}`}
          onChange={(reason) => onChange({ reason })}
          {...findingProp(findings, ...path, 'reason')}
        />
      </div>
      <div data-spot={spotOf([...path, 'standard'])} className="w-56 max-w-full">
        {set.standards.length === 0 ? (
          <TextField
            {...standard}
            value={label.standard}
            isReadOnly={readOnly}
            maxLength={300}
            placeholder={readOnly ? '' : 'By which standard'}
            onChange={(value) => onChange({ standard: value })}
          />
        ) : (
          <Select
            {...standard}
            options={set.standards.map((value) => ({ value, label: value }))}
            value={label.standard === '' ? null : label.standard}
            isDisabled={readOnly}
            placeholder="By which standard"
            onChange={(value) => onChange({ standard: value })}
          />
        )}
      </div>
    </div>
  );
}
