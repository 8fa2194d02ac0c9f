/**
 * The policy of the app's page. Scripts and fonts only from the app's own files, no network, no frames, no plug-ins.
 * Strings never become script, and become HTML only in the inert document that pasted HTML is read from (Trusted Types).
 * Style attributes are allowed because formulas need them; style elements only with the page's nonce.
 */
export function contentPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' blob:`,
    `font-src 'self'`,
    `worker-src 'self'`,
    `connect-src 'none'`,
    `frame-src 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types goldsmith-paste`,
  ].join('; ');
}
