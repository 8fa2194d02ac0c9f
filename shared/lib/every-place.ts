/** So many characters are compared at most: a text that says the same thing again and again may not cost their product. */
const MOST_COMPARED = 10_000_000;

/** Where a text holds another one, from left to right, also where two of them overlap. */
export function* everyPlace(text: string, wanted: string): Generator<number> {
  let left = MOST_COMPARED;
  for (let at = text.indexOf(wanted); at !== -1 && left > 0; at = text.indexOf(wanted, at + 1)) {
    left -= wanted.length;
    yield at;
  }
}
