interface Policy {
  createHTML: (html: string) => unknown;
}

interface PolicyFactory {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => Policy;
}

let policy: Policy | null = null;

/**
 * Reads pasted HTML into a document that is never shown: it runs no script and loads nothing. Trusted Types refuses
 * strings to DOMParser, hence the policy; it is used here only.
 */
export function parseInertHtml(pasted: string): Document {
  const html = withoutHandlers(pasted);
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory !== undefined && policy === null) {
    policy = factory.createPolicy('goldsmith-paste', { createHTML: (text) => text });
  }
  const trusted = policy === null ? html : (policy.createHTML(html) as string);
  return new DOMParser().parseFromString(trusted, 'text/html');
}

/**
 * They would not run either, but the page's policy would report each as an attempt. Tag by tag rather than by one
 * pattern, which would look to the end of the text again at every `<` that nothing closes.
 */
function withoutHandlers(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = html.indexOf('<', at);
    const end = start === -1 ? -1 : html.indexOf('>', start);
    if (end === -1) {
      parts.push(html.slice(at));
      return parts.join('');
    }
    const tag = html.slice(start, end);
    parts.push(html.slice(at, start), tag.replace(/([\s"'/])on(\w+\s*=)/giu, '$1data-on$2'));
    at = end;
  }
}
