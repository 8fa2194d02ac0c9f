/** Scripts without spaces between words may be broken anywhere, so what is written in them is no long word. */
const WORDS =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]+/gu;

/** Marks on a letter, and what joins or tones pictures: nothing is broken between them. */
const JOINED = /[\p{M}\p{Emoji_Modifier}\u200D]/gu;
/** So many of them in one word are a picture of nothing: 2,000 faces in one took 0.2 s to be laid out, each time. */
const MOST_JOINED = 100;

/** Whether a text has a word of more than so many characters, or one of more joined signs than anybody writes. */
export function hasLongWord(text: string, most: number): boolean {
  return (
    text.length > MOST_JOINED &&
    (text.match(WORDS) ?? []).some(
      (word) =>
        word.length > most || (word.length > MOST_JOINED && (word.match(JOINED)?.length ?? 0) > MOST_JOINED),
    )
  );
}
