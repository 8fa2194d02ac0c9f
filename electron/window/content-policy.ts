/**
 * The policy of the app's page. Scripts and fonts only from the app's own files, no network, no plug-ins, no
 * frame but the one that programs run in.
 * Strings never become script, and become HTML only in the inert document that pasted HTML is read from (Trusted Types;
 * the default policy lets the empty string through, and nothing else).
 * Style attributes are allowed because formulas need them; style elements only with the page's nonce.
 */
export function contentPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' blob: app://media`,
    `font-src 'self'`,
    `worker-src 'self'`,
    `connect-src 'none'`,
    `frame-src app://runner`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types goldsmith-paste goldsmith-worker default`,
  ].join('; ');
}

/**
 * The policy of the worker that checks spelling: Hunspell is WebAssembly (which it carries along as a data: address), and
 * reads its dictionaries from the app's own files.
 */
export const spellingPolicy = [
  `default-src 'none'`,
  `script-src 'self' 'wasm-unsafe-eval'`,
  `connect-src 'self' data:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `require-trusted-types-for 'script'`,
].join('; ');

/**
 * The policy of the frame that programs run in, and of the workers in it: an origin that nothing else has, scripts and
 * WebAssembly of the app's own files, and no way to anything but those. Strings never become script.
 */
export const runnerPolicy = [
  `sandbox allow-scripts`,
  `default-src 'none'`,
  `script-src app://runner 'wasm-unsafe-eval'`,
  `worker-src blob:`,
  `connect-src app://runner`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors app://main`,
].join('; ');
