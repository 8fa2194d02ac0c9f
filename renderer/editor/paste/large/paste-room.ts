import type { NodeKey, UpdateTag } from 'lexical';
import {
  $closePlace,
  $endPaste,
  $insertPieces,
  $makePlace,
  $removePieces,
  type PastePlace,
  type WrittenPiece,
} from './insert-pieces';
import type { Piece } from './pieces';

/** Where a long paste goes in, a few pieces at a time. Everything runs within updates of the editor. */
export interface PasteRoom {
  /** Of the updates that put more in. */
  readonly tags: readonly UpdateTag[];
  /** Makes room at the caret. */
  $open(): void;
  /** Puts more in. Gives what is whole with it. */
  $insert(pieces: readonly Piece[], source: string): readonly WrittenPiece[];
  /** All of it is in. */
  $end(): void;
  /** Takes the last so many nodes out again. Gives whether there are more. */
  $remove(count: number): boolean;
  /** All of it is out again. */
  $close(): void;
}

/** Between the blocks of the document. */
export class RoomBetweenBlocks implements PasteRoom {
  readonly tags = [];
  readonly #keys: NodeKey[] = [];
  #place: PastePlace | null = null;

  $open(): void {
    this.#place = $makePlace();
  }

  $insert(pieces: readonly Piece[], source: string): readonly WrittenPiece[] {
    return this.#place === null ? [] : $insertPieces(this.#place, pieces, source, this.#keys);
  }

  $end(): void {
    if (this.#place !== null) {
      $endPaste(this.#place, this.#keys);
    }
  }

  $remove(count: number): boolean {
    $removePieces(this.#keys.splice(-count));
    return this.#keys.length > 0;
  }

  $close(): void {
    if (this.#place !== null) {
      $closePlace(this.#place);
    }
  }
}
