import { IS_APPLE, type LexicalEditor } from 'lexical';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { TitleWords } from '../../markdown/title-words';
import { classNames } from '../../ui/class-names';
import { matchAction } from '../actions/match-keys';
import { goToHeading, type OutlineHeading, readHeadings } from './headings';

/** How many headings a page key passes. */
const PAGE = 10;
/** The list follows the text when the hands rest for this long, in milliseconds. */
const SETTLE_MS = 300;

export interface OutlineListProps {
  readonly editor: LexicalEditor;
  /** Somebody went to a heading. */
  readonly onGone: () => void;
  /** Its own keys were pressed once more. */
  readonly onClose: () => void;
}

/** The headings of a text: typing filters them, arrows and page keys choose, Enter goes there. */
export function OutlineList({ editor, onGone, onClose }: OutlineListProps): ReactNode {
  const headings = useHeadings(editor);
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown = headings.filter(({ title }) => title.toLowerCase().includes(wanted));
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const current = shown.findIndex(({ isCurrent }) => isCurrent);
  const known = shown.findIndex(({ key }) => key === chosen);
  const at = known === -1 ? Math.max(0, current) : known;
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const go = (heading: OutlineHeading | undefined): void => {
    if (heading !== undefined) {
      onGone();
      // After the list has given the keyboard back.
      setTimeout(() => goToHeading(editor, heading.key), 0);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const page = { PageDown: PAGE, PageUp: -PAGE }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setChosen(shown[(at + by + shown.length) % Math.max(1, shown.length)]?.key ?? null);
    } else if (page !== undefined) {
      event.preventDefault();
      setChosen(shown[Math.min(shown.length - 1, Math.max(0, at + page))]?.key ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(shown[at]);
    } else if (matchAction(event, IS_APPLE) === 'outline') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div className="flex max-h-[min(28rem,60vh)] flex-col">
      <input
        type="text"
        role="combobox"
        aria-label="Jump to heading"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[at] === undefined ? undefined : `${id}-${shown[at].key}`}
        placeholder="Jump to heading"
        // biome-ignore lint/a11y/noAutofocus: the list was asked for by somebody who wants to type here
        autoFocus
        spellCheck={false}
        value={filter}
        onChange={(event) => {
          setFilter(event.currentTarget.value);
          setChosen(null);
        }}
        onKeyDown={onKeyDown}
        className="m-2 h-8 shrink-0 rounded-md border border-line-strong/60 bg-surface px-3 text-ink text-sm"
      />
      <ul
        ref={list}
        id={`${id}-list`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the field above chooses from it
        role="listbox"
        aria-label="Headings"
        className="min-h-0 overflow-y-auto p-1 pt-0"
      >
        {shown.map((heading, index) => (
          <li
            key={heading.key}
            id={`${id}-${heading.key}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list above
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            aria-current={heading.isCurrent ? 'location' : undefined}
            onPointerUp={() => go(heading)}
            onPointerMove={() => setChosen(heading.key)}
            style={{ paddingInlineStart: `${12 + Math.min(heading.level - 1, 5) * 14}px` }}
            className={classNames(
              'flex items-baseline gap-2 rounded-sm py-1 pe-2 text-sm',
              index === at && 'bg-hover',
              heading.level === 1 ? 'font-medium text-ink' : 'text-ink-soft',
            )}
          >
            <span dir="auto" className="line-clamp-2 min-w-0 grow text-start" title={heading.title}>
              <TitleWords parts={heading.parts} />
            </span>
            {heading.isCurrent && <span className="shrink-0 font-normal text-2xs text-accent">here</span>}
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="px-4 pb-4 text-ink-soft text-sm">
          {headings.length === 0
            ? 'There are no headings yet. A line that begins with # and a space becomes one.'
            : 'No heading has these words.'}
        </p>
      )}
    </div>
  );
}

function useHeadings(editor: LexicalEditor): readonly OutlineHeading[] {
  const [headings, setHeadings] = useState(() => readHeadings(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unregister = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) {
        clearTimeout(timer);
        timer = setTimeout(() => setHeadings(readHeadings(editor)), SETTLE_MS);
      }
    });
    return () => {
      clearTimeout(timer);
      unregister();
    };
  }, [editor]);
  return headings;
}
