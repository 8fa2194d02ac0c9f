import type { NodeKey } from 'lexical';
import { type PlacedBlock, placeBlock, type RewriteBlock, type WrittenBlock } from './join-blocks';

/** So many blocks are kept together as one string: putting the whole text together is joining a few dozen of them. */
const CHUNK = 64;

/**
 * The blocks of a document in their order, joined. A block that changed costs itself and the few behind it that are
 * written otherwise because of it, however many there are.
 */
export class JoinedText {
  readonly #rewrite: RewriteBlock;
  #placed: PlacedBlock[] = [];
  #places = new Map<NodeKey, number>();
  #chunks: (string | null)[] = [];

  constructor(rewrite: RewriteBlock) {
    this.#rewrite = rewrite;
  }

  /** The blocks in order. */
  get blocks(): readonly PlacedBlock[] {
    return this.#placed;
  }

  has(key: NodeKey): boolean {
    return this.#places.has(key);
  }

  /** Takes a new order over; blocks at its beginning and end that stood there before are not looked at. */
  order(keys: readonly NodeKey[], blockOf: (key: NodeKey) => WrittenBlock): void {
    const before = this.#placed;
    const shortest = Math.min(before.length, keys.length);
    let start = 0;
    while (start < shortest && before[start]?.key === keys[start]) {
      start += 1;
    }
    let end = 0;
    while (end < shortest - start && before.at(-1 - end)?.key === keys.at(-1 - end)) {
      end += 1;
    }
    const middle = keys.slice(start, keys.length - end);
    const fresh = middle.map((key): PlacedBlock => ({ key, block: blockOf(key), text: '', gap: '' }));
    this.#placed = [...before.slice(0, start), ...fresh, ...before.slice(before.length - end)];
    this.#places = new Map(keys.map((key, index) => [key, index]));
    this.#chunks = this.#chunks.slice(0, Math.floor(start / CHUNK));
    this.#place(start, start + middle.length);
  }

  /** A block has another text now. */
  put(key: NodeKey, block: WrittenBlock): void {
    const index = this.#places.get(key);
    if (index !== undefined) {
      this.#placed[index] = { key, block, text: '', gap: '' };
      this.#place(index, index + 1);
    }
  }

  read(): string {
    const count = Math.ceil(this.#placed.length / CHUNK);
    const chunks = Array.from(
      { length: count },
      (_, number) => (this.#chunks[number] ??= this.#join(number)),
    );
    return chunks.join('');
  }

  #join(chunk: number): string {
    return this.#placed
      .slice(chunk * CHUNK, (chunk + 1) * CHUNK)
      .map(({ gap, text }) => gap + text)
      .join('');
  }

  /** Writes the blocks from one place up to another one, and those behind it that depend on them. */
  #place(from: number, to: number): void {
    let last = this.#lastBefore(from);
    for (let index = from; index < this.#placed.length; index += 1) {
      const old = this.#placed[index] as PlacedBlock;
      const now = placeBlock(last, old.key, old.block, this.#rewrite);
      const isAsBefore = index >= to && now.text === old.text && now.gap === old.gap;
      if (isAsBefore && now.text !== '') {
        return;
      }
      if (!isAsBefore) {
        this.#placed[index] = now;
        this.#chunks[Math.floor(index / CHUNK)] = null;
      }
      last = now.text === '' ? last : now;
    }
  }

  #lastBefore(index: number): PlacedBlock | null {
    for (let at = index - 1; at >= 0; at -= 1) {
      const placed = this.#placed[at];
      if (placed !== undefined && placed.text !== '') {
        return placed;
      }
    }
    return null;
  }
}
