// The kinds of HTML block that run on over blank lines until they are closed (CommonMark 4.6, kinds 1 to 5).
const CLOSERS: readonly { readonly open: RegExp; readonly close: RegExp; readonly add: string }[] = [
  {
    open: /^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/iu,
    close: /<\/(?:script|pre|style|textarea)>/iu,
    add: '</pre>',
  },
  { open: /^ {0,3}<!--/u, close: /-->/u, add: '-->' },
  { open: /^ {0,3}<\?/u, close: /\?>/u, add: '?>' },
  { open: /^ {0,3}<!\[CDATA\[/u, close: /\]\]>/u, add: ']]>' },
  { open: /^ {0,3}<![A-Za-z]/u, close: />/u, add: '>' },
];

/** A fence that stands alone; a longer one inside it closes it, as in Markdown. */
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;

/** Ends HTML or code that was left open at the end of a text, so that it cannot swallow what is written after it. */
export function closeRaw(markdown: string): string {
  const fence = FENCE.exec(markdown)?.[1];
  if (fence !== undefined) {
    const last = markdown.slice(markdown.lastIndexOf('\n') + 1).trim();
    const isClosed =
      markdown.includes('\n') && last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
    return isClosed ? markdown : `${markdown}\n${fence}`;
  }
  const kind = CLOSERS.find(({ open }) => open.test(markdown));
  return kind === undefined || kind.close.test(markdown) ? markdown : `${markdown}\n${kind.add}`;
}
