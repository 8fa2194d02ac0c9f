import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { classNames } from './class-names';
import { FIELD_CLASS, FieldHelp, FieldLabel, type FieldProps, inputClass } from './field-parts';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly size?: 'sm' | 'md';
  readonly isDisabled?: boolean;
}

export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const {
    label,
    isLabelHidden,
    description,
    finding,
    className,
    options,
    value,
    onChange,
    size = 'md',
  } = props;
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) {
          onChange(chosen.value);
        }
      }}
      placeholder={props.placeholder ?? 'Choose…'}
      isDisabled={props.isDisabled ?? false}
      isInvalid={finding?.severity === 'blocks'}
      className={classNames(FIELD_CLASS, className)}
    >
      <FieldLabel label={label} {...(isLabelHidden === undefined ? {} : { isLabelHidden })} />
      <AriaButton
        className={inputClass(
          finding,
          classNames(
            'flex items-center justify-between gap-2 text-start',
            size === 'sm' ? 'h-6 px-2 text-xs' : 'h-8',
          ),
        )}
      >
        <SelectValue className="truncate data-placeholder:text-ink-faint">
          {({ isPlaceholder, selectedText, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />
      </AriaButton>
      <FieldHelp description={description} {...(finding === undefined ? {} : { finding })} />
      <Popover
        offset={4}
        className="appear min-w-(--trigger-width) max-w-80 overflow-auto rounded-md border border-line bg-raised p-1 shadow-md"
      >
        <ListBox className="outline-none">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className="group flex items-start gap-2 rounded-sm py-1.5 ps-1.5 pe-3 text-ink text-sm outline-none data-focused:bg-hover data-pressed:bg-press"
            >
              <Check
                size={14}
                aria-hidden="true"
                className="mt-0.5 shrink-0 text-accent opacity-0 group-data-selected:opacity-100"
              />
              <span className="flex min-w-0 flex-col">
                <Text slot="label">{option.label}</Text>
                {option.note !== undefined && (
                  <Text slot="description" className="text-ink-faint text-xs">
                    {option.note}
                  </Text>
                )}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
