import type { TextRange } from '../../lib/text-anchor';
import type { Change } from '../../lib/word-diff';

/** The end of a sentence or of a block: changes on both sides of one are about different things. */
export const SENTENCE_END = /[.!?…]["'”’)\]*_]*(?:\s|$)|\n\s*\n|\n\s*(?:[-*+>#|]|\d{1,9}[.)]\s)/;

/** A stretch of both texts: the same in both, or one in place of the other. */
interface Stretch {
  readonly isKept: boolean;
  readonly before: TextRange;
  readonly after: TextRange;
}

/**
 * Takes words that two changes happen to have between them as changed with them, when they are fewer than what was
 * changed on either side and within one sentence: a sentence that was put in other words reads as one change, not as
 * many around each "the". (The semantic clean-up of N. Fraser's diff-match-patch, by sentence.)
 */
export function tidyRuns(runs: readonly Change[], revision: string): Change[] {
  const stack: Stretch[] = [];
  for (const stretch of stretchesOf(runs)) {
    stack.push(stretch);
    while (mergesAtEnd(stack, revision)) {
      const [left, , right] = stack.splice(-3) as [Stretch, Stretch, Stretch];
      stack.push({
        isKept: false,
        before: { start: left.before.start, end: right.before.end },
        after: { start: left.after.start, end: right.after.end },
      });
    }
  }
  return stack.flatMap(runsOf);
}

function mergesAtEnd(stack: readonly Stretch[], revision: string): boolean {
  const [left, kept, right] = stack.slice(-3);
  return (
    left !== undefined &&
    kept?.isKept === true &&
    right?.isKept === false &&
    sizeOf(kept) <= Math.min(sizeOf(left), sizeOf(right)) &&
    !SENTENCE_END.test(revision.slice(kept.after.start, kept.after.end))
  );
}

function sizeOf({ before, after }: Stretch): number {
  return Math.max(before.end - before.start, after.end - after.start);
}

function stretchesOf(runs: readonly Change[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { kind, before, after } of runs) {
    const last = stretches.at(-1);
    if (kind !== 'kept' && last?.isKept === false) {
      stretches[stretches.length - 1] = {
        isKept: false,
        before: { start: last.before.start, end: before.end },
        after: { start: last.after.start, end: after.end },
      };
    } else {
      stretches.push({ isKept: kind === 'kept', before, after });
    }
  }
  return stretches;
}

function runsOf({ isKept, before, after }: Stretch): Change[] {
  if (isKept) {
    return [{ kind: 'kept', before, after }];
  }
  const removed: Change = { kind: 'removed', before, after: { start: after.start, end: after.start } };
  const added: Change = { kind: 'added', before: { start: before.end, end: before.end }, after };
  return [...(before.end > before.start ? [removed] : []), ...(after.end > after.start ? [added] : [])];
}
