import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { classNames } from './class-names';

export interface ProgressBarProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: number;
  readonly max?: number;
  /** What is said and shown instead of a percentage: '3 of 6 steps'. */
  readonly valueLabel?: string;
  readonly className?: string;
}

/** Something that is on its way. */
export function ProgressBar(props: ProgressBarProps): ReactNode {
  const { label, isLabelHidden = false, value, max = 100, valueLabel, className } = props;
  return (
    <AriaProgressBar
      aria-label={label}
      value={value}
      maxValue={max}
      {...(valueLabel === undefined ? {} : { valueLabel })}
      className={classNames('flex min-w-0 flex-col gap-1', className)}
    >
      {({ percentage, valueText }) => (
        <>
          {!isLabelHidden && <BarLabels label={label} value={valueText ?? ''} />}
          <Bar percentage={percentage ?? 0} fill="bg-accent" />
        </>
      )}
    </AriaProgressBar>
  );
}

function BarLabels({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  return (
    <span className="flex justify-between gap-2 text-ink-soft text-xs">
      <span className="truncate">{label}</span>
      <span className="shrink-0 tabular-nums">{value}</span>
    </span>
  );
}

function Bar({ percentage, fill }: { readonly percentage: number; readonly fill: string }): ReactNode {
  return (
    <span className="block h-1 w-full overflow-hidden rounded-full bg-line">
      <span
        className={classNames('block h-full rounded-full transition-[width]', fill)}
        style={{ width: `${percentage}%` }}
      />
    </span>
  );
}
