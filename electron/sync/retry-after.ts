/** A date of HTTP begins with the name of a day; only the old asctime form (RFC 9110, 5.6.7) leaves the zone out. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

/**
 * How long a Retry-After header (RFC 9110, section 10.2.3) asks to wait, in milliseconds: it gives seconds or a date.
 * `now` is in milliseconds since the epoch; a date that is over gives 0. Null when there is none, or none that counts.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) {
    return Number(text) * 1_000;
  }
  const at = HTTP_DATE.test(text) ? Date.parse(text.endsWith('GMT') ? text : `${text} GMT`) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
