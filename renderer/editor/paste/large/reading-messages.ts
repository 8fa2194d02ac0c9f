import type { RootContent } from 'mdast';
import type { Piece } from './pieces';

/** To the worker: a text to be read, or blocks that were read from HTML here, to be cut and written. */
export type ReadingQuestion =
  | { readonly kind: 'text'; readonly text: string; readonly isPlain: boolean }
  | { readonly kind: 'blocks'; readonly blocks: readonly RootContent[]; readonly isLast: boolean };

/** From the worker, as often as there is something. */
export interface ReadingAnswer {
  readonly pieces: readonly Piece[];
  /** What the positions in the pieces refer to: with the first answer, and null after it. */
  readonly source: string | null;
  readonly isMarkdown: boolean;
  readonly isLast: boolean;
}
