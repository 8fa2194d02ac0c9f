import { MoveDown, MoveUp } from 'lucide-react';
import { type CSSProperties, memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { DiffEntry } from '#shared/lib/prose-diff/diff-entry';
import { classNames } from '../../ui/class-names';
import { DiffBlock } from './diff-block';
import { type BlockRow, entryOf } from './diff-rows';
import type { DiffTexts } from './diff-texts';
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
  const left = row.before === null ? null : (entries[row.before] ?? null);
  const right = row.after === null ? null : (entries[row.after] ?? null);
  const entry = right ?? left;
  if (entry === null) {
    return null;
  }
  const action = row.change === null ? null : (changeAction?.(entryOf(row, entries)) ?? null);
  const cell = (shown: 'before' | 'after' | 'both', own: DiffEntry | null): ReactNode => (
    <div className="diff-cell">
      {own !== null && (
        <>
          <MoveNote entry={own} words={isInline ? beginningOf(own, texts.before) : ''} onJump={onJump} />
          {isNear && !(isInline && own.kind === 'moved-away') && (
            <DiffBlock texts={texts} entry={own} shown={shown} />
          )}
        </>
      )}
    </div>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is what it is; a field set belongs to forms
    <div
      ref={element}
      role="group"
      aria-label={row.change === null ? NAMES[entry.kind] : `Change ${row.change + 1}, ${NAMES[entry.kind]}`}
      data-entry={row.after ?? row.before}
      data-change={row.change ?? undefined}
      data-current={isCurrent || undefined}
      data-block={(entry.afterBlocks[0] ?? entry.beforeBlocks[0])?.kind}
      className={classNames(
        'diff-row',
        `diff-row-${left !== null && right !== null && left !== right ? 'replaced' : entry.kind}`,
      )}
      style={isNear ? undefined : heightGuess(entry, isInline)}
    >
      <span aria-hidden="true" className="diff-sign">
        {left !== null && right !== null && left !== right ? '±' : SIGNS[entry.kind]}
      </span>
      {isInline ? (
        cell('both', entry)
      ) : (
        <>
          {cell('before', left)}
          {cell('after', right)}
        </>
      )}
      {action !== null && <div className="diff-action">{action}</div>}
    </div>
  );
});

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
