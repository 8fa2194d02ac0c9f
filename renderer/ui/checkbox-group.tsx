import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { classNames } from './class-names';
import { FIELD_CLASS, FieldHelp, FieldLabel, type FieldProps } from './field-parts';

export interface CheckboxOption {
  readonly value: string;
  readonly label: string;
  /** When this is one to choose. */
  readonly meaning?: string;
}

export interface CheckboxGroupProps extends FieldProps {
  readonly options: readonly CheckboxOption[];
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly isDisabled?: boolean;
}

/** Any number of a few, all of them in sight. */
export function CheckboxGroup(props: CheckboxGroupProps): ReactNode {
  const { label, isLabelHidden, description, finding, className, options, values, onChange } = props;
  return (
    <AriaCheckboxGroup
      value={[...values]}
      onChange={onChange}
      isDisabled={props.isDisabled ?? false}
      isInvalid={finding?.severity === 'blocks'}
      className={classNames(FIELD_CLASS, className)}
    >
      <FieldLabel label={label} {...(isLabelHidden === undefined ? {} : { isLabelHidden })} />
      <div className="flex flex-col gap-1">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            className="group flex items-start gap-2 rounded-sm py-0.5 text-sm data-focus-visible:outline-2 data-focus-visible:outline-focus data-disabled:opacity-60"
          >
            <span
              aria-hidden="true"
              className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-raised text-on-accent group-data-selected:border-accent group-data-selected:bg-accent"
            >
              <Check size={12} strokeWidth={3} className="hidden group-data-selected:block" />
            </span>
            <span>
              {option.label}
              {option.meaning !== undefined && option.meaning !== '' && (
                <span className="block text-ink-faint text-xs">{option.meaning}</span>
              )}
            </span>
          </Checkbox>
        ))}
      </div>
      <FieldHelp description={description} {...(finding === undefined ? {} : { finding })} />
    </AriaCheckboxGroup>
  );
}
