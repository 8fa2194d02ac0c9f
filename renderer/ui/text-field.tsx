import type { ReactNode, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classNames } from './class-names';
import { FIELD_CLASS, FieldHelp, FieldLabel, type FieldProps, inputClass } from './field-parts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly type?: 'text' | 'url' | 'password' | 'email';
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps): ReactNode {
  const {
    label,
    isLabelHidden,
    description,
    finding,
    className,
    value,
    onChange,
    placeholder,
    type = 'text',
  } = props;
  const { isDisabled = false, isReadOnly = false, maxLength, autoFocus = false, onBlur, ref } = props;
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      type={type}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isInvalid={finding?.severity === 'blocks'}
      autoFocus={autoFocus}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(onBlur === undefined ? {} : { onBlur })}
      className={classNames(FIELD_CLASS, className)}
    >
      <FieldLabel label={label} {...(isLabelHidden === undefined ? {} : { isLabelHidden })} />
      <Input
        {...(ref === undefined ? {} : { ref })}
        placeholder={placeholder ?? ''}
        className={inputClass(finding, 'h-8')}
      />
      <FieldHelp description={description} {...(finding === undefined ? {} : { finding })} />
    </AriaTextField>
  );
}
