/**
 * The same characters as a text of their own. What was cut out of a longer text (a match, a slice) is a view of it to the
 * engine: who keeps a word keeps all of the text that it once stood in.
 */
export function ownText(text: string): string {
  return [...text].join('');
}
