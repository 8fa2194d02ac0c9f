import { Flag, RotateCcw } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import type { Sitting, TimelineEntry } from '#shared/ipc/history';
import { Button } from '../../../ui/button';
import { chooseVersions } from './choose-versions';
import { entryTime, shortWords, sittingTime, wordsOf } from './timeline-words';

export interface TimelineProps {
  /** The newest first. */
  readonly entries: readonly TimelineEntry[];
  readonly sittings: readonly Sitting[];
  readonly titleOf: (step: TimelineEntry['steps'][number]) => string;
  /** One revision, which is compared with now, or two. */
  readonly chosen: readonly number[];
  readonly onChoose: (revisions: readonly number[]) => void;
  readonly now: number;
  readonly onMore: (() => void) | null;
}

/** All versions, by sitting. A click chooses one; with Ctrl or Cmd, or Ctrl+Space, a second one beside it. */
export function Timeline(props: TimelineProps): ReactNode {
  const { entries, sittings, titleOf, chosen, onChoose, now, onMore } = props;
  const groups = useMemo(() => {
    const all = sittings.map((sitting) => ({
      sitting,
      found: entries.filter((entry) => entry.sitting === sitting.number),
    }));
    return all.filter(({ found }) => found.length > 0);
  }, [entries, sittings]);
  const choose = (keys: 'all' | Set<string | number>): void => {
    if (keys !== 'all' && keys.size > 0) {
      onChoose(chooseVersions(chosen, [...keys].map(Number)));
    }
  };
  return (
    <div className="min-h-0 grow overflow-y-auto py-1">
      <ListBox
        aria-label="Versions"
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen.map(String)}
        onSelectionChange={choose}
        className="outline-none"
      >
        {groups.map(({ sitting, found }) => (
          <ListBoxSection key={sitting.number} id={`sitting ${sitting.number}`}>
            <Header className="sticky top-0 z-10 border-line border-b bg-surface px-3 pt-2.5 pb-1 text-xs">
              <span className="block font-medium text-ink-soft">{sittingTime(sitting, now)}</span>
              <span className="block text-2xs text-ink-faint">
                {wordsOf(sitting.words) || 'no words more or fewer'}
              </span>
            </Header>
            {found.map((entry) => (
              <Entry key={entry.revision} entry={entry} titleOf={titleOf} isNewest={entry === entries[0]} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      {onMore !== null && (
        <div className="p-3">
          <Button size="sm" onPress={onMore}>
            Show earlier versions
          </Button>
        </div>
      )}
    </div>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly titleOf: TimelineProps['titleOf'];
  readonly isNewest: boolean;
}

function Entry({ entry, titleOf, isNewest }: EntryProps): ReactNode {
  const words = shortWords(entry.words);
  const what = entry.restored !== null ? 'Restored' : entry.steps.map(titleOf).join(', ');
  const said = [entryTime(entry), entry.name ?? '', what, wordsOf(entry.words), isNewest ? 'newest' : ''];
  return (
    <ListBoxItem
      id={String(entry.revision)}
      textValue={said.filter((part) => part !== '').join(', ')}
      className="group flex cursor-default items-baseline gap-2 px-3 py-1 text-sm outline-none data-hovered:bg-hover data-selected:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:outline-focus data-focus-visible:-outline-offset-2"
    >
      <span className="w-10 shrink-0 text-ink-soft text-xs tabular-nums">{entryTime(entry)}</span>
      <span className="min-w-0 grow">
        {entry.name !== null && (
          <span className="flex items-center gap-1.5 font-medium text-ink">
            <Flag size={12} aria-hidden="true" className="mt-1 shrink-0 self-start text-accent" />
            <span className="line-clamp-2">{entry.name}</span>
          </span>
        )}
        <span className="flex items-center gap-1.5 text-ink-soft text-xs">
          {entry.restored !== null && <RotateCcw size={11} aria-hidden="true" className="shrink-0" />}
          <span className="truncate">{what === '' ? 'Saved' : what}</span>
          {isNewest && <span className="shrink-0 text-ink-faint">· newest</span>}
        </span>
      </span>
      <span className="shrink-0 text-ink-soft text-xs tabular-nums">{words}</span>
    </ListBoxItem>
  );
}
