/** What a stretch of Markdown is to a reader. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'code'
  | 'math'
  | 'table'
  | 'rule'
  | 'footnote'
  | 'definition';

/**
 * A stretch of a Markdown text that is moved, changed or left alone as one: a paragraph, a heading, an item of a list
 * without the items below it, a whole table or block of code. Offsets are UTF-16 code units.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  /** Where what a reader sees of it begins and ends; the blank lines after it are its own too. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  /** How many lists and footnotes it lies in; an item counts the list that it belongs to. */
  readonly depth: number;
  /** Columns at the beginning of its lines that belong to the lists around it. */
  readonly indent: number;
}
