import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { Kbd } from './kbd';
import { ariaKeyShortcuts, currentPlatform } from './key-names';
import { useFirstKeys } from './keymap';
import { Spinner } from './spinner';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render'> {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  /** The shortcut that does the same, shown at the end. The shortcut itself is bound elsewhere. */
  readonly keys?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps): ReactNode {
  const {
    children,
    variant = 'secondary',
    size = 'md',
    icon,
    keys: named,
    className,
    isPending,
    ...rest
  } = props;
  const keys = useFirstKeys(named);
  const shortcut = keys === undefined ? undefined : ariaKeyShortcuts(keys, currentPlatform());
  return (
    <AriaButton
      {...rest}
      {...(isPending === undefined ? {} : { isPending })}
      className={buttonClass(variant, size, className)}
      render={(domProps) => <button {...domProps} aria-keyshortcuts={shortcut} />}
    >
      {isPending === true ? <Spinner label="Working" size={14} /> : icon}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </AriaButton>
  );
}
