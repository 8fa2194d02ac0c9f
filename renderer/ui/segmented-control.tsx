import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { classNames } from './class-names';
import { FIELD_CLASS, FieldHelp, FieldLabel, type FieldProps } from './field-parts';
import { Kbd } from './kbd';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: string;
}

export interface SegmentedControlProps<Value extends string> extends FieldProps {
  readonly segments: readonly Segment<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly size?: 'sm' | 'md';
  readonly isDisabled?: boolean;
}

/** One of a few, all of them in sight. A radio group to the keyboard and to screen readers. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>): ReactNode {
  const {
    label,
    isLabelHidden,
    description,
    finding,
    className,
    segments,
    value,
    onChange,
    size = 'md',
  } = props;
  const find = (chosen: string): Value | undefined =>
    segments.find((segment) => segment.value === chosen)?.value;
  return (
    <RadioGroup
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const known = find(chosen);
        if (known !== undefined) {
          onChange(known);
        }
      }}
      isDisabled={props.isDisabled ?? false}
      isInvalid={finding?.severity === 'blocks'}
      className={classNames(FIELD_CLASS, className)}
    >
      <FieldLabel label={label} {...(isLabelHidden === undefined ? {} : { isLabelHidden })} />
      <div className="inline-flex w-fit max-w-full gap-0.5 rounded-md bg-sunken p-0.5">
        {segments.map((segment) => (
          <Radio
            key={segment.value}
            value={segment.value}
            className={classNames(
              'inline-flex items-center gap-1.5 whitespace-nowrap rounded-sm px-2.5 font-medium text-ink-soft transition-colors',
              'data-selected:bg-raised data-selected:text-ink data-selected:shadow-sm data-hovered:text-ink',
              'data-focus-visible:outline-2 data-focus-visible:outline-focus data-disabled:opacity-45',
              size === 'sm' ? 'h-6 text-xs' : 'h-7 text-sm',
            )}
          >
            {segment.icon}
            {segment.label}
            {segment.keys !== undefined && <Kbd keys={segment.keys} />}
          </Radio>
        ))}
      </div>
      <FieldHelp description={description} {...(finding === undefined ? {} : { finding })} />
    </RadioGroup>
  );
}
