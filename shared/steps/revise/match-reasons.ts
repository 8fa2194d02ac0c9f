import { z } from 'zod';
import { flagIdSchema } from '../../lib/ids';
import { ANCHOR_CONTEXT, type TextRange } from '../../lib/text-anchor';
import type { TextChange } from './changes';

/** How much of a changed passage is kept to know it by, in UTF-16 code units. */
const LONGEST_QUOTE = 2_000;

/**
 * The place of a change: a range of the draft, which does not move while the revision is written, with its words and
 * surroundings for the case that the draft is another one day; and what stood there instead.
 */
const changePlaceSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  before: z.string().max(LONGEST_QUOTE),
  after: z.string().max(LONGEST_QUOTE),
  prefix: z.string().max(ANCHOR_CONTEXT),
  suffix: z.string().max(ANCHOR_CONTEXT),
});

/** Why a change was made, and which flags it deals with. */
export const reasonSchema = z.strictObject({
  id: z.string().min(1).max(64),
  place: changePlaceSchema,
  text: z.string().max(5_000),
  flags: z.array(flagIdSchema).max(100),
});

export type ChangePlace = z.infer<typeof changePlaceSchema>;
export type Reason = z.infer<typeof reasonSchema>;

/** Reasons at their changes, in the order of the changes, and those whose change is gone. */
export interface MatchedReasons {
  /** Several where changes have grown together. */
  readonly byChange: readonly (readonly Reason[])[];
  readonly gone: readonly Reason[];
}

/** The place of a change, to be kept with its reason. */
export function placeOf(change: TextChange, draft: string): ChangePlace {
  const { start, end } = change.before;
  return {
    start,
    end,
    before: change.removed.slice(0, LONGEST_QUOTE),
    after: change.added.slice(0, LONGEST_QUOTE),
    prefix: draft.slice(Math.max(0, start - ANCHOR_CONTEXT), start),
    suffix: draft.slice(end, end + ANCHOR_CONTEXT),
  };
}

/**
 * Finds the change that each reason is about. A reason stays with what was changed at its place of the draft, however
 * the revision goes on; where the place is touched by several changes, with the one that shares most of it, the same
 * new words first.
 */
export function matchReasons(
  changes: readonly TextChange[],
  reasons: readonly Reason[],
  draft: string,
): MatchedReasons {
  const byChange: Reason[][] = changes.map(() => []);
  const gone: Reason[] = [];
  for (const reason of reasons) {
    const range = rangeOf(reason.place, draft);
    let best = { index: -1, score: 0 };
    changes.forEach((change, index) => {
      const score = range === null ? 0 : shared(range, change) + sameWords(reason.place, change);
      if (score > best.score) {
        best = { index, score };
      }
    });
    (byChange[best.index] ?? gone).push(reason);
  }
  return { byChange, gone };
}

/** Where in the draft the place is now; null when its words are nowhere any more. */
function rangeOf({ start, end, before, prefix, suffix }: ChangePlace, draft: string): TextRange | null {
  const length = end - start;
  if (draft.slice(start, end).startsWith(before) && draft.slice(0, start).endsWith(prefix)) {
    return { start, end };
  }
  const whole = draft.indexOf(prefix + before + suffix);
  if (whole !== -1 && before.length === length) {
    return { start: whole + prefix.length, end: whole + prefix.length + length };
  }
  const words = before.trim() === '' ? -1 : draft.indexOf(before);
  return words === -1 ? null : { start: words, end: words + length };
}

/** Of a passage that was moved, also a reason at the place where it is now: it was given before it was known as a move. */
function shared(range: TextRange, { before, move }: TextChange): number {
  return Math.max(overlap(range, before), move === undefined ? 0 : overlap(range, move.at));
}

/** Shared code units; a half where a place without extent lies at or in the other. */
function overlap(one: TextRange, other: TextRange): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const isPoint = one.start === one.end || other.start === other.end;
  return isPoint && shared === 0 ? 0.5 : Math.max(0, shared);
}

/** Settles who is nearer among equals; counts only together with a shared place, so it is less than that alone. */
function sameWords(place: ChangePlace, change: TextChange): number {
  const touches = change.before.start <= place.end && place.start <= change.before.end;
  return touches && change.added.slice(0, LONGEST_QUOTE) === place.after && place.after !== '' ? 0.25 : 0;
}
