import type { TextRange } from '../text-anchor';
import type { Block } from './block';
import type { Piece } from './pieces';

/**
 * What became of one block. A block that was moved has two entries: where it was (`moved-away`) and where it is now
 * (`moved-here`), each with the place of the other in the list; both have both ranges.
 */
export interface DiffEntry {
  readonly kind: 'kept' | 'changed' | 'removed' | 'added' | 'moved-away' | 'moved-here';
  /** What stood in the old text; empty for `added`. */
  readonly before: TextRange;
  /** What stands in the new text; empty for `removed`. */
  readonly after: TextRange;
  /** One block each, but for paragraphs that were split or joined. */
  readonly beforeBlocks: readonly Block[];
  readonly afterBlocks: readonly Block[];
  /** All of both ranges in pieces. */
  readonly pieces: readonly Piece[];
  /** The place of the other entry of a move in the list. */
  readonly partner: number | null;
}

export interface DiffStatistics {
  /** Entries that differ; a move counts once. */
  readonly changes: number;
  readonly moved: number;
  readonly removedWords: number;
  readonly addedWords: number;
  /** 0 … 1: how much of both texts stayed what it was, wherever it stands now. */
  readonly inCommon: number;
}

/**
 * How one Markdown text became another, block by block in the order of reading. The `before` ranges of all entries but
 * `moved-here` are the whole old text in order; the `after` ranges of all but `moved-away` are the whole new one. The
 * pieces of an entry are its ranges in the same way. Offsets are UTF-16 code units.
 */
export interface ProseDiff {
  readonly entries: readonly DiffEntry[];
  readonly statistics: DiffStatistics;
}
