import { List, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { IconButton } from '../../ui/icon-button';
import { useLiveActionList } from '../../ui/live-actions';
import { MarkdownView } from '../markdown-view/markdown-view';
import { matchesKeys } from '../shortcuts/match-keys';
import { FIND_KEYS } from '../text-search/find-keys';
import { TextSearchBar } from '../text-search/text-search-bar';
import { useTextSearch } from '../text-search/use-text-search';
import { outlineOf } from './headings';
import { Outline } from './outline';

export interface GuidelinesPaneProps {
  readonly markdown: string;
  /** The landmark's name is always 'Guidelines'; this is the visible heading. */
  readonly title?: string;
  /** A short tip for the step at hand, above the text. */
  readonly tip?: ReactNode;
  /** What the app has to add to the project's words, below them. */
  readonly note?: ReactNode;
  readonly onClose?: () => void;
  readonly closeKeys?: string;
  readonly onOpenLink?: (url: string) => void;
  readonly resolveMedia?: (hash: string) => string | null;
}

/** The guidelines beside the work: searchable, with an outline, never covering anything. Fills the place it is given. */
export function GuidelinesPane(props: GuidelinesPaneProps): ReactNode {
  const { markdown, title = 'Guidelines', tip, note, onClose, closeKeys } = props;
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [isOutlineOpen, setOutlineOpen] = useState(false);
  const found = useTextSearch(root, search, markdown);
  const outline = useMemo(() => outlineOf(markdown), [markdown]);
  const toField = (): void => {
    field.current?.focus();
    field.current?.select();
  };
  useLiveActionList([
    { id: 'search guidelines', label: 'Search the guidelines', group: 'Workspace', act: toField },
    ...(outline.length > 1
      ? [
          {
            id: 'guidelines outline',
            label: 'Outline of the guidelines',
            group: 'Workspace' as const,
            isOn: isOutlineOpen,
            act: () => setOutlineOpen(!isOutlineOpen),
          },
        ]
      : []),
  ]);
  // The field is there already: the key that finds goes to it.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (matchesKeys(event, FIND_KEYS)) {
      event.preventDefault();
      toField();
    }
  };
  return (
    <aside
      aria-label="Guidelines"
      onKeyDown={onKeyDown}
      className="flex h-full min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-surface"
    >
      <header className="flex h-9 shrink-0 items-center gap-1 border-line border-b ps-4 pe-1">
        <h2 className="grow truncate font-semibold text-sm">{title}</h2>
        {outline.length > 1 && (
          <IconButton
            size="sm"
            label="Outline"
            icon={<List size={14} aria-hidden="true" />}
            isSelected={isOutlineOpen}
            onPress={() => setOutlineOpen(!isOutlineOpen)}
          />
        )}
        {onClose !== undefined && (
          <IconButton
            size="sm"
            label="Close guidelines"
            icon={<X size={14} aria-hidden="true" />}
            onPress={onClose}
            {...(closeKeys === undefined ? {} : { keys: closeKeys })}
          />
        )}
      </header>
      <TextSearchBar
        ref={field}
        label="Search guidelines"
        search={search}
        onSearch={setSearch}
        className="px-3 pt-3 pb-1"
        {...found}
      />
      {isOutlineOpen && (
        <Outline
          entries={outline}
          onChoose={(index) => {
            root.current?.querySelectorAll('h1,h2,h3,h4,h5,h6')[index]?.scrollIntoView({ block: 'start' });
          }}
        />
      )}
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
        tabIndex={0}
        aria-label="Text of the guidelines"
        role="document"
        className="focus-inset min-h-0 grow overflow-y-auto px-4 pt-2 pb-6"
      >
        {tip !== undefined && (
          <div className="mb-4 rounded-md bg-accent-soft px-3 py-2 text-ink text-sm" data-text-skip="">
            {tip}
          </div>
        )}
        <MarkdownView
          ref={root}
          source={markdown}
          isCompact
          {...(props.onOpenLink === undefined ? {} : { onOpenLink: props.onOpenLink })}
          {...(props.resolveMedia === undefined ? {} : { resolveMedia: props.resolveMedia })}
        />
        {note !== undefined && (
          <div className="mt-6 border-line border-t pt-3 text-ink-soft text-sm" data-text-skip="">
            {note}
          </div>
        )}
      </div>
    </aside>
  );
}
