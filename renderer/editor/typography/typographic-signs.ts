import type { Language } from '#shared/domain/language';

interface Marks {
  readonly double: readonly [opening: string, closing: string];
  readonly single: readonly [opening: string, closing: string];
}

/** French marks keep their distance by spaces that no line breaks at. */
const NARROW = '\u202f';
const WIDE = '\u00a0';
const MARKS: Readonly<Record<Language, Marks>> = {
  'en-US': { double: ['“', '”'], single: ['‘', '’'] },
  'en-GB': { double: ['“', '”'], single: ['‘', '’'] },
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  fr: { double: [`«${NARROW}`, `${NARROW}»`], single: ['‹', '›'] },
  es: { double: ['«', '»'], single: ['“', '”'] },
};
const APOSTROPHE = '’';

/** What a typed character becomes. `remove`: how many characters before the caret go with it. */
export interface Sign {
  readonly text: string;
  readonly remove: number;
}

/**
 * What a character becomes as the language prints it, from what stands before the caret in its paragraph; null when it
 * stays as typed. A quotation mark opens at the beginning and behind spaces, brackets and dashes, and closes elsewhere;
 * within a word a single one is an apostrophe. Two hyphens make a dash, a third a longer one, three points an ellipsis. The
 * space that French puts before a sign stays with it at the end of a line.
 */
export function signFor(typed: string, before: string, language: Language): Sign | null {
  const { double, single } = MARKS[language];
  switch (typed) {
    case '"':
      return { text: opens(before) || elides(before, language) ? double[0] : double[1], remove: 0 };
    case "'":
      return { text: opens(before) ? single[0] : closing(before, single), remove: 0 };
    case '-':
      return dashFor(before);
    case '.':
      // A fourth point is somebody's own dots.
      return /(?:^|[^.])\.\.$/u.test(before) ? { text: '…', remove: 2 } : null;
    case ':':
      return spaced(typed, before, language, WIDE);
    case ';':
    case '!':
    case '?':
      return spaced(typed, before, language, NARROW);
    default:
      return null;
  }
}

function opens(before: string): boolean {
  return before === '' || /[\s([{\u2013\u2014«„‚“‘‹]$/u.test(before);
}

/** Behind "l’" and its like a quotation begins in French, unless one is open: that is what ends then. */
function elides(before: string, language: Language): boolean {
  return (
    language === 'fr' && /\p{L}[’']$/u.test(before) && before.lastIndexOf('«') <= before.lastIndexOf('»')
  );
}

/** A space is never put in where none was typed: "12:30" and addresses are none of ours, nor is a line of a table. */
function spaced(typed: string, before: string, language: Language, space: string): Sign | null {
  const hasSpace = language === 'fr' && /[\p{L}\p{N}»”’)\]%] $/u.test(before);
  return hasSpace ? { text: space + typed, remove: 1 } : null;
}

/** What closes a single quotation where one is open, and an apostrophe otherwise. */
function closing(before: string, [opening, closes]: readonly [string, string]): string {
  return before.lastIndexOf(opening) > before.lastIndexOf(closes) ? closes : APOSTROPHE;
}

/** Behind a paragraph's beginning, and in a row of hyphens, they are Markdown's: a list, a rule, a table's line. */
function dashFor(before: string): Sign | null {
  if (before.endsWith('–')) {
    return { text: '—', remove: 1 };
  }
  return /[^\s|-][^\S\n]?-$/u.test(before) ? { text: '–', remove: 1 } : null;
}
