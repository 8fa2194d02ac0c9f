/** About so many characters are laid out as one. */
const LENGTH = 8_000;

/** Where a text is parted: at the end of a line with words, as a line end at the end of a block is not seen. */
const END = /(?<=[^\n])\n/gu;

/** A text in stretches that are shown below each other, so that only those that are seen are laid out. */
export function stretchesOf(source: string): string[] {
  const stretches: string[] = [];
  for (let start = 0; ; ) {
    END.lastIndex = start + LENGTH;
    const end = END.exec(source)?.index ?? source.length;
    stretches.push(source.slice(start, end));
    if (end === source.length) {
      return stretches;
    }
    start = end + 1;
  }
}
