import { type Taxonomy, taxonomySchema } from '#shared/domain/taxonomy';

/**
 * Reads a taxonomy from lines `CODE Name | when to give it` (the note may be left out), each level indented by two more
 * blanks than the one above. Throws when a line does not fit below the one before it: these files ship with the program.
 */
export function readTaxonomy(id: string, name: string, text: string): Taxonomy {
  const above: string[] = [];
  const codes = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, blanks = '', code = '', words = ''] = /^( *)(\S+) (.+)$/.exec(line) ?? [];
      const depth = blanks.length / 2;
      if (code === '' || !Number.isInteger(depth) || depth > above.length) {
        throw new Error(`Taxonomy ${id}: "${line.trim()}" does not fit below the line before it`);
      }
      above.splice(depth, above.length, code);
      const [title = '', note = ''] = words.split(' | ');
      return { id: code, name: title, parent: above[depth - 1] ?? null, note };
    });
  return taxonomySchema.parse({ id, name, codes });
}
