import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useMemo, useState } from 'react';
import { inputClass } from '../../ui/field-parts';
import { Kbd } from '../../ui/kbd';
import { useLiveActions } from '../../ui/live-actions';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { matchesKeys } from '../shortcuts/match-keys';
import { FAVOURITE_KEYS } from './code-keys';
import { CodeList } from './code-list';
import { digitsAreFree, type Handy, quickCodes } from './handy-codes';
import { QuickCodeRow } from './quick-code-row';
import type { TaxonomyIndex } from './taxonomy-index';
import { useCodeRows } from './use-code-rows';

export interface CodePickerProps {
  /** The taxonomy's name. */
  readonly label: string;
  readonly index: TaxonomyIndex;
  readonly chosen: ReadonlySet<string>;
  readonly handy: Handy;
  /** Whether the list is in sight; the search field always is. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** Chooses a code, or takes it back. */
  readonly onPick: (place: number) => void;
  readonly onFavourite: (id: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A large taxonomy to search by code or words and to browse as a tree, all from one field: arrows move and unfold, Enter
 * chooses, digits pick what is at hand. A combobox to screen readers.
 */
export function CodePicker(props: CodePickerProps): ReactNode {
  const { label, index, chosen, handy, isOpen, onPick, onFavourite, ref } = props;
  const list = useCodeRows(index);
  const listId = useId();
  const [hasFocus, setFocus] = useState(false);
  const quick = useMemo(() => quickCodes(index, handy), [index, handy]);
  const takesDigits = useMemo(() => digitsAreFree(index), [index]) && list.query === '';
  const activeRow = list.rows[list.active];
  useLiveActions({
    'favourite-code': isOpen && activeRow !== undefined ? () => onFavourite(activeRow.id) : null,
  });
  const pickQuick = (id: string): void => {
    const place = index.placeOf(id);
    if (place !== null) {
      onPick(place);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const act = actionOf(event);
    if (act !== null && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  };
  const actionOf = (event: KeyboardEvent<HTMLInputElement>): (() => void) | null => {
    if (matchesKeys(event, FAVOURITE_KEYS)) {
      return () => activeRow !== undefined && onFavourite(activeRow.id);
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return null;
    }
    if (event.key === 'Enter' && activeRow !== undefined) {
      return () => {
        onPick(activeRow.place);
        event.currentTarget.select();
      };
    }
    if (event.key === 'Escape' && list.query !== '') {
      return () => list.setQuery('');
    }
    const digit = takesDigits && /^[1-9]$/.test(event.key) ? quick[Number(event.key) - 1] : undefined;
    if (digit !== undefined) {
      return () => pickQuick(digit.code.id);
    }
    // In a query the arrows to the side belong to the caret.
    const isForCaret = list.query !== '' && /^Arrow(Left|Right)$/.test(event.key);
    return !isForCaret && list.move(event.key) ? () => undefined : null;
  };
  const found = `${list.found.toLocaleString('en')} found`;
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <div className="relative flex items-center">
        <Search
          size={14}
          strokeWidth={1.75}
          aria-hidden="true"
          className="pointer-events-none absolute start-2.5 text-ink-faint"
        />
        <input
          ref={ref}
          type="text"
          role="combobox"
          aria-label={`Search ${label}`}
          aria-autocomplete="list"
          aria-haspopup="tree"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={
            isOpen && activeRow !== undefined && hasFocus ? `${listId}-${list.active}` : undefined
          }
          spellCheck={false}
          autoComplete="off"
          placeholder={`Search ${index.codes.length.toLocaleString('en')} codes by code or words`}
          value={list.query}
          onChange={(event) => list.setQuery(event.target.value)}
          onFocus={() => {
            setFocus(true);
            props.onOpen();
          }}
          onBlur={() => setFocus(false)}
          onKeyDown={onKeyDown}
          className={inputClass(undefined, 'h-8 ps-8')}
        />
        {list.isSearch && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute end-2 text-ink-faint text-xs tabular-nums"
          >
            {found}
          </span>
        )}
      </div>
      <QuickCodeRow quick={quick} chosen={chosen} showsKeys={takesDigits && hasFocus} onPick={pickQuick} />
      {isOpen && list.rows.length > 0 && (
        <CodeList
          id={listId}
          label={label}
          index={index}
          list={list}
          chosen={chosen}
          favourites={handy.favourites}
          onPick={onPick}
        />
      )}
      {isOpen && list.isSearch && list.rows.length === 0 && (
        <p className="px-1 text-ink-soft text-sm">No code has all of these words.</p>
      )}
      {isOpen && hasFocus && (
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-2xs text-ink-faint">
          <span className="flex items-center gap-1">
            <Kbd keys="Up Down" /> move
          </span>
          {!list.isSearch && index.isTree && (
            <span className="flex items-center gap-1">
              <Kbd keys="Left Right" /> fold, unfold
            </span>
          )}
          <span className="flex items-center gap-1">
            <Kbd keys="Enter" /> choose
          </span>
          <span className="flex items-center gap-1">
            <Kbd keys={FAVOURITE_KEYS} /> favourite
          </span>
        </p>
      )}
      <div role="status">
        <VisuallyHidden>{list.isSearch ? found : ''}</VisuallyHidden>
      </div>
    </div>
  );
}
