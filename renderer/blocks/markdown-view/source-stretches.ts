/** About so many characters are laid out as one. */
const LENGTH = 8_000;

/** Behind these a text is parted: no blank line, which two blocks below each other could not show. */
const END = /(?<=[^\n])\n(?=[^\n])/gu;

/** A text in stretches that are shown below each other, so that only those that are seen are laid out. */
export function stretchesOf(source: string): string[] {
  const stretches: string[] = [];
  let start = 0;
  END.lastIndex = LENGTH;
  for (let found = END.exec(source); found !== null; found = END.exec(source)) {
    stretches.push(source.slice(start, found.index));
    start = found.index + 1;
    END.lastIndex = start + LENGTH;
  }
  return [...stretches, source.slice(start)];
}
