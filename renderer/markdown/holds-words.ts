/** The nodes of a Markdown tree whose children are words, not blocks: elsewhere a tag is a block of HTML. */
export const HOLDS_WORDS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);
