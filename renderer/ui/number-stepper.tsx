import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField } from 'react-aria-components/NumberField';
import { classNames } from './class-names';
import { FIELD_CLASS, FieldHelp, FieldLabel, type FieldProps } from './field-parts';

export interface NumberStepperProps extends FieldProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Shows + before positive numbers, where the sign carries meaning. */
  readonly isSigned?: boolean;
  readonly isDisabled?: boolean;
}

const STEP_BUTTON =
  'inline-flex w-7 items-center justify-center text-ink-soft data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-press data-disabled:opacity-40';

export function NumberStepper(props: NumberStepperProps): ReactNode {
  const {
    label,
    isLabelHidden,
    description,
    finding,
    className,
    value,
    onChange,
    min,
    max,
    step = 1,
  } = props;
  return (
    <NumberField
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      step={step}
      isDisabled={props.isDisabled ?? false}
      isInvalid={finding?.severity === 'blocks'}
      isWheelDisabled
      formatOptions={{ signDisplay: props.isSigned === true ? 'exceptZero' : 'auto', useGrouping: false }}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      className={classNames(FIELD_CLASS, className)}
    >
      <FieldLabel label={label} {...(isLabelHidden === undefined ? {} : { isLabelHidden })} />
      <Group
        className={classNames(
          'flex h-8 w-28 overflow-hidden rounded-md border bg-raised focus-within:outline-2 focus-within:outline-focus',
          finding?.severity === 'blocks' ? 'border-bad' : 'border-line-strong/60',
        )}
      >
        <AriaButton slot="decrement" className={STEP_BUTTON}>
          <Minus size={14} aria-hidden="true" />
        </AriaButton>
        <Input
          onInput={({ currentTarget }) => {
            const typed = readTyped(currentTarget.value, props);
            if (typed !== null && typed !== value) {
              onChange(typed);
            }
          }}
          className="w-0 flex-1 bg-transparent text-center font-medium text-sm tabular-nums outline-none"
        />
        <AriaButton slot="increment" className={STEP_BUTTON}>
          <Plus size={14} aria-hidden="true" />
        </AriaButton>
      </Group>
      <FieldHelp description={description} {...(finding === undefined ? {} : { finding })} />
    </NumberField>
  );
}

/**
 * The number that has been typed so far; null where it is none, or none that is allowed. The field itself hands a number
 * on when the focus leaves it, which is too late for whoever goes on by a key.
 */
function readTyped(text: string, { min, max, step = 1 }: NumberStepperProps): number | null {
  const typed = text.trim().replace('−', '-');
  const number = /^[+-]?\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
  const isAllowed =
    number >= (min ?? Number.NEGATIVE_INFINITY) &&
    number <= (max ?? Number.POSITIVE_INFINITY) &&
    Number.isInteger(number / step);
  return isAllowed ? number : null;
}
