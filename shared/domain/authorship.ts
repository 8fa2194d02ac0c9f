import { z } from 'zod';
import { stepIdSchema } from '../lib/ids';

const count = z.int().nonnegative().max(1_000_000_000);

/**
 * How an answer came about, in sums: never which keys, and never when. Kept and sent only where the project asks for it.
 * Lengths are UTF-16 code units.
 */
export const authorshipSchema = z.strictObject({
  /** Written by hand or dictated, a composed character counting as what it became. */
  typed: count,
  /** Pasted or dropped in after it was copied in this app, or quoted from a text beside the work. */
  pastedInside: count,
  /** Pasted or dropped in from elsewhere. */
  pastedOutside: count,
  /** Deleted, cut or written over. */
  removed: count,
  /** Time with the hands at work, in milliseconds: pauses longer than a minute do not count. */
  active: count,
});

/** The records of a task's steps; a step that nobody wrote in has none. */
export const authorshipsSchema = z.record(stepIdSchema, authorshipSchema);

export type Authorship = z.infer<typeof authorshipSchema>;
export type Authorships = z.infer<typeof authorshipsSchema>;

export const NO_AUTHORSHIP: Authorship = {
  typed: 0,
  pastedInside: 0,
  pastedOutside: 0,
  removed: 0,
  active: 0,
};
