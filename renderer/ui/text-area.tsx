import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classNames } from './class-names';
import { FIELD_CLASS, FieldHelp, FieldLabel, type FieldProps, inputClass } from './field-parts';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** It grows with its text, from this many lines… */
  readonly minLines?: number;
  /** …to this many, and scrolls then. */
  readonly maxLines?: number;
  /** For prose that will be read as such: serif, larger. */
  readonly isProse?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea(props: TextAreaProps): ReactNode {
  const { label, isLabelHidden, description, finding, className, value, onChange, placeholder, onKeyDown } =
    props;
  const { minLines = 2, maxLines = 14, isProse = false, isDisabled = false, isReadOnly = false } = props;
  const { autoFocus = false, onBlur, ref } = props;
  const size: CSSProperties = {
    minHeight: `calc(${minLines}lh + 1rem)`,
    maxHeight: `calc(${maxLines}lh + 1rem)`,
  };
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isInvalid={finding?.severity === 'blocks'}
      autoFocus={autoFocus}
      {...(onBlur === undefined ? {} : { onBlur })}
      className={classNames(FIELD_CLASS, className)}
    >
      <FieldLabel label={label} {...(isLabelHidden === undefined ? {} : { isLabelHidden })} />
      <AriaTextArea
        {...(ref === undefined ? {} : { ref })}
        {...(onKeyDown === undefined ? {} : { onKeyDown })}
        placeholder={placeholder ?? ''}
        style={size}
        className={inputClass(
          finding,
          classNames(
            'field-sizing-content resize-none py-2',
            isProse && 'font-serif text-[1.0625rem] leading-relaxed',
          ),
        )}
      />
      <FieldHelp description={description} {...(finding === undefined ? {} : { finding })} />
    </AriaTextField>
  );
}
