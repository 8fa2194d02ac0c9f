import { MoveDown, MoveUp } from 'lucide-react';
import { type CSSProperties, memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { DiffEntry } from '#shared/lib/prose-diff/diff-entry';
import { classNames } from '../../ui/class-names';
import { DiffBlock } from './diff-block';
import { type BlockRow, entryOf } from './diff-rows';
import type { DiffTexts } from './diff-texts';
import type { ShownSide } from './draw-block';
import type { NearWatcher } from './near-watcher';

export interface DiffRowViewProps {
  readonly row: BlockRow;
  readonly entries: readonly DiffEntry[];
  readonly texts: DiffTexts;
  readonly isInline: boolean;
  readonly isCurrent: boolean;
  readonly watcher: NearWatcher | null;
  /** To the other place of something that was moved, by its place in the entries. */
  readonly onJump: (entry: number) => void;
  readonly changeAction: ((entry: DiffEntry) => ReactNode) | undefined;
}

/** One block of the comparison: on the side or sides where it stands, with a sign at the edge for what became of it. */
export const DiffRowView = memo(function DiffRowView(props: DiffRowViewProps): ReactNode {
  const { row, entries, texts, isInline, isCurrent, watcher, onJump, changeAction } = props;
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useLayoutEffect(() => {
    if (element.current !== null && watcher !== null) {
      return watcher.watch(element.current, () => setNear(true));
    }
    return undefined;
  }, [watcher]);
  const left = entries[row.before ?? -1] ?? null;
  const right = entries[row.after ?? -1] ?? null;
  const entry = right ?? left;
  if (entry === null) {
    return null;
  }
  const isReplaced = left !== null && right !== null && left !== right;
  const action = row.change === null ? null : (changeAction?.(entryOf(row, entries)) ?? null);
  const cell = { texts, isInline, isNear, onJump };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is what it is; a field set belongs to forms
    <div
      ref={element}
      role="group"
      aria-label={nameOf(row, isReplaced ? 'replaced' : NAMES[entry.kind])}
      data-entry={row.after ?? row.before}
      data-change={row.change ?? undefined}
      data-current={isCurrent || undefined}
      data-block={(entry.afterBlocks[0] ?? entry.beforeBlocks[0])?.kind}
      className={classNames('diff-row', `diff-row-${isReplaced ? 'replaced' : entry.kind}`)}
      style={isNear ? undefined : heightGuess(entry, isInline)}
    >
      <span aria-hidden="true" className="diff-sign">
        {isReplaced ? '±' : SIGNS[entry.kind]}
      </span>
      {isInline ? (
        <div className="flex flex-col gap-2">
          {isReplaced && <Cell {...cell} entry={left} shown="both" />}
          <Cell {...cell} entry={entry} shown="both" />
        </div>
      ) : (
        <>
          <Cell {...cell} entry={left} shown="before" />
          <Cell {...cell} entry={right} shown="after" />
        </>
      )}
      {action !== null && <div className="diff-action">{action}</div>}
    </div>
  );
});

function nameOf({ change }: BlockRow, what: string): string {
  return change === null ? what : `Change ${change + 1}, ${what}`;
}

interface CellProps extends Pick<DiffRowViewProps, 'texts' | 'isInline' | 'onJump'> {
  readonly entry: DiffEntry | null;
  readonly shown: ShownSide;
  readonly isNear: boolean;
}

/** What stands on one side, or in both run together; of what is elsewhere now, only where to. */
function Cell({ texts, entry, shown, isInline, isNear, onJump }: CellProps): ReactNode {
  return (
    <div className="diff-cell">
      {entry !== null && (
        <>
          <MoveNote entry={entry} words={isInline ? beginningOf(entry, texts.before) : ''} onJump={onJump} />
          {isNear && !(isInline && entry.kind === 'moved-away') && (
            <DiffBlock texts={texts} entry={entry} shown={shown} />
          )}
        </>
      )}
    </div>
  );
}

const SIGNS: Record<DiffEntry['kind'], string> = {
  kept: '',
  changed: '~',
  removed: '−',
  added: '+',
  'moved-away': '↕',
  'moved-here': '↕',
};

export const NAMES: Record<DiffEntry['kind'], string> = {
  kept: 'unchanged',
  changed: 'changed',
  removed: 'removed',
  added: 'added',
  'moved-away': 'moved from here',
  'moved-here': 'moved here',
};

interface MoveNoteProps {
  readonly entry: DiffEntry;
  /** How what is not shown at its old place begins. */
  readonly words: string;
  readonly onJump: (entry: number) => void;
}

function MoveNote({ entry, words, onJump }: MoveNoteProps): ReactNode {
  const { kind, partner } = entry;
  if (partner === null) {
    return null;
  }
  const isAway = kind === 'moved-away';
  const isUp = isAway === entry.after.start < entry.before.start;
  return (
    <button type="button" className="diff-move focus-inset" onClick={() => onJump(partner)}>
      {isUp ? <MoveUp size={13} aria-hidden="true" /> : <MoveDown size={13} aria-hidden="true" />}
      {isAway ? 'Moved from here' : 'Moved here'}
      {isAway && words !== '' && <span className="diff-move-words">{`“${words}…”`}</span>}
      <span className="diff-move-link">{isAway ? 'show where it is now' : 'show where it was'}</span>
    </button>
  );
}

function beginningOf({ beforeBlocks: [block] }: DiffEntry, before: string): string {
  const words = before.slice(
    block?.contentStart,
    Math.min(block?.contentEnd ?? 0, (block?.contentStart ?? 0) + 120),
  );
  return words
    .replace(/^\s*(?:[-*+]|\d+[.)]|#+|>)\s+/, '')
    .trim()
    .split(/\s+/)
    .slice(0, 8)
    .join(' ');
}

/** About as high as it will be, so that the scroll bar does not jump when it is drawn. */
function heightGuess({ before, after }: DiffEntry, isInline: boolean): CSSProperties {
  const length = Math.max(before.end - before.start, after.end - after.start);
  return { minHeight: `${Math.ceil(length / (isInline ? 90 : 45)) * 1.7 + 0.6}rem` };
}
