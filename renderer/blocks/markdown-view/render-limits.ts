import { type Crowding, crowdingOf, isBeyondParsing, MOST_MARKS_TOGETHER } from '../../markdown/crowding';

/** Text longer than this is shown as it is, not set: parsing and laying it out would hold up the window. */
export const SOURCE_LIMIT = 200_000;

/** Of text longer than this only what is near to being seen is laid out: all of 60,000 characters took 0.3 s. */
export const LENGTHY = 20_000;

/** Nesting deeper than this is shown as source; nobody writes it, and each level costs stack. */
export const DEPTH_LIMIT = 100;

/**
 * What a text becomes, by its elements: a mark is one, a line or a cell a few, a block of code some ninety with its buttons. 12,500
 * notes, 20,000 paragraphs or 1,000 blocks of code kept the window for a second.
 */
const MOST_ELEMENTS = 30_000;
/** More than a book chapter has on as many characters as may be set. */
const DRAWN_AT_ONCE = 10_000;
const PER_LINE = 4;
const PER_FENCE = 45;
const PER_BAR = 3;
/** It is no element, and takes as long to be read as ten. */
const PER_DEFINITION = 10;

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

/** Whether a text that is set becomes so much that a window cannot draw it between two keys. */
export function isDrawnInParts(source: string): boolean {
  return elementsOf(crowdingOf(source)) > DRAWN_AT_ONCE;
}

function elementsOf({ marks, lines, fences, bars, definitions }: Crowding): number {
  return marks + lines * PER_LINE + fences * PER_FENCE + bars * PER_BAR + definitions * PER_DEFINITION;
}

function isCrowded(crowding: Crowding): boolean {
  return (
    crowding.marksTogether > MOST_MARKS_TOGETHER ||
    elementsOf(crowding) > MOST_ELEMENTS ||
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
