import { PatchMismatch } from '#shared/lib/patch';

/** About so long is a piece, in UTF-16 units: a change copies one, and looks through the lengths of the others. */
const PIECE = 4_096;

/** A long text that many changes are made in one after the other: none of them copies the whole. */
export class ChunkedText {
  readonly #pieces: string[];

  constructor(text: string) {
    this.#pieces = cut(text);
  }

  /** Throws PatchMismatch when there is no such place. */
  splice(at: number, remove: number, insert: string): void {
    let index = 0;
    let start = 0;
    while (index < this.#pieces.length - 1 && start + this.#lengthOf(index) < at) {
      start += this.#lengthOf(index);
      index += 1;
    }
    let last = index;
    let end = start + this.#lengthOf(index);
    while (end < at + remove && last < this.#pieces.length - 1) {
      last += 1;
      end += this.#lengthOf(last);
    }
    if (at + remove > end) {
      throw new PatchMismatch(`cannot splice at ${at}`);
    }
    const old = this.#pieces.slice(index, last + 1).join('');
    const text = old.slice(0, at - start) + insert + old.slice(at - start + remove);
    const pieces = text.length > PIECE * 2 ? cut(text) : text === '' && this.#pieces.length > 1 ? [] : [text];
    this.#pieces.splice(index, last + 1 - index, ...pieces);
    if (this.#pieces.length === 0) {
      this.#pieces.push('');
    }
  }

  toString(): string {
    return this.#pieces.join('');
  }

  #lengthOf(index: number): number {
    return this.#pieces[index]?.length ?? 0;
  }
}

function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) {
    pieces.push(text.slice(at, at + PIECE));
  }
  return pieces.length === 0 ? [''] : pieces;
}
