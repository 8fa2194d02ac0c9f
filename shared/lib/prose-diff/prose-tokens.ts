import { FORMULA } from '../formula-pattern';
import type { TextRange } from '../text-anchor';

/**
 * The words of a text, in UTF-16 code units: where each begins, and what it counts as. Two words that count as the same
 * may be written otherwise (`*` or `_`, one blank or two): then the difference says nothing.
 */
export interface ProseTokens {
  readonly ids: Int32Array;
  /** Where each token begins, from the beginning of the whole text, and, last, where the tokens end. */
  readonly starts: Int32Array;
  /** Which of them end a sentence. */
  readonly endsSentence: Uint8Array;
}

export type Side = 'before' | 'after';

/** The two texts that are compared. */
export interface Texts {
  readonly before: string;
  readonly after: string;
}

/** Scripts without spaces between words. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}`;
const LETTER = String.raw`[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]`;
const PICTURE = String.raw`\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]*`;

/**
 * What is never cut: formulas, inline code, pictures, links, footnote marks, HTML, entities and escapes; line breaks
 * that a reader sees; marks of emphasis; words with apostrophes, and points or commas inside numbers. Scripts without
 * spaces between words are taken by character, all else by what a reader takes for one sign (Unicode TR 29, as far as
 * it occurs in writing).
 */
const TOKEN = new RegExp(
  [
    FORMULA,
    String.raw`(?<!\x60)(\x60+)(?!\x60)(?:[^\x60]|(?<!\x60)(?!\1(?!\x60))\x60+(?!\x60))*?\1(?!\x60)`,
    String.raw`!?\[[^\[\]\n]*\]\((?:[^\(\)\s]|\([^\(\)\s]*\))*(?:\s+"[^"\n]*")?\)|\[\^[^\]\s]+\]`,
    String.raw`<(?:https?:[^\s>]+|\/?[a-zA-Z][^<>\n]*)>|https?:\/\/[^\s<>\(\)\|]*[^\s<>\(\)\|.,;:!?'"*_~]`,
    String.raw`&(?:[a-zA-Z][a-zA-Z0-9]*|#\d+|#[xX][\da-fA-F]+);`,
    String.raw`(?: {2,}|\\)\r?\n[ \t>]*|\\[!-\/:-@\[-\x60\{-~]`,
    String.raw`\*+(?!\p{M})|_+(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])_+|~~`,
    String.raw`[ \t]*\r?\n(?:[ \t]*>[ \t]?)*[ \t]*|[^\S\n]+`,
    String.raw`[${UNSPACED}][\p{M}\u0E33\u0EB3]*`,
    String.raw`${LETTER}(?:${LETTER}|[\u200C\u200D]|_+(?=[\p{L}\p{N}])|['’](?=[\p{L}\p{M}\p{N}])|(?<=\p{N})[.,](?=\p{N}))*`,
    String.raw`\p{Regional_Indicator}{2}|${PICTURE}(?:\u200D${PICTURE})*`,
    String.raw`.[\p{M}\u200D\p{Emoji_Modifier}]*`,
  ].join('|'),
  'svy',
);

