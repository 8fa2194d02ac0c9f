import { z } from 'zod';

/**
 * What makes one text of another: stretches of the earlier text as `[from, length]`, and new ones as they are. Its
 * size follows what changed between the two, wherever in the text and however often.
 */
export const textDeltaSchema = z.array(
  z.union([z.string(), z.tuple([z.int().nonnegative(), z.int().positive()])]),
);

export type TextDelta = z.infer<typeof textDeltaSchema>;

/** The least and, in the mean, about twice the usual length of the stretches that are looked for, in UTF-16 units. */
const SHORTEST = 32;
/** A stretch ends where these bits of the rolling hash are all 0. */
const MASK = 0x3f << 20;

/**
 * Cuts both texts at places that their own characters decide, so that the cuts are the same around a change, and finds
 * the stretches of `after` again in `before`. Time and memory are linear in both.
 */
export function makeTextDelta(before: string, after: string): TextDelta {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) {
    start += 1;
  }
  let end = 0;
  while (
    end < shortest - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  const writer = new DeltaWriter(before);
  writer.copy(0, start);
  const places = new Map<string, number>();
  for (const [from, to] of stretches(before, start, before.length - end)) {
    const stretch = before.slice(from, to);
    if (!places.has(stretch)) {
      places.set(stretch, from);
    }
  }
  for (const [from, to] of stretches(after, start, after.length - end)) {
    const stretch = after.slice(from, to);
    const place = writer.goesOn(stretch) ? writer.next : places.get(stretch);
    if (place === undefined) {
      writer.insert(stretch);
    } else {
      writer.copy(place, stretch.length);
    }
  }
  writer.copy(before.length - end, end);
  return writer.parts;
}

/** Throws RangeError when the delta is not one of this text. */
export function applyTextDelta(before: string, delta: TextDelta): string {
  const parts = delta.map((part) => {
    if (typeof part === 'string') {
      return part;
    }
    const [from, length] = part;
    if (from + length > before.length) {
      throw new RangeError('the delta reaches beyond its text');
    }
    return before.slice(from, from + length);
  });
  return parts.join('');
}

class DeltaWriter {
  readonly parts: TextDelta = [];
  /** Where the earlier text would go on after what was copied last. */
  next = 0;
  readonly #before: string;

  constructor(before: string) {
    this.#before = before;
  }

  goesOn(text: string): boolean {
    return this.#before.startsWith(text, this.next);
  }

  copy(from: number, length: number): void {
    if (length === 0) {
      return;
    }
    const last = this.parts.at(-1);
    // What was written as new may end as this stretch's neighbour does: then less of it is new.
    const more = typeof last === 'string' ? this.#sameEnd(last, from) : 0;
    if (typeof last === 'string' && more > 0) {
      this.parts.pop();
      if (more < last.length) {
        this.parts.push(last.slice(0, last.length - more));
      }
    }
    const before = this.parts.at(-1);
    if (typeof before === 'object' && before[0] + before[1] === from - more) {
      before[1] += length + more;
    } else {
      this.parts.push([from - more, length + more]);
    }
    this.next = from + length;
  }

  insert(text: string): void {
    const last = this.parts.at(-1);
    if (typeof last === 'string') {
      this.parts[this.parts.length - 1] = last + text;
      return;
    }
    let same = 0;
    while (same < text.length && this.#before.charCodeAt(this.next + same) === text.charCodeAt(same)) {
      same += 1;
    }
    this.copy(this.next, same);
    if (same < text.length) {
      this.parts.push(text.slice(same));
    }
  }

  #sameEnd(text: string, from: number): number {
    let same = 0;
    while (
      same < Math.min(text.length, from) &&
      this.#before.charCodeAt(from - 1 - same) === text.charCodeAt(text.length - 1 - same)
    ) {
      same += 1;
    }
    return same;
  }
}

/** Content-defined cuts: a hash that remembers about the last 26 characters decides. */
function* stretches(text: string, start: number, end: number): Generator<readonly [number, number]> {
  let from = start;
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    hash = (Math.imul(hash, 2) + Math.imul(text.charCodeAt(at) + 1, 0x9e3779b1)) | 0;
    if ((hash & MASK) === 0 && at + 1 - from >= SHORTEST) {
      yield [from, at + 1];
      from = at + 1;
    }
  }
  if (from < end) {
    yield [from, end];
  }
}
