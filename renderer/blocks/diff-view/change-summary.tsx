import type { ReactNode } from 'react';
import type { DiffEntry } from '#shared/lib/prose-diff/diff-entry';
import { NAMES } from './diff-row-view';
import type { DiffRow } from './diff-rows';

export interface ChangeSummaryProps {
  readonly rows: readonly DiffRow[];
  readonly entries: readonly DiffEntry[];
  readonly before: string;
  readonly after: string;
}

/** A list of more than this is not listened to; the keys go from change to change. */
const MOST = 300;
/** So much of each change is read out, in characters. */
const LONGEST = 120;

/** All changes in words, for screen readers: what became of which passage. */
export function ChangeSummary({ rows, entries, before, after }: ChangeSummaryProps): ReactNode {
  const changes = rows.flatMap((row) => (row.kind === 'block' && row.change !== null ? [row] : []));
  return (
    <ol className="sr-only" aria-label="List of changes">
      {changes.slice(0, MOST).map((row) => {
        const entry = entries[row.after ?? row.before ?? 0] as DiffEntry;
        return <li key={row.change}>{`${NAMES[entry.kind]}: ${wordsOf(entry, before, after)}`}</li>;
      })}
      {changes.length > MOST && <li>{`and ${changes.length - MOST} more`}</li>}
    </ol>
  );
}

function wordsOf(entry: DiffEntry, before: string, after: string): string {
  const loud = entry.pieces.filter(({ kind, isQuiet }) => kind !== 'kept' && !isQuiet);
  const inShort = (kind: 'removed' | 'added'): string =>
    loud
      .filter((piece) => piece.kind === kind)
      .map((piece) =>
        kind === 'removed'
          ? before.slice(piece.before.start, piece.before.end)
          : after.slice(piece.after.start, piece.after.end),
      )
      .join(' … ')
      .trim()
      .slice(0, LONGEST);
  const [removed, added] = [inShort('removed'), inShort('added')];
  if (removed === '' && added === '') {
    return after.slice(entry.after.start, entry.after.end).trim().slice(0, LONGEST);
  }
  return [removed === '' ? '' : `“${removed}” deleted`, added === '' ? '' : `“${added}” inserted`]
    .filter((part) => part !== '')
    .join(', ');
}
