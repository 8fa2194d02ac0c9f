import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { classNames } from './class-names';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

export function Checkbox(props: CheckboxProps): ReactNode {
  const { children, isSelected, onChange, isIndeterminate = false, isDisabled = false, className } = props;
  return (
    <AriaCheckbox
      isSelected={isSelected}
      onChange={onChange}
      isIndeterminate={isIndeterminate}
      isDisabled={isDisabled}
      className={classNames(
        'group flex items-start gap-2 text-ink text-sm data-disabled:opacity-45',
        className,
      )}
    >
      <span
        aria-hidden="true"
        className="mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-raised text-on-accent group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-selected:border-accent group-data-selected:bg-accent group-data-focus-visible:outline-2 group-data-focus-visible:outline-focus group-data-focus-visible:outline-offset-2"
      >
        {isIndeterminate ? (
          <Minus size={12} strokeWidth={3} />
        ) : (
          isSelected && <Check size={12} strokeWidth={3} />
        )}
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
