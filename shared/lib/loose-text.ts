/**
 * Text as a search compares it: lower case, without diacritics ("Ménière" is met by "meniere"), with one blank for each
 * run of what is neither letter, digit nor a mark that joins codes ("K35.8", "5-HT").
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}.-]+/gu, ' ')
    .trim();
}
