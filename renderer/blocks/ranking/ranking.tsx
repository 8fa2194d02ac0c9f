import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { FieldFinding, type FindingNote } from '../../ui/field-finding';
import { useLiveActions } from '../../ui/live-actions';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { matchesKeys } from '../shortcuts/match-keys';
import { RankCard, type RankItem } from './rank-card';
import { RankDropZone } from './rank-drop-zone';
import { RANK_KEYS } from './rank-keys';
import { type RankCommand, RankToolbar } from './rank-toolbar';
import {
  groupOf,
  moveDown,
  moveUp,
  placeBetween,
  placeInto,
  type RankGroups,
  rankOf,
  tieWithAbove,
  unrank,
} from './ranking-moves';
import { orderWords, rankWords } from './ranking-words';

export interface RankingProps {
  /** The accessible name: 'Ranking'. */
  readonly label: string;
  readonly items: readonly RankItem[];
  /** Ids, best first, tied ones together; items that are in none are not ranked yet. */
  readonly groups: RankGroups;
  readonly onChange: (groups: RankGroups) => void;
  readonly finding?: FindingNote;
  /** Everything can be read, nothing moved. */
  readonly isReadOnly?: boolean;
  /** False where every item must have a rank of its own. */
  readonly allowsTies?: boolean;
  readonly onItemFocus?: (id: string) => void;
  /** Space on an item, to read it in full. */
  readonly onItemOpen?: (id: string) => void;
}

const COMMANDS: Record<RankCommand, (groups: RankGroups, id: string) => RankGroups> = {
  up: moveUp,
  down: moveDown,
  tie: tieWithAbove,
  unrank,
};

