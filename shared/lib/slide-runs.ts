import type { CommonRun } from './align-tokens';

/** Nobody writes more than this at the beginning of two neighbouring paragraphs in the same words, in code units. */
const FARTHEST = 200;

/**
 * Where a text says the same before a gap as at its end, the gap may as well begin earlier: what was taken out of "The
 * cat.\nThe dog.\nThe end." is "The dog.\n" rather than "dog.\nThe ". Moves gaps of one side alone so that they hold
 * whole lines, where that can be had; the runs in common stay as long together as they were.
 */
export function slideToLines(before: string, after: string, runs: readonly CommonRun[]): CommonRun[] {
  const result = runs.map((run) => ({ ...run }));
  const end = { before: before.length, after: after.length, length: 0 };
  for (let index = 0; index < result.length; index += 1) {
    const left = result[index] as CommonRun;
    const right = result[index + 1] ?? end;
    const [oldStart, freshStart] = [left.before + left.length, left.after + left.length];
    const [oldGap, freshGap] = [right.before - oldStart, right.after - freshStart];
    if ((oldGap === 0) === (freshGap === 0)) {
      continue;
    }
    const slide =
      oldGap > 0
        ? slideOf(before, oldStart, right.before, left.length, right.length)
        : slideOf(after, freshStart, right.after, left.length, right.length);
    result[index] = { ...left, length: left.length + slide };
    if (slide !== 0) {
      // At the very end there is no run yet to take what is now behind the gap.
      result[index + 1] = {
        before: right.before + slide,
        after: right.after + slide,
        length: right.length - slide,
      };
    }
  }
  return result.filter(({ length }) => length > 0);
}

/** By how much a gap is to be moved, to the left when it is less than nothing; never beyond the runs on either side. */
function slideOf(text: string, start: number, end: number, left: number, right: number): number {
  if (!text.slice(start, end).includes('\n') || isWholeLines(text, start, end)) {
    return 0;
  }
  for (let by = 1; by <= Math.min(left, FARTHEST) && text[start - by] === text[end - by]; by += 1) {
    if (isWholeLines(text, start - by, end - by)) {
      return -by;
    }
  }
  for (let by = 1; by <= Math.min(right, FARTHEST) && text[start + by - 1] === text[end + by - 1]; by += 1) {
    if (isWholeLines(text, start + by, end + by)) {
      return by;
    }
  }
  return 0;
}

/** Lines with the breaks that end them, or with those before them. */
function isWholeLines(text: string, start: number, end: number): boolean {
  const isAfterBreak = (at: number): boolean => at === 0 || text[at - 1] === '\n';
  const isBeforeBreak = (at: number): boolean => at === text.length || text[at] === '\n';
  return (isAfterBreak(start) && isAfterBreak(end)) || (isBeforeBreak(start) && isBeforeBreak(end));
}
