/**
 * Has blocks of a long text laid out now, of which the browser lays out what is near to being seen; they are left to it again
 * when it has seen that they are in sight. The style sheet of the text says what `data-ahead` does.
 */
export function layOutNow(blocks: readonly Element[]): void {
  for (const block of blocks) {
    block.setAttribute('data-ahead', '');
  }
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const block of blocks) {
        block.removeAttribute('data-ahead');
      }
    }),
  );
}
