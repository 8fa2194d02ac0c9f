import type { DiffEntry } from '#shared/lib/prose-diff/diff-entry';

/** A line of the view: a change or a block that stayed, on either side, by its place in the entries. */
export interface BlockRow {
  readonly kind: 'block';
  readonly before: number | null;
  readonly after: number | null;
  /** Which change it is, from 0; null for what stayed, and where something was that is now elsewhere. */
  readonly change: number | null;
}

/** Unchanged blocks that are not shown until asked for. */
export interface FoldRow {
  readonly kind: 'fold';
  readonly first: number;
  readonly last: number;
}

export type DiffRow = BlockRow | FoldRow;

/** So many unchanged blocks are shown around a change. */
const AROUND = 1;
/** Fewer than this are not worth folding. */
const LEAST_FOLDED = 3;

/**
 * The lines of a comparison: what was taken out and what was put in at one place in one line, in their order, and
 * unchanged stretches folded.
 */
export function diffRows(entries: readonly DiffEntry[], unfolded: ReadonlySet<number>): DiffRow[] {
  const rows: DiffRow[] = [];
  let changes = 0;
  const push = (before: number | null, after: number | null, isChange: boolean): void => {
    rows.push({ kind: 'block', before, after, change: isChange ? changes : null });
    changes += isChange ? 1 : 0;
  };
  for (let index = 0, end = 0; index < entries.length; index = end) {
    end = endOfStretch(entries, index);
    const { kind } = entries[index] as DiffEntry;
    const next = entries[end]?.kind;
    if (kind === 'kept') {
      pushKept(rows, { start: index, end }, entries.length, unfolded);
      continue;
    }
    const middle = end;
    const isReplaced = kind === 'removed' && next === 'added';
    end = isReplaced ? endOfStretch(entries, middle) : end;
    const pairs = isReplaced ? sideBySide(index, middle, end) : alone(kind, index, end);
    for (const [before, after] of pairs) {
      push(before, after, kind !== 'moved-away');
    }
  }
  return rows;
}

type RowPlaces = readonly [before: number | null, after: number | null];

function alone(kind: DiffEntry['kind'], start: number, end: number): RowPlaces[] {
  const isOnlyNew = kind === 'added' || kind === 'moved-here';
  const isOnlyOld = kind === 'removed' || kind === 'moved-away';
  return Array.from({ length: end - start }, (_, index) => [
    isOnlyNew ? null : start + index,
    isOnlyOld ? null : start + index,
  ]);
}

/** What was taken out beside what came in its place, as far as both go. */
function sideBySide(start: number, middle: number, end: number): RowPlaces[] {
  const length = Math.max(middle - start, end - middle);
  return Array.from({ length }, (_, at) => [
    start + at < middle ? start + at : null,
    middle + at < end ? middle + at : null,
  ]);
}

function endOfStretch(entries: readonly DiffEntry[], start: number): number {
  let end = start + 1;
  while (entries[end]?.kind === entries[start]?.kind) {
    end += 1;
  }
  return end;
}

function pushKept(
  rows: DiffRow[],
  { start, end }: { readonly start: number; readonly end: number },
  count: number,
  unfolded: ReadonlySet<number>,
): void {
  const first = start === 0 ? start : start + AROUND;
  const last = end === count ? end : end - AROUND;
  const isFolded = last - first >= LEAST_FOLDED && !unfolded.has(first);
  for (let at = start; at < end; at += 1) {
    if (isFolded && at === first) {
      rows.push({ kind: 'fold', first, last: last - 1 });
    }
    if (!isFolded || at < first || at >= last) {
      rows.push({ kind: 'block', before: at, after: at, change: null });
    }
  }
}

/** What a row is about; where one passage stands in place of another, both as one change. */
export function entryOf({ before, after }: BlockRow, entries: readonly DiffEntry[]): DiffEntry {
  const [old, fresh] = [entries[before ?? -1], entries[after ?? -1]];
  return old === undefined || fresh === undefined || old === fresh
    ? ((fresh ?? old) as DiffEntry)
    : {
        kind: 'changed',
        before: old.before,
        after: fresh.after,
        beforeBlocks: old.beforeBlocks,
        afterBlocks: fresh.afterBlocks,
        pieces: [...old.pieces, ...fresh.pieces],
        partner: null,
      };
}
