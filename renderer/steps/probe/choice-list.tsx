import { type ReactNode, useState } from 'react';
import type { Listed } from '#shared/domain/listed';
import { OptionChips } from '../../blocks/option-chips/option-chips';
import { CheckboxGroup } from '../../ui/checkbox-group';
import type { FindingNote } from '../../ui/field-finding';
import { SearchField } from '../../ui/search-field';

export interface ChoiceListProps {
  readonly label: string;
  readonly list: readonly Listed[];
  readonly values: readonly string[];
  readonly readOnly: boolean;
  readonly finding?: FindingNote;
  readonly onChange: (ids: string[]) => void;
}

/** Up to this many entries all stand side by side; more are searched. */
const FEW = 16;

/** Any number of a project's list, with what each means. */
export function ChoiceList(props: ChoiceListProps): ReactNode {
  const { label, list, values, readOnly, finding, onChange } = props;
  // In the order of the list, whatever the order of ticking.
  const choose = (ids: readonly string[]): void =>
    onChange(list.filter(({ id }) => ids.includes(id)).map(({ id }) => id));
  return list.length > FEW ? (
    <LongList {...props} onChange={choose} />
  ) : (
    <OptionChips
      label={label}
      isMany
      options={list.map(({ id, name, meaning }) => ({ id, label: name, meaning }))}
      chosen={values}
      isReadOnly={readOnly}
      finding={finding}
      onPick={(id) => choose(values.includes(id) ? values.filter((other) => other !== id) : [...values, id])}
    />
  );
}

/** What is ticked stays in sight whatever is searched for. */
function LongList(props: ChoiceListProps): ReactNode {
  const { label, list, values, readOnly, finding, onChange } = props;
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = list.filter(
    ({ id, name, meaning }) =>
      values.includes(id) || (!readOnly && `${name} ${meaning}`.toLowerCase().includes(wanted)),
  );
  return (
    <div className="flex flex-col gap-2">
      {!readOnly && (
        <SearchField label={`Search in ${label.toLowerCase()}`} value={search} onChange={setSearch} />
      )}
      <CheckboxGroup
        label={label}
        values={values}
        isDisabled={readOnly}
        className="max-h-80 overflow-y-auto"
        options={shown.map(({ id, name, meaning }) => ({ value: id, label: name, meaning }))}
        onChange={onChange}
        {...(finding === undefined ? {} : { finding })}
      />
    </div>
  );
}
