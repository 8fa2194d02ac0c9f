import { z } from 'zod';
import { lineSchema } from './markdown-text';

/** How a project calls a code or a taxonomy: `K35.8`, `3.2 (a)`, `§ 307`. */
export const codeIdSchema = z
  .string()
  .min(1)
  .max(100)
  .regex(/^\S(?:[^\r\n]*\S)?$/, 'must be one line with no blanks at its ends');

/** A code, its place in the hierarchy (the id of the code above it, null at the top), and when it is the one to give. */
export const codeSchema = z.strictObject({
  id: codeIdSchema,
  name: lineSchema,
  parent: codeIdSchema.nullable().default(null),
  note: z.string().max(1_000).default(''),
});

/** The most codes that a taxonomy may have: as many as MeSH has headings, several times over what ICD-10 has at the top. */
export const MOST_CODES = 50_000;

/** A list or tree of codes that many tasks of a project use. */
export const taxonomySchema = z.strictObject({
  id: codeIdSchema,
  name: lineSchema,
  codes: z.array(codeSchema).min(1).max(MOST_CODES),
});

export type Code = z.infer<typeof codeSchema>;
export type Taxonomy = z.infer<typeof taxonomySchema>;

/**
 * Says what is wrong with the codes of a taxonomy beyond their shape: an id that stands twice, a code above another that
 * does not exist, or a circle. Null when all is well. Linear in the number of codes.
 */
export function whatIsWrongWith(codes: readonly Code[]): string | null {
  const parents = new Map<string, string | null>();
  for (const { id, parent } of codes) {
    if (parents.has(id)) {
      return `the code "${id}" is there twice`;
    }
    parents.set(id, parent);
  }
  const rooted = new Set<string>();
  for (const { id } of codes) {
    const way: string[] = [];
    for (let at: string | null = id; at !== null && !rooted.has(at); at = parents.get(at) ?? null) {
      if (!parents.has(at)) {
        return `the code "${way.at(-1)}" stands below "${at}", which does not exist`;
      }
      if (way.length > parents.size) {
        return `the code "${id}" stands below itself`;
      }
      way.push(at);
    }
    for (const one of way) {
      rooted.add(one);
    }
  }
  return null;
}
