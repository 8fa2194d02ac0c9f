/** Scripts without spaces between words may be broken anywhere, so what is written in them is no long word. */
const WORDS = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+/gu;

/** Whether a text has a word of more than so many characters, whatever they are. */
export function hasLongWord(text: string, most: number): boolean {
  return text.length > most && (text.match(WORDS) ?? []).some((word) => word.length > most);
}
