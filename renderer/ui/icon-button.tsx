import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonSize, type ButtonVariant, iconButtonClass } from './button-class';
import { ariaKeyShortcuts, currentPlatform } from './key-names';
import { useFirstKeys } from './keymap';
import { Tooltip, type TooltipProps } from './tooltip';

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render' | 'aria-label'> {
  /** Its accessible name, and what the tooltip says. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly keys?: string | undefined;
  readonly tooltipPlacement?: TooltipProps['placement'];
  /** For a button that switches something on and off. */
  readonly isSelected?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton(props: IconButtonProps): ReactNode {
  const {
    label,
    icon,
    variant = 'quiet',
    size = 'md',
    keys: named,
    tooltipPlacement,
    isSelected,
    className,
    ...rest
  } = props;
  const keys = useFirstKeys(named);
  const shortcut = keys === undefined ? undefined : ariaKeyShortcuts(keys, currentPlatform());
  return (
    <Tooltip
      text={label}
      {...(keys === undefined ? {} : { keys })}
      {...(tooltipPlacement === undefined ? {} : { placement: tooltipPlacement })}
    >
      <AriaButton
        {...rest}
        aria-label={label}
        className={iconButtonClass(
          variant,
          size,
          isSelected === true ? `bg-press text-ink ${className ?? ''}` : className,
        )}
        render={(domProps) => <button {...domProps} aria-keyshortcuts={shortcut} aria-pressed={isSelected} />}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
