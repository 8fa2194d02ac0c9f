import { useEffect, useMemo, useState } from 'react';
import type { TaxonomyIndex } from './taxonomy-index';
import { type CodeRow, foundRows, keyMove, rowsOf } from './tree-rows';

export interface CodeRows {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly rows: readonly CodeRow[];
  /** How many codes fit the query; of many, only the best have rows. */
  readonly found: number;
  /** The row that the keys are on; −1 for none. */
  readonly active: number;
  readonly setActive: (row: number) => void;
  /** Whether the rows are what was searched for, and not the tree. */
  readonly isSearch: boolean;
  readonly toggleFold: (id: string) => void;
  /** Moves by a key; false when the key has nothing to do here. */
  readonly move: (key: string) => boolean;
}

/** Nobody reads further down than this; they type another letter. */
const MOST_FOUND = 300;

/** What stands in the list of a taxonomy: the tree as it is unfolded, or what a query finds. */
export function useCodeRows(index: TaxonomyIndex): CodeRows {
  const [query, setQueryState] = useState('');
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(-1);
  const isSearch = query.trim() !== '';
  const found = useMemo(() => (isSearch ? index.search(query) : []), [index, isSearch, query]);
  const rows = useMemo(
    () => (isSearch ? foundRows(index, found.slice(0, MOST_FOUND)) : rowsOf(index, unfolded)),
    [index, isSearch, found, unfolded],
  );
  useEffect(() => {
    const request = requestIdleCallback(() => index.prepare(), { timeout: 3_000 });
    return () => cancelIdleCallback(request);
  }, [index]);
  const fold = (id: string, isOpen: boolean): void =>
    setUnfolded((before) => {
      const next = new Set(before);
      if (isOpen) {
        next.add(id);
      } else {
        next.delete(id);
      }
      return next;
    });
  return {
    query,
    setQuery: (next) => {
      setQueryState(next);
      setActive(next.trim() === '' ? -1 : 0);
    },
    rows,
    found: found.length,
    active: active < rows.length ? active : rows.length - 1,
    setActive,
    isSearch,
    toggleFold: (id) => fold(id, !unfolded.has(id)),
    move: (key) => {
      const move = keyMove(key, rows, active);
      if (move === null) {
        return false;
      }
      if ('to' in move) {
        setActive(move.to);
      } else if ('unfold' in move) {
        fold(move.unfold, true);
      } else {
        fold(move.fold, false);
      }
      return true;
    },
  };
}
