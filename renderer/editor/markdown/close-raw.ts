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

/** Ends an HTML block that was left open at the end of a text, so that it cannot swallow what is written after it. */
export function closeRaw(markdown: string): string {
  const kind = CLOSERS.find(({ open }) => open.test(markdown));
  return kind === undefined || kind.close.test(markdown) ? markdown : `${markdown}\n${kind.add}`;
}
