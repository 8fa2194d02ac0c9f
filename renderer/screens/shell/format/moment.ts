export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/**
 * A stretch of time as one number and its unit: '5 minutes', '47 hours', '12 days'. Rounded down, so that nobody is
 * promised more time than there is, and in hours below two days, where they count.
 */
export function formatSpan(milliseconds: number): string {
  if (milliseconds >= 2 * DAY) {
    return count(Math.floor(milliseconds / DAY), 'day');
  }
  return milliseconds >= HOUR
    ? count(Math.floor(milliseconds / HOUR), 'hour')
    : count(Math.max(1, Math.floor(milliseconds / MINUTE)), 'minute');
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

/** How long ago something was: 'just now', '5 minutes ago'. A moment after `now` (a clock that was set) is just now. */
export function formatAgo(moment: number, now: number): string {
  return now - moment < MINUTE ? 'just now' : `${formatSpan(now - moment)} ago`;
}

const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/** Date and time in full, in the time zone of this computer. */
export function formatMoment(moment: number): string {
  return absolute.format(moment);
}
