import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components/ToggleButton';
import { type ButtonSize, buttonClass } from './button-class';
import { classNames } from './class-names';

export interface ToggleButtonProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly icon?: ReactNode;
  readonly size?: ButtonSize;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A button that stays pressed. */
export function ToggleButton(props: ToggleButtonProps): ReactNode {
  const { children, isSelected, onChange, icon, size = 'sm', className } = props;
  return (
    <AriaToggleButton
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={props.isDisabled ?? false}
      className={buttonClass(
        'quiet',
        size,
        classNames('data-selected:bg-accent-soft data-selected:text-accent', className),
      )}
    >
      {icon}
      {children}
    </AriaToggleButton>
  );
}
