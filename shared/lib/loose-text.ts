/**
 * Whether Markdown still says what was once quoted from its rendered text. Compares letters and digits only, so that
 * formatting, line breaks and table rules do not count; link targets and the language of a code fence are left out, as
 * they are not seen.
 */
export function stillSays(markdown: string, quote: string): boolean {
  const wanted = letters(quote);
  return wanted === '' ? markdown.includes(quote.trim()) : letters(seen(markdown)).includes(wanted);
}

function seen(markdown: string): string {
  return markdown.replace(/\]\([^()\s]*(?:\s"[^"]*")?\)/g, ']').replace(/^[ \t>]*(?:```|~~~).*$/gm, '');
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

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
