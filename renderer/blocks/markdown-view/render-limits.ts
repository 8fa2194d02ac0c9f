import { type Crowding, crowdingOf, isBeyondParsing, MOST_MARKS_TOGETHER } from '../../markdown/crowding';

/** Text longer than this is shown as it is, not set: parsing and laying it out would hold up the window. */
export const SOURCE_LIMIT = 200_000;

/** Of text longer than this only what is near to being seen is laid out: all of 60,000 characters took 0.3 s. */
export const LENGTHY = 20_000;

/** Nesting deeper than this is shown as source; nobody writes it, and each level costs stack. */
export const DEPTH_LIMIT = 100;

/** Of all marks and lines so many, each of which becomes an element or two: more would hold up the window. */
const MOST_MARKS = 40_000;
const MOST_LINES = 20_000;

/** What keeps a text from being set; it is shown as it was written then. */
export type SourceReason = 'long' | 'deep' | 'crowded';

export function whyShownAsSource(source: string): SourceReason | null {
  if (source.length > SOURCE_LIMIT) {
    return 'long';
  }
  return isNestedBeyondReason(source) ? 'deep' : isCrowded(crowdingOf(source)) ? 'crowded' : null;
}

/** Whether a text is shown as it was written instead of being set. */
export function isShownAsSource(source: string): boolean {
  return whyShownAsSource(source) !== null;
}

function isCrowded(crowding: Crowding): boolean {
  return (
    crowding.marksTogether > MOST_MARKS_TOGETHER ||
    crowding.marks > MOST_MARKS ||
    crowding.lines > MOST_LINES ||
    isBeyondParsing(crowding)
  );
}

/** Very many block marks at the start of one line, or a list so far to the right that it must be as deep. */
function isNestedBeyondReason(source: string): boolean {
  return (
    /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){60}/m.test(source) ||
    /^[ \t]{160,}(?:[-*+]|\d{1,9}[.)])[ \t]/m.test(source)
  );
}
