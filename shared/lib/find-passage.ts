import { everyPlace } from './every-place';
import { type MarkdownLetters, quotedLetters, withPunctuation } from './place-in-markdown';
import { resolveAnchor, type TextAnchor, type TextRange } from './text-anchor';

/**
 * How the place stands that an anchor points to: `there` while the words stand (wherever they were moved to, however they
 * are set), `changed` where other words have taken their place, `gone` where nothing like them is left.
 */
export type PassageState = 'there' | 'changed' | 'gone';

export interface FoundPassage {
  readonly state: PassageState;
  /** In UTF-16 code units of the text that the letters were read from; null when it is gone. */
  readonly range: TextRange | null;
}

/** Fewer letters than this may stand anywhere by chance; what stands around them must help. */
const ENOUGH_LETTERS = 12;
/** So many letters of the surroundings, of at most 64, tell a short passage from another one with the same words. */
const LEAST_AROUND = 5;
/** Of the beginning, the end and the surroundings of a passage so much is looked for when the whole is not there. */
const EDGE = 12;
const LEAST_EDGE = 5;
/** As many places are tried for either end; a text that repeats itself more often than this says nothing. */
const MOST_EDGES = 40;
/** What took the place of the words must be this much like them, from 0 to 1. */
const ALIKE = 0.5;

const GONE: FoundPassage = { state: 'gone', range: null };

/**
 * Finds the passage of an anchor in a text that was edited since. Letters and digits are compared, in lower case, so that
 * formatting, punctuation and white space do not count.
 */
export function findPassage(source: MarkdownLetters, anchor: TextAnchor): FoundPassage {
  const wanted = folded(quotedLetters(anchor.quote, source));
  if (wanted === '') {
    const range = resolveAnchor(source.markdown, anchor);
    return range === null ? GONE : { state: 'there', range };
  }
  const text = folded(source.text);
  const before = folded(quotedLetters(anchor.prefix, source));
  const after = folded(quotedLetters(anchor.suffix, source));
  const at = bestPlace(text, wanted, before, after, anchor.start);
  if (at !== null) {
    return { state: 'there', range: rangeOf(source, at, at + wanted.length, anchor) };
  }
  const other = likestPlace(text, wanted, before, after);
  return other === null ? GONE : { state: 'changed', range: rangeOf(source, other.start, other.end, anchor) };
}

/** Whether words are so many that they stand nowhere else by chance. */
export function saysEnough(quote: string): boolean {
  return (quote.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= ENOUGH_LETTERS;
}

/** Lower case, letter by letter where that changes how many code units there are. */
function folded(letters: string): string {
  const lower = letters.toLowerCase();
  return lower.length === letters.length ? lower : letters;
}

function rangeOf(
  { markdown, places }: MarkdownLetters,
  start: number,
  end: number,
  { quote }: TextAnchor,
): TextRange | null {
  const first = places[start];
  const last = places[end - 1];
  return first === undefined || last === undefined
    ? null
    : withPunctuation(markdown, { start: first, end: last + 1 }, quote);
}

/** Among equal passages the one whose surroundings fit best, and of those the nearest to where it was. */
function bestPlace(text: string, wanted: string, before: string, after: string, near: number): number | null {
  const isTold = wanted.length >= ENOUGH_LETTERS || before.length + after.length < LEAST_AROUND;
  let best: { readonly at: number; readonly fit: number } | null = null;
  for (const at of everyPlace(text, wanted)) {
    const fit = fitBefore(text, at, before) + fitAfter(text, at + wanted.length, after);
    const isNearer = best !== null && Math.abs(at - near) < Math.abs(best.at - near);
    if (best === null || fit > best.fit || (fit === best.fit && isNearer)) {
      best = { at, fit };
    }
  }
  return best !== null && (isTold || best.fit >= LEAST_AROUND) ? best.at : null;
}

function fitBefore(text: string, at: number, before: string): number {
  let count = 0;
  while (count < before.length && count < at && text[at - 1 - count] === before.at(-1 - count)) {
    count += 1;
  }
  return count;
}

function fitAfter(text: string, at: number, after: string): number {
  let count = 0;
  while (count < after.length && text[at + count] !== undefined && text[at + count] === after[count]) {
    count += 1;
  }
  return count;
}

/** What stands now where the words stood: between what was around them, or between their own first and last letters. */
function likestPlace(text: string, wanted: string, before: string, after: string): TextRange | null {
  const edge = Math.min(EDGE, Math.floor(wanted.length / 3));
  // What stood at the very beginning or end of its text has that for its surroundings.
  const starts = [
    ...(before === '' ? [0] : []),
    ...placesOf(text, before.slice(-EDGE)).map((at) => at + Math.min(EDGE, before.length)),
    ...placesOf(text, wanted.slice(0, edge)),
  ];
  const ends = [
    ...(after === '' ? [text.length] : []),
    ...placesOf(text, after.slice(0, EDGE)),
    ...placesOf(text, wanted.slice(-edge)).map((at) => at + edge),
  ];
  const grams = threesOf(wanted);
  let best: { readonly range: TextRange; readonly likeness: number } | null = null;
  for (const start of starts) {
    for (const end of ends) {
      const length = end - start;
      if (length >= wanted.length * 0.5 && length <= wanted.length * 2) {
        const likeness = likenessOf(grams, wanted.length, text.slice(start, end));
        if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) {
          best = { range: { start, end }, likeness };
        }
      }
    }
  }
  return best?.range ?? null;
}

function placesOf(text: string, edge: string): number[] {
  const found: number[] = [];
  if (edge.length >= LEAST_EDGE) {
    for (
      let at = text.indexOf(edge);
      at !== -1 && found.length < MOST_EDGES;
      at = text.indexOf(edge, at + 1)
    ) {
      found.push(at);
    }
  }
  return found;
}

/** How often each three letters in a row occur. */
function threesOf(letters: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= letters.length; at += 1) {
    const three = letters.slice(at, at + 3);
    counts.set(three, (counts.get(three) ?? 0) + 1);
  }
  return counts;
}

/** The Sørensen–Dice coefficient over runs of three letters. */
function likenessOf(wanted: ReadonlyMap<string, number>, length: number, other: string): number {
  let shared = 0;
  for (const [three, count] of threesOf(other)) {
    shared += Math.min(count, wanted.get(three) ?? 0);
  }
  const all = Math.max(0, length - 2) + Math.max(0, other.length - 2);
  return all === 0 ? 0 : (2 * shared) / all;
}
