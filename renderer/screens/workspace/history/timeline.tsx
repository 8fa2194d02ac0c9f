import { Flag, RotateCcw } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import type { Sitting, TimelineEntry } from '#shared/ipc/history';
import { Button } from '../../../ui/button';
import { clickKey } from '../../../ui/key-names';
import { chooseVersions } from './choose-versions';
import { entryTime, momentInWords, shortWords, sittingTime, wordsOf } from './timeline-words';

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
  const list = useRef<HTMLDivElement>(null);
  const asked = useRef<number | null>(null);
  const first = asked.current === null ? undefined : entries[asked.current];
  // The button may be gone by then: the keyboard goes on with what it brought.
  useEffect(() => {
    if (first !== undefined) {
      asked.current = null;
      list.current?.querySelector<HTMLElement>(`[role=option][data-key="${first.revision}"]`)?.focus();
    }
  }, [first]);
  return (
    <>
      <div ref={list} className="min-h-0 grow overflow-y-auto pb-1">
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
                <Entry
                  key={entry.revision}
                  entry={entry}
                  titleOf={titleOf}
                  isNewest={entry === entries[0]}
                  source={sourceOf(entry, entries, now)}
                />
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
        {onMore !== null && (
          <div className="p-3">
            <Button
              size="sm"
              onPress={() => {
                asked.current = entries.length;
                onMore();
              }}
            >
              Show earlier versions
            </Button>
          </div>
        )}
      </div>
      {entries.length > 1 && (
        <p className="shrink-0 border-line border-t px-3 py-1.5 text-2xs text-ink-faint">
          {`${clickKey()}-click a second version to compare two, or go there with Shift and the arrows.`}
        </p>
      )}
    </>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly titleOf: TimelineProps['titleOf'];
  readonly isNewest: boolean;
  /** What it brought back, in words; null for what brought nothing back. */
  readonly source: string | null;
}

function Entry({ entry, titleOf, isNewest, source }: EntryProps): ReactNode {
  const words = shortWords(entry.words);
  const what = source ?? entry.steps.map(titleOf).join(', ');
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
          {source !== null && <RotateCcw size={11} aria-hidden="true" className="shrink-0" />}
          <span className="truncate">{what === '' ? 'Saved' : what}</span>
          {isNewest && source === null && <span className="shrink-0 text-ink-faint">· newest</span>}
        </span>
      </span>
      <span className="shrink-0 text-ink-soft text-xs tabular-nums">{words}</span>
    </ListBoxItem>
  );
}

/** "Restored from “First draft”"; of a version that is not in the list only that something was restored. */
function sourceOf(entry: TimelineEntry, entries: readonly TimelineEntry[], now: number): string | null {
  const { restored } = entry;
  if (restored === null) {
    return null;
  }
  const from = entries.find(({ first, revision }) => first <= restored && restored <= revision);
  return from === undefined
    ? 'Restored'
    : `Restored from ${from.name === null ? momentInWords(from.endedAt, now) : `“${from.name}”`}`;
}