const SPACE = 32;
const FULL_STOP = 46;
/** Signs that are always tokens of their own where the next sign is a blank: most of what is no word in prose. */
const LONE_SIGNS = new Set([...',.;:?!()'].map((sign) => sign.charCodeAt(0)));
const SENTENCE_MARK = /^[.!?…。！？]$/;
const AFTER_MARK = /^(?:["'”’»)\]]|\*+|_+|\[\^[^\]]*\])$/;

/** Reads both texts into tokens that can be compared by their numbers, each stretch once. */
export class TokenReader {
  readonly texts: Texts;
  readonly #known = new Map<string, number>();
  readonly #read = { before: new Map<string, ProseTokens>(), after: new Map<string, ProseTokens>() };

  constructor(texts: Texts) {
    this.texts = texts;
  }

  /** The tokens of a stretch of one text. */
  tokens(side: Side, { start, end }: TextRange): ProseTokens {
    const key = `${start} ${end}`;
    const known = this.#read[side].get(key) ?? readTokens(this.texts[side], start, end, this.#known);
    this.#read[side].set(key, known);
    return known;
  }

  /** A number for anything else that is to be compared; no token has it. */
  idOf(form: string): number {
    return idOf(`\0${form}`, this.#known);
  }
}

function readTokens(text: string, start: number, end: number, known: Map<string, number>): ProseTokens {
  const part = text.slice(start, end);
  const [ids, starts]: [number[], number[]] = [[], []];
  const space = idOf(' ', known);
  for (let at = 0; at < part.length; ) {
    const length = plainLength(part, at) || unusualLength(part, at);
    starts.push(start + at);
    ids.push(
      length === 1 && part.charCodeAt(at) === SPACE
        ? space
        : idOf(plainForm(part.slice(at, at + length)), known),
    );
    at += length;
  }
  starts.push(end);
  const all = { ids: Int32Array.from(ids), starts: Int32Array.from(starts) };
  return { ...all, endsSentence: sentenceEnds(text, all.starts) };
}

function idOf(form: string, known: Map<string, number>): number {
  const found = known.get(form);
  if (found !== undefined) {
    return found;
  }
  const id = known.size;
  known.set(form, id);
  return id;
}

/** The length of a plain word, blank or sign, by which most of a text is read; 0 for whatever wants a closer look. */
function plainLength(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  if (first === SPACE) {
    return next > SPACE && next < 127 ? 1 : 0;
  }
  if (LONE_SIGNS.has(first)) {
    return next === SPACE ? 1 : 0;
  }
  let end = start;
  while (isLetter(text.charCodeAt(end))) {
    end += 1;
  }
  const after = text.charCodeAt(end);
  const isWhole = Number.isNaN(after) || after === SPACE || (LONE_SIGNS.has(after) && after !== 58);
  return end > start && isWhole ? end - start : 0;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function unusualLength(text: string, start: number): number {
  TOKEN.lastIndex = start;
  return TOKEN.test(text) ? TOKEN.lastIndex - start : 1;
}

/** What a token counts as. A line break inside a paragraph is a space to the reader. */
function plainForm(token: string): string {
  const first = token.charCodeAt(0);
  if (first === 32 || first === 9 || first === 10 || first === 13) {
    return /^ {2,}\r?\n/.test(token) ? '\\\n' : ' ';
  }
  if (first === 92 && token.length > 1) {
    return token[1] === '\n' || token[1] === '\r' ? '\\\n' : token.slice(1);
  }
  return first === 95 && /^_+$/.test(token) ? '*'.repeat(token.length) : token;
}

function sentenceEnds(text: string, starts: Int32Array): Uint8Array {
  const count = starts.length - 1;
  const ends = new Uint8Array(count);
  const wordAt = (index: number): string =>
    index < count ? text.slice(starts[index], starts[index + 1]) : '';
  for (let index = 0; index < count; index += 1) {
    const start = starts[index] as number;
    const code = text.charCodeAt(start);
    const length = (starts[index + 1] as number) - start;
    if (length > 1 && (code === SPACE || code === 92)) {
      ends[index] = /^(?: {2,}|\\)\r?\n/.test(wordAt(index)) ? 1 : 0;
    } else if (length === 1 && SENTENCE_MARK.test(text[start] as string)) {
      let last = index;
      while (AFTER_MARK.test(wordAt(last + 1))) {
        last += 1;
      }
      const space = wordAt(last + 1);
      // "approx. 5 mg" and "e.g. this" go on.
      const goesOn = code === FULL_STOP && /^[\p{Ll}\p{N}]/u.test(wordAt(last + 2));
      const isEnd = space === '' || code > 0x3000 || (/^\s/.test(space) && !goesOn);
      ends[last] = isEnd ? 1 : (ends[last] as number);
    }
  }
  return ends;
}
