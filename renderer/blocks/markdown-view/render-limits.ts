/** Text longer than this is shown as it is, not set: parsing and laying it out would hold up the window. */
export const SOURCE_LIMIT = 200_000;

/** Of text longer than this only what is near to being seen is laid out: all of 60,000 characters took 0.3 s. */
export const LENGTHY = 20_000;

/** Nesting deeper than this is shown as source; nobody writes it, and each level costs stack. */
export const DEPTH_LIMIT = 100;

/**
 * More marks than this in one paragraph: parsers take time in the square of them (20,000 brackets took 2 s). Real
 * paragraphs have tens; what has thousands is machine output that reads better as source anyway.
 */
const MARKS_LIMIT = 2_500;

/** Whether a text is shown as it was written instead of being set. */
export function isShownAsSource(source: string): boolean {
  return source.length > SOURCE_LIMIT || isNestedBeyondReason(source) || hasCrowdedParagraph(source);
}

/** Very many block marks at the start of one line, or a list so far to the right that it must be as deep. */
function isNestedBeyondReason(source: string): boolean {
  return (
    /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){60}/m.test(source) ||
    /^[ \t]{160,}(?:[-*+]|\d{1,9}[.)])[ \t]/m.test(source)
  );
}

function hasCrowdedParagraph(source: string): boolean {
  let marks = 0;
  let isCode = false;
  for (const line of source.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) {
      isCode = !isCode;
      marks = 0;
    } else if (!isCode) {
      const startsAnew = /^\s*$|^\s*(?:[-*+]\s|#{1,6}\s|>|\||\d{1,9}[.)]\s)/.test(line);
      marks = (startsAnew ? 0 : marks) + (line.match(/[[*_`$<~!(]/g)?.length ?? 0);
      if (marks > MARKS_LIMIT) {
        return true;
      }
    }
  }
  return false;
}
