import { ChevronDown, ChevronUp } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { SearchField } from '../../ui/search-field';
import type { TextSearch } from './use-text-search';

export interface TextSearchBarProps extends TextSearch {
  /** The accessible name of the field: 'Search guidelines'. */
  readonly label: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Escape was pressed in the field. */
  readonly onEscape?: () => void;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLInputElement>;
  /** More buttons, at the end. */
  readonly children?: ReactNode;
}

/** A field, how many matches there are, and the way from one to the next. */
export function TextSearchBar(props: TextSearchBarProps): ReactNode {
  const { label, search, onSearch, count, current, goTo, className, ref } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'F3') {
      event.preventDefault();
      goTo(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && props.onEscape !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      props.onEscape();
    }
  };
  return (
    <div className={classNames('flex shrink-0 items-center gap-1', className)}>
      <SearchField
        {...(ref === undefined ? {} : { ref })}
        size="sm"
        label={label}
        value={search}
        onChange={onSearch}
        onKeyDown={onKeyDown}
        autoFocus={props.autoFocus ?? false}
        className="grow"
      />
      {search.trim() !== '' && (
        <>
          <span role="status" className="shrink-0 px-1 text-ink-soft text-xs tabular-nums">
            {count === 0 ? 'No match' : `${current + 1} of ${count}`}
          </span>
          <IconButton
            size="sm"
            label="Previous match"
            keys="Shift+Enter"
            icon={<ChevronUp size={14} aria-hidden="true" />}
            isDisabled={count === 0}
            onPress={() => goTo(-1)}
          />
          <IconButton
            size="sm"
            label="Next match"
            keys="Enter"
            icon={<ChevronDown size={14} aria-hidden="true" />}
            isDisabled={count === 0}
            onPress={() => goTo(1)}
          />
        </>
      )}
      {props.children}
    </div>
  );
}
