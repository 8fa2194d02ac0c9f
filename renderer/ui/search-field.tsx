import { Search, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { classNames } from './class-names';
import { inputClass } from './field-parts';
import { Kbd } from './kbd';
import { ariaKeyShortcuts, currentPlatform } from './key-names';
import { useFirstKeys } from './keymap';

export interface SearchFieldProps {
  /** The accessible name; the field shows only its magnifier and placeholder. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly onSubmit?: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The shortcut that brings the focus here, shown while the field is empty. */
  readonly keys?: string;
  readonly size?: 'sm' | 'md';
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

export function SearchField(props: SearchFieldProps): ReactNode {
  const {
    label,
    value,
    onChange,
    placeholder,
    onSubmit,
    onKeyDown,
    keys: named,
    size = 'md',
    className,
    ref,
  } = props;
  const keys = useFirstKeys(named);
  const shortcut = keys === undefined ? undefined : ariaKeyShortcuts(keys, currentPlatform());
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={props.autoFocus ?? false}
      {...(onSubmit === undefined ? {} : { onSubmit })}
      className={classNames('group relative flex min-w-0 items-center', className)}
    >
      <Search
        size={14}
        strokeWidth={1.75}
        aria-hidden="true"
        className="pointer-events-none absolute start-2.5 text-ink-faint"
      />
      <Input
        {...(ref === undefined ? {} : { ref })}
        {...(onKeyDown === undefined ? {} : { onKeyDown })}
        placeholder={placeholder ?? label}
        render={(domProps) => <input {...domProps} aria-keyshortcuts={shortcut} />}
        className={inputClass(
          undefined,
          classNames(
            'ps-8 pe-8 [&::-webkit-search-cancel-button]:hidden',
            size === 'sm' ? 'h-7 text-xs' : 'h-8',
          ),
        )}
      />
      {keys !== undefined && (
        <Kbd
          keys={keys}
          className="pointer-events-none absolute end-2 text-ink-faint group-not-data-empty:hidden"
        />
      )}
      <AriaButton
        aria-label="Clear search"
        className="absolute end-1 inline-flex size-6 items-center justify-center rounded-sm text-ink-faint group-data-empty:hidden data-hovered:bg-hover data-hovered:text-ink"
      >
        <X size={14} aria-hidden="true" />
      </AriaButton>
    </AriaSearchField>
  );
}
