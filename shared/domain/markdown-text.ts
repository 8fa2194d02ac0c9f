import { z } from 'zod';

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

/** Counts words as a writer would: runs of letters and digits, with apostrophes and hyphens inside. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
