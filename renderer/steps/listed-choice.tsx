import type { ReactNode } from 'react';
import type { Listed } from '#shared/domain/listed';
import { OptionChips } from '../blocks/option-chips/option-chips';
import type { FindingNote } from '../ui/field-finding';

export interface ListedChoiceProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly list: readonly Listed[];
  readonly value: string | null;
  readonly readOnly: boolean;
  readonly finding?: FindingNote;
  readonly onChange: (id: string | null) => void;
}

/** One entry of a project's list, by click or digit; picking the chosen one takes it back. */
export function ListedChoice(props: ListedChoiceProps): ReactNode {
  const { label, isLabelHidden = false, list, value, readOnly, finding, onChange } = props;
  return (
    <OptionChips
      label={label}
      isLabelHidden={isLabelHidden}
      options={list.map(({ id, name, meaning }) => ({ id, label: name, meaning }))}
      chosen={value === null ? [] : [value]}
      isReadOnly={readOnly}
      finding={finding}
      onPick={(id) => onChange(id === value ? null : id)}
    />
  );
}
