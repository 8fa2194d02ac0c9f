import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import { shownFields } from '#shared/steps/check-fields';
import type { Facts, Field, FieldAnswers } from '#shared/steps/field';
import { CheckboxGroup } from '../ui/checkbox-group';
import { SegmentedControl } from '../ui/segmented-control';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { spotOf } from './finding-spot';
import { findingProp } from './findings-at';

export interface StepFieldsProps {
  readonly fields: readonly Field[];
  readonly answers: FieldAnswers;
  readonly facts: Facts;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChange: (answers: FieldAnswers) => void;
}

/** The fields that the project added to a step, those that the answers so far call for. */
export function StepFields(props: StepFieldsProps): ReactNode {
  const { fields, answers, facts, readOnly, findings, onChange } = props;
  const shown = shownFields(fields, answers, facts);
  if (shown.length === 0) {
    return null;
  }
  return (
    <div className="flex flex-col gap-4">
      {shown.map((field) => (
        <div key={field.id} data-spot={spotOf(['fields', field.id])}>
          <FieldControl
            field={field}
            values={answers[field.id] ?? []}
            readOnly={readOnly}
            findings={findings}
            onChange={(values) => onChange({ ...answers, [field.id]: values })}
          />
        </div>
      ))}
    </div>
  );
}

interface FieldControlProps {
  readonly field: Field;
  readonly values: readonly string[];
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChange: (values: string[]) => void;
}

/** Options whose labels have more characters than this together are chosen from a list. */
const FITS_ONE_LINE = 60;

function FieldControl({ field, values, readOnly, findings, onChange }: FieldControlProps): ReactNode {
  const common = {
    label: field.required ? `${field.label} (required)` : field.label,
    ...(field.hint === '' ? {} : { description: field.hint }),
    ...findingProp(findings, 'fields', field.id),
  };
  const text = {
    ...common,
    value: values[0] ?? '',
    isReadOnly: readOnly,
    onChange: (value: string) => onChange(value === '' ? [] : [value]),
  };
  const choice = {
    ...common,
    value: values[0] ?? null,
    isDisabled: readOnly,
    onChange: (value: string) => onChange([value]),
  };
  switch (field.kind) {
    case 'line':
      return <TextField {...text} />;
    case 'text':
      return <TextArea {...text} />;
    case 'choices':
      return (
        <CheckboxGroup
          {...common}
          values={values}
          isDisabled={readOnly}
          options={field.options.map(({ id, label, meaning }) => ({ value: id, label, meaning }))}
          onChange={onChange}
        />
      );
    case 'choice':
      return field.options.reduce((sum, { label }) => sum + label.length, 0) <= FITS_ONE_LINE ? (
        <SegmentedControl
          {...choice}
          segments={field.options.map(({ id, label }) => ({ value: id, label }))}
        />
      ) : (
        <Select {...choice} options={field.options.map(({ id, label }) => ({ value: id, label }))} />
      );
  }
}
