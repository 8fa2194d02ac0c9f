import { z } from 'zod';
import { stepIdSchema } from '#shared/lib/ids';

/** After so long without a save the next one begins another sitting, in milliseconds. */
const SITTING_GAP = 20 * 60_000;
/** An entry of the timeline takes in the saves of this long, in milliseconds. */
const ENTRY_LENGTH = 2 * 60_000;

/** The entry of the timeline that saves are added to. Its last revision is the draft's newest. */
export const entrySchema = z.object({
  first: z.int().positive(),
  sitting: z.int().positive(),
  beganAt: z.int(),
  endedAt: z.int(),
  /** Words that there are more; null where that was not counted. */
  words: z.int().nullable(),
  steps: z.array(stepIdSchema),
  /** The revision that something was brought back of. */
  restored: z.int().positive().nullable(),
  /** Nothing is added to it any more: it was named, or brought something back, or the app was closed. */
  isOver: z.boolean(),
  /** Nothing is added to its sitting any more. */
  isSittingOver: z.boolean(),
});

export type HistoryEntry = z.infer<typeof entrySchema>;

/** What one save adds to the timeline. */
export type SaveFacts = Pick<HistoryEntry, 'words' | 'steps' | 'restored'> & {
  readonly revision: number;
  readonly savedAt: number;
  /** It is an entry by itself, and nothing is added to it. */
  readonly isApart: boolean;
};

/** The entry after a save: the one at hand, or a new one, which then closes it. */
export function addToEntry(entry: HistoryEntry | null, lastSitting: number, save: SaveFacts): HistoryEntry {
  const { savedAt, words, steps, restored, isApart } = save;
  // The clock may have been set back: then too something else begins.
  const apart = (at: number, span: number): boolean => savedAt - at >= span || savedAt - at <= -span;
  const isSameSitting = entry !== null && !entry.isSittingOver && !apart(entry.endedAt, SITTING_GAP);
  if (
    entry === null ||
    !isSameSitting ||
    entry.isOver ||
    restored !== null ||
    isApart ||
    apart(entry.beganAt, ENTRY_LENGTH)
  ) {
    const sitting = isSameSitting ? entry.sitting : (entry?.sitting ?? lastSitting) + 1;
    const isOver = restored !== null || isApart;
    return {
      first: save.revision,
      sitting,
      beganAt: savedAt,
      endedAt: savedAt,
      words,
      steps,
      restored,
      isOver,
      isSittingOver: false,
    };
  }
  return {
    ...entry,
    endedAt: savedAt,
    words: entry.words === null || words === null ? null : entry.words + words,
    steps: [...new Set([...entry.steps, ...steps])],
  };
}
