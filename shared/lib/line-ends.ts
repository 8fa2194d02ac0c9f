const BLANKS_BEFORE_END = /(?<![ \t])[ \t]+(?=\r?\n)/gu;
const END_AND_BLANKS = /\r?\n[ \t]*/gu;

/**
 * A text with one space in the place of each line end and the blanks on either side of it. In two steps, each of which
 * looks at a character once: a pattern with blanks on both sides takes time in the square of a long run of blanks.
 */
export function withoutLineEnds(text: string): string {
  return text.includes('\n') ? text.replace(BLANKS_BEFORE_END, '').replace(END_AND_BLANKS, ' ') : text;
}