/** Puts things in order, ties allowed: by dragging, by keys, or by the buttons below. */
export function Ranking(props: RankingProps): ReactNode {
  const { label, items, groups, finding, isReadOnly = false, allowsTies = true } = props;
  const findingId = useId();
  const cards = useRef(new Map<string, HTMLDivElement>());
  const moved = useRef<string | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const known = new Map(items.map((item) => [item.id, item]));
  const ranked = groups
    .map((group) => group.filter((id) => known.has(id)))
    .filter((group) => group.length > 0);
  const unranked = items.filter((item) => groupOf(ranked, item.id) === -1);
  const order = [...ranked.flat(), ...unranked.map((item) => item.id)];
  const active = activeId !== null && known.has(activeId) ? activeId : (order[0] ?? null);

  useEffect(() => {
    if (moved.current !== null) {
      cards.current.get(moved.current)?.focus();
      moved.current = null;
    }
  });

  const nameOf = (id: string): string => known.get(id)?.name ?? id;
  const change = (next: RankGroups, id: string): void => {
    if (isReadOnly || (!allowsTies && next.some((group) => group.length > 1))) {
      return;
    }
    moved.current = id;
    setActiveId(id);
    setAnnouncement(`${nameOf(id)}, ${rankWords(next, id, nameOf)}. ${orderWords(next, items)}`);
    props.onChange(next);
  };
  const command = (name: RankCommand, id: string): void => change(COMMANDS[name](ranked, id), id);
  const offered = (name: RankCommand, can: boolean): (() => void) | null =>
    isReadOnly || activeId === null || !can ? null : () => command(name, activeId);
  const isRanked = activeId !== null && groupOf(ranked, activeId) !== -1;
  useLiveActions({
    'rank-up': offered('up', true),
    'rank-down': offered('down', isRanked),
    'rank-tie': offered('tie', allowsTies && activeId !== null && groupOf(ranked, activeId) > 0),
    'rank-out': offered('unrank', isRanked),
  });

  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    const name = commandOfKey(event);
    const step = event.altKey ? 0 : stepOfKey(event.key);
    if (name !== null) {
      event.preventDefault();
      command(name, id);
    } else if (step !== 0) {
      event.preventDefault();
      const next = order[Math.min(Math.max(order.indexOf(id) + step, 0), order.length - 1)];
      cards.current.get(next ?? id)?.focus();
    } else if (/^[1-8]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      change(placeBetween(unrank(ranked, id), id, Number(event.key) - 1), id);
    } else if (event.key === 'Enter' && groupOf(ranked, id) === -1) {
      event.preventDefault();
      command('up', id);
    } else if (event.key === ' ' && props.onItemOpen !== undefined) {
      event.preventDefault();
      props.onItemOpen(id);
    }
  };

  const card = (id: string): ReactNode => {
    const item = known.get(id);
    return (
      item !== undefined && (
        <RankCard
          key={id}
          ref={(element) => {
            if (element === null) {
              cards.current.delete(id);
            } else {
              cards.current.set(id, element);
            }
          }}
          item={item}
          description={rankWords(ranked, id, nameOf)}
          isActive={id === active}
          onFocus={() => {
            setActiveId(id);
            props.onItemFocus?.(id);
          }}
          onKeyDown={(event) => onKeyDown(event, id)}
          onDoubleClick={() => groupOf(ranked, id) === -1 && command('up', id)}
        />
      )
    );
  };

  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div
        role="listbox"
        aria-label={label}
        aria-describedby={finding === undefined ? undefined : findingId}
        aria-readonly={isReadOnly}
        className={`flex flex-col rounded-lg border border-line bg-surface p-2 ${isReadOnly ? 'pointer-events-none' : ''}`}
      >
        {ranked.map((group, index) => (
          <div key={group.join(' ')} role="presentation">
            <Gap onDropItem={(id) => change(placeBetween(ranked, id, index), id)} />
            <RankDropZone
              onDropItem={(id) =>
                change(allowsTies ? placeInto(ranked, id, index) : placeBetween(ranked, id, index), id)
              }
              className="rounded-md"
              activeClassName="bg-accent-soft"
            >
              {/* biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields */}
              <div
                role="group"
                aria-label={`Rank ${rankOf(ranked, group[0] ?? '') ?? ''}`}
                className="flex items-center gap-2"
              >
                <span
                  aria-hidden="true"
                  className="w-7 shrink-0 text-center font-serif text-ink-soft text-xl"
                >
                  {rankOf(ranked, group[0] ?? '')}
                </span>
                <div role="presentation" className="flex min-w-0 grow flex-wrap items-center gap-2 py-1">
                  {group.map(card)}
                </div>
                {group.length > 1 && (
                  <span aria-hidden="true" className="text-ink-faint text-xs">
                    tie
                  </span>
                )}
              </div>
            </RankDropZone>
          </div>
        ))}
        <Gap onDropItem={(id) => change(placeBetween(ranked, id, ranked.length), id)} />
        <RankDropZone
          onDropItem={(id) => change(unrank(ranked, id), id)}
          className={`rounded-md border border-line border-dashed px-2 ${unranked.length === 0 ? 'py-1' : 'py-2'}`}
          activeClassName="bg-accent-soft"
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="group" aria-label="Not ranked" className="flex flex-wrap items-center gap-2">
            <span aria-hidden="true" className="text-ink-faint text-xs">
              {unranked.length === 0 ? 'All are ranked.' : 'Not ranked yet'}
            </span>
            {unranked.map((item) => card(item.id))}
          </div>
        </RankDropZone>
      </div>
      {!isReadOnly && (
        <RankToolbar
          itemName={active === null ? null : nameOf(active)}
          isRanked={active !== null && groupOf(ranked, active) !== -1}
          canTie={allowsTies ? active !== null && groupOf(ranked, active) > 0 : null}
          onCommand={(name) => active !== null && command(name, active)}
        />
      )}
      {finding !== undefined && <FieldFinding id={findingId} finding={finding} />}
      <div role="status">
        <VisuallyHidden>{announcement}</VisuallyHidden>
      </div>
    </div>
  );
}

function Gap({ onDropItem }: { readonly onDropItem: (id: string) => void }): ReactNode {
  return (
    <RankDropZone onDropItem={onDropItem} className="my-0.5 h-1.5 rounded-full" activeClassName="bg-accent" />
  );
}

const COMMAND_NAMES: readonly RankCommand[] = ['up', 'down', 'tie', 'unrank'];

function commandOfKey(event: KeyboardEvent): RankCommand | null {
  return COMMAND_NAMES.find((name) => matchesKeys(event, RANK_KEYS[name])) ?? null;
}

function stepOfKey(key: string): 0 | 1 | -1 {
  if (key === 'ArrowDown' || key === 'ArrowRight') {
    return 1;
  }
  return key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 0;
}
