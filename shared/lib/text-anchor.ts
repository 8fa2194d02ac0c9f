import { z } from 'zod';
import { everyPlace } from './every-place';

/**
 * A place in a text, in the manner of the W3C Web Annotation model (TextPositionSelector with TextQuoteSelector,
 * https://www.w3.org/TR/annotation-model/#selectors): offsets say where, the quote and its surroundings find it again
 * when the text has changed. Offsets are UTF-16 code units of the rendered text, not of its Markdown.
 */
export const textAnchorSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string().min(1).max(20_000),
  prefix: z.string().max(32),
  suffix: z.string().max(32),
});

export type TextAnchor = z.infer<typeof textAnchorSchema>;

/** How much text before and after a quote is kept to tell equal quotes apart. */
export const ANCHOR_CONTEXT = 32;

/** A half-open range of UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Makes the anchor of `text.slice(start, end)`; null when the range is empty or outside the text. */
export function anchorAt(text: string, start: number, end: number): TextAnchor | null {
  if (start < 0 || end > text.length || start >= end || end - start > 20_000) {
    return null;
  }
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - ANCHOR_CONTEXT), start),
    suffix: text.slice(end, end + ANCHOR_CONTEXT),
  };
}

/**
 * Finds the place of an anchor in a text that may have changed since. Tries the offsets first, then every occurrence
 * of the quote, best surroundings first and nearest to the old place among equals. Null when the quote is gone.
 */
export function resolveAnchor(text: string, anchor: TextAnchor): TextRange | null {
  if (
    text.slice(anchor.start, anchor.end) === anchor.quote &&
    contextScore(text, anchor, anchor.start) > 0.99
  ) {
    return { start: anchor.start, end: anchor.end };
  }
  let best: { readonly at: number; readonly score: number } | null = null;
  for (const at of everyPlace(text, anchor.quote)) {
    const score = contextScore(text, anchor, at);
    const nearer = best !== null && Math.abs(at - anchor.start) < Math.abs(best.at - anchor.start);
    if (best === null || score > best.score || (score === best.score && nearer)) {
      best = { at, score };
    }
  }
  return best === null ? null : { start: best.at, end: best.at + anchor.quote.length };
}

/** How much of the surroundings still stands around a place: 0 nothing, 1 all. */
function contextScore(text: string, anchor: TextAnchor, at: number): number {
  const before = text.slice(Math.max(0, at - anchor.prefix.length), at);
  const end = at + anchor.quote.length;
  const after = text.slice(end, end + anchor.suffix.length);
  const kept = commonSuffix(before, anchor.prefix) + commonPrefix(after, anchor.suffix);
  const whole = anchor.prefix.length + anchor.suffix.length;
  return whole === 0 ? 1 : kept / whole;
}

function commonPrefix(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) {
    length += 1;
  }
  return length;
}

function commonSuffix(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left.at(-1 - length) === right.at(-1 - length)) {
    length += 1;
  }
  return length;
}
