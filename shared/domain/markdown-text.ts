import { z } from 'zod';
import { commonEnds } from '../lib/common-ends';

/** One million UTF-16 code units: about 160,000 English words, more than the longest answer that is asked for. */
export const LONGEST_TEXT = 1_000_000;

/** Markdown (CommonMark, tables, `$maths$`, fenced code) as it is stored, shown, compared and exported. */
export const markdownSchema = z.string().max(LONGEST_TEXT);

/** A single line of plain text that people read: titles, names, labels. */
export const lineSchema = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\r\n]*$/, 'must be one line');

/** Longer texts than this are remembered when they have been counted, in UTF-16 code units. */
const LONG = 20_000;
/** So many of them; a step or two is written in at a time. */
const REMEMBERED = 4;

interface Counted {
  readonly text: string;
  readonly words: number;
}

let counted: readonly Counted[] = [];

/**
 * Counts words as a writer would: runs of letters and digits, with apostrophes and hyphens inside. A long text that was
 * counted a moment ago, and has changed in one place since, is counted again there only.
 */
export function countWords(text: string): number {
  if (text.length <= LONG) {
    return countAll(text);
  }
  const near = counted.find((one) => isNear(one.text, text));
  const words = near === undefined ? countAll(text) : near.words + wordsAdded(near.text, text);
  counted = [{ text, words }, ...counted.filter((one) => one !== near)].slice(0, REMEMBERED);
  return words;
}

function countAll(text: string): number {
  return withoutMarks(withoutPictureNames(text)).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The name of a picture's file is nobody's words. */
function withoutPictureNames(text: string): string {
  return text.includes('](media/') ? text.replace(/\]\(media\/[0-9a-f]{64}\.\w+/gu, '](') : text;
}

const MARKS = /<\/?su[bp]>|\[\^[^\][\s]+\]|\[!(?:note|tip|important|warning|caution)\]/giu;

/** Letters that are marks: tags of lowered and raised words, names of footnotes, the kind of a call-out. */
function withoutMarks(text: string): string {
  return /<\/|\[[!^]/u.test(text) ? text.replace(MARKS, '') : text;
}

/** Whether most of a text stands in the other one too. */
function isNear(one: string, other: string): boolean {
  const { start, end } = commonEnds(one, other);
  return start + end > Math.max(one.length, other.length) / 2;
}

function wordsAdded(before: string, after: string): number {
  const { start, end } = commonEnds(before, after);
  // Whole words: none has a space or the end of a line in it.
  const from = Math.max(after.lastIndexOf(' ', start - 1), after.lastIndexOf('\n', start - 1), 0);
  const stops = [after.indexOf(' ', after.length - end), after.indexOf('\n', after.length - end)];
  const to = Math.min(...stops.map((at) => (at === -1 ? after.length : at)));
  return countAll(after.slice(from, to)) - countAll(before.slice(from, to - after.length + before.length));
}
