const QUOTE_PREFIX = '#quote-';

/** A link the editor may hold as a link: https, http, mailto, or a place in this document. Anything else stays source. */
export function isAcceptedLink(url: string): boolean {
  if (url.startsWith('#')) {
    return url.length > 1;
  }
  return /^(?:https?:\/\/[^\s]|mailto:[^\s])/iu.test(url);
}

/** Whether a text is an address outside and nothing else, so that it may become the link of words that are selected. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/iu.test(text);
}

/** The id of the quotation that a link cites, or null when it is another kind of link. */
export function quoteIdOf(url: string): string | null {
  return url.startsWith(QUOTE_PREFIX) && url.length > QUOTE_PREFIX.length
    ? url.slice(QUOTE_PREFIX.length)
    : null;
}

/** What a person typed as an address, made into a link we accept; null when it cannot be. */
export function linkFromTyping(typed: string): string | null {
  const url = typed.trim();
  if (isAcceptedLink(url)) {
    return url;
  }
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(url)) {
    return `mailto:${url}`;
  }
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$/u.test(url) ? `https://${url}` : null;
}
