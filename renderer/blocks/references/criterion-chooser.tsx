import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Criterion } from '#shared/domain/contributions';
import type { TextPlace } from '#shared/domain/text-source';
import { SearchField } from '../../ui/search-field';
import { CriterionMark } from '../criterion-mark/criterion-mark';
import { paintHighlights } from '../quoting/paint-highlights';
import { rangeOfPlace } from './text-root';

export interface CriterionChooserProps {
  /** The passage that is to be linked, which stays lit meanwhile. */
  readonly place: TextPlace;
  readonly criteria: readonly Criterion[];
  readonly onChoose: (criterion: Criterion) => void;
  readonly onClose: () => void;
}

interface Corner {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Below this passage a list of the criteria; what is typed narrows it down, Enter takes the one that is marked, or else the first. */
export function CriterionChooser({ place, criteria, onChoose, onClose }: CriterionChooserProps): ReactNode {
  const at = useRef<HTMLSpanElement>(null);
  const [corner] = useState<Corner>(() => cornerOf(place));
  const [text, setText] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  useEffect(() => {
    const range = rangeOfPlace(place);
    return range === null ? undefined : paintHighlights('quote-flash', [range]);
  }, [place]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // None is marked until something is typed or an arrow is pressed: then the first is meant.
    const isNoneMarked = !event.currentTarget.hasAttribute('aria-activedescendant');
    const first = criteria.find((one, index) => contains(wordsOf(one, index), text));
    if (event.key === 'Escape') {
      onClose();
    } else if (
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      isNoneMarked &&
      first !== undefined
    ) {
      event.preventDefault();
      onChoose(first);
    }
  };
  return (
    <>
      <span ref={at} aria-hidden="true" className="pointer-events-none fixed w-px" style={corner} />
      <Popover
        isOpen
        triggerRef={at}
        placement="bottom start"
        offset={6}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        className="appear flex w-96 max-w-full flex-col rounded-md border border-line bg-raised shadow-md"
      >
        <Dialog aria-label="Link to a criterion" className="flex min-h-0 flex-col outline-none">
          <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
            <div className="border-line border-b p-1.5">
              <SearchField
                label="Search criteria"
                placeholder="Link to a criterion"
                value={text}
                onChange={setText}
                size="sm"
                autoFocus
                onKeyDown={onKeyDown}
              />
            </div>
            <ListBox
              aria-label="Criteria"
              onAction={(key) => {
                const chosen = criteria.find(({ id }) => id === key);
                if (chosen !== undefined) {
                  onChoose(chosen);
                }
              }}
              renderEmptyState={() => (
                <p className="px-2 py-3 text-center text-ink-faint text-sm">No criterion with these words</p>
              )}
              className="max-h-80 overflow-y-auto p-1 outline-none"
            >
              {criteria.map((criterion, index) => (
                <ListBoxItem
                  key={criterion.id}
                  id={criterion.id}
                  textValue={wordsOf(criterion, index)}
                  className="flex cursor-default items-baseline gap-2 rounded-sm px-2 py-1.5 outline-none data-focused:bg-hover data-pressed:bg-press"
                >
                  <span className="w-4 shrink-0 text-end text-ink-faint text-xs tabular-nums">
                    {index + 1}
                  </span>
                  <span className="line-clamp-2 min-w-0 grow font-serif text-base text-ink">
                    {criterion.text}
                  </span>
                  <CriterionMark kind={criterion.kind} />
                </ListBoxItem>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Popover>
    </>
  );
}

function wordsOf({ text }: Criterion, index: number): string {
  return `${index + 1} ${text}`;
}

/** Where the passage begins on the screen; the middle of the window where it is not to be seen. */
function cornerOf(place: TextPlace): Corner {
  const lines = [...(rangeOfPlace(place)?.getClientRects() ?? [])];
  const last = lines.findLast(({ top, bottom }) => top >= 0 && bottom <= window.innerHeight) ?? null;
  return last === null
    ? { left: window.innerWidth / 2 - 192, top: window.innerHeight / 4, height: 0 }
    : { left: last.left, top: last.top, height: last.height };
}
