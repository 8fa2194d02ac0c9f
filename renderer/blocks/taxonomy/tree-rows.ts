import type { TaxonomyIndex } from './taxonomy-index';

/** A code in sight. */
export interface CodeRow {
  readonly place: number;
  readonly id: string;
  /** 1 at the top. */
  readonly level: number;
  readonly hasChildren: boolean;
  readonly isUnfolded: boolean;
}

/** The rows of the tree, with what stands below unfolded codes. */
export function rowsOf(index: TaxonomyIndex, unfolded: ReadonlySet<string>): CodeRow[] {
  const rows: CodeRow[] = [];
  const add = (places: readonly number[], level: number): void => {
    for (const place of places) {
      const id = index.codeAt(place)?.id ?? '';
      const children = index.childrenOf(id);
      const isUnfolded = unfolded.has(id) && children.length > 0;
      rows.push({ place, id, level, hasChildren: children.length > 0, isUnfolded });
      if (isUnfolded) {
        add(children, level + 1);
      }
    }
  };
  add(index.roots, 1);
  return rows;
}

/** The rows of what was found: all on one level. */
export function foundRows(index: TaxonomyIndex, places: readonly number[]): CodeRow[] {
  return places.map((place) => ({
    place,
    id: index.codeAt(place)?.id ?? '',
    level: 1,
    hasChildren: false,
    isUnfolded: false,
  }));
}

export type RowMove = { readonly to: number } | { readonly unfold: string } | { readonly fold: string };

const PAGE = 8;

/** What a key does with the rows when the one at `active` (−1 for none) is on; null for keys that have nothing to do here. */
export function keyMove(key: string, rows: readonly CodeRow[], active: number): RowMove | null {
  const last = rows.length - 1;
  const to = (row: number): RowMove => ({ to: Math.min(Math.max(row, 0), last) });
  if (last < 0) {
    return null;
  }
  switch (key) {
    case 'ArrowDown':
      return to(active + 1);
    case 'ArrowUp':
      return to(active - 1);
    case 'PageDown':
      return to(active + PAGE);
    case 'PageUp':
      return to(active - PAGE);
    case 'ArrowRight':
      return intoRow(rows, active);
    case 'ArrowLeft':
      return outOfRow(rows, active);
    default:
      return null;
  }
}

function intoRow(rows: readonly CodeRow[], active: number): RowMove | null {
  const row = rows[active];
  if (row === undefined || !row.hasChildren) {
    return null;
  }
  return row.isUnfolded ? { to: active + 1 } : { unfold: row.id };
}

function outOfRow(rows: readonly CodeRow[], active: number): RowMove | null {
  const row = rows[active];
  if (row === undefined) {
    return null;
  }
  if (row.isUnfolded) {
    return { fold: row.id };
  }
  const parent = rows.slice(0, active).findLastIndex(({ level }) => level < row.level);
  return parent === -1 ? null : { to: parent };
}
