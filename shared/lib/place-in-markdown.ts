import { everyPlace } from './every-place';
import { resolveAnchor, type TextAnchor, type TextRange } from './text-anchor';

/**
 * Where in a Markdown source stands what was quoted from its rendered text. An anchor counts the characters of the
 * rendered text, which has no markup; so letters and digits are compared, in their order, and what a reader does not see
 * (link targets, the language of a fence, the numbers of a list) is passed over. Equal quotes are told apart by what
 * stands around them. Where the source has no markup inside the passage, its range holds exactly the quote.
 * @returns UTF-16 code units of the source; null when the source does not say it
 */
export function placeInMarkdown(source: MarkdownLetters, anchor: TextAnchor): TextRange | null {
  const wanted = quotedLetters(anchor.quote, source);
  if (wanted === '') {
    return resolveAnchor(source.markdown, anchor);
  }
  const place = bestPlace(source, wanted, anchor);
  const first = place === null ? undefined : source.places[place];
  const last = place === null ? undefined : source.places[place + wanted.length - 1];
  return first === undefined || last === undefined
    ? null
    : withPunctuation(source.markdown, { start: first, end: last + 1 }, anchor.quote);
}

/** The letters and digits of a Markdown source that a reader sees, and where each of them stands in it. */
export interface MarkdownLetters {
  readonly markdown: string;
  readonly text: string;
  readonly places: readonly number[];
}

/** Reads a Markdown source once, for any number of quotes. */
export function readMarkdownLetters(markdown: string): MarkdownLetters {
  let fence: string | null = null;
  let at = 0;
  const places: number[] = [];
  const parts: string[] = [];
  for (const line of markdown.split('\n')) {
    const mark = /^[ \t>]*(?:[-*+] +|\d{1,9}[.)] +)*(`{3,}|~{3,})/.exec(line)?.[1];
    const isFenceLine: boolean = mark !== undefined && (fence === null || mark.startsWith(fence));
    if (isFenceLine) {
      fence = fence === null ? (mark ?? null) : null;
    } else {
      const seen = lettersOf(fence === null ? withoutUnseen(line) : line);
      parts.push(seen.text);
      for (const place of seen.places) {
        places.push(at + place);
      }
    }
    at += line.length + 1;
  }
  return { markdown, text: parts.join(''), places };
}

/** The same of a text that is rendered already, or never was Markdown. */
export function readPlainLetters(text: string): MarkdownLetters {
  return { markdown: text, ...lettersOf(text) };
}

/** Blanks out what is written in a line but not seen, so that everything else keeps its place. */
function withoutUnseen(line: string): string {
  const blank = (text: string): string => ' '.repeat(text.length);
  return line
    .replace(/^[ \t>]*\[(?!\^)[^\]]+\]:\s.*$/, blank)
    .replace(/\[\^[^\][]+\]:?/g, blank)
    .replace(/^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+(?:\[[ xX]\][ \t])?/, blank)
    .replace(/\]\((?:<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\)/g, blank)
    .replace(/\]\[[^\][]*\]/g, blank)
    .replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,31});/gi, blank);
}

/** The letters of a rendered text. A footnote's number is given when the text is rendered; the source has a name. */
export function quotedLetters(rendered: string, { markdown }: MarkdownLetters): string {
  return lettersOf(markdown.includes('[^') ? rendered.replace(/\[\d+\]/g, '') : rendered).text;
}

function lettersOf(text: string): { readonly text: string; readonly places: number[] } {
  const places: number[] = [];
  const letters: string[] = [];
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    letters.push(run);
    for (let unit = 0; unit < run.length; unit += 1) {
      places.push(index + unit);
    }
  }
  return { text: letters.join(''), places };
}

/** Among equal passages the one whose surroundings fit best, and of those the nearest to where it was. */
function bestPlace(source: MarkdownLetters, wanted: string, anchor: TextAnchor): number | null {
  const { text } = source;
  const before = quotedLetters(anchor.prefix, source);
  const after = quotedLetters(anchor.suffix, source);
  let best: { readonly place: number; readonly fit: number } | null = null;
  for (const place of everyPlace(text, wanted)) {
    const end = place + wanted.length;
    const fit =
      equalLetters((n) => text[place - n] === before.at(-n), before.length) +
      equalLetters((n) => text[end + n - 1] === after[n - 1], after.length);
    const isNearer = best !== null && Math.abs(place - anchor.start) < Math.abs(best.place - anchor.start);
    if (best === null || fit > best.fit || (fit === best.fit && isNearer)) {
      best = { place, fit };
    }
  }
  return best?.place ?? null;
}

/** How many letters in a row are equal, counted from 1. */
function equalLetters(isEqual: (n: number) => boolean, most: number): number {
  let count = 0;
  while (count < most && isEqual(count + 1)) {
    count += 1;
  }
  return count;
}

/** Takes in the quote's own first and last signs, such as a bracket or a full stop, where they stand there too. */
export function withPunctuation(markdown: string, { start, end }: TextRange, quote: string): TextRange {
  const lead = /^[^\p{L}\p{N}]*/u.exec(quote)?.[0] ?? '';
  const tail = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(quote)?.[0] ?? '';
  const hasLead = markdown.slice(start - lead.length, start) === lead && start >= lead.length;
  const hasTail = markdown.slice(end, end + tail.length) === tail;
  return { start: hasLead ? start - lead.length : start, end: hasTail ? end + tail.length : end };
}
