/** A longer stretch without a break is taken as one sentence. */
const LONGEST = 20_000;

/** The sentence of a text that an offset is in, in UTF-16 code units; null where there are no words. */
export function sentenceAt(
  text: string,
  offset: number,
): { readonly start: number; readonly end: number } | null {
  if (text === '') {
    return null;
  }
  if (text.length > LONGEST) {
    return { start: 0, end: text.length };
  }
  let last = null;
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)) {
    last = { start: index, end: index + segment.length };
    if (offset < last.end) {
      break;
    }
  }
  return last;
}
