import { parseUrl } from '../platform/parse-url';

/**
 * The address of a hub as it is stored: origin and path without a trailing slash. Null when it is none that may be
 * used: https everywhere, plain http only on this computer.
 */
export function normaliseHubUrl(text: string): string | null {
  const typed = text.trim();
  const url = parseUrl(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return null;
  }
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) {
    return null;
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
