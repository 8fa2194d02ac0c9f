import type { Sitting, TimelineEntry } from '#shared/ipc/history';
import { countOf } from '#shared/lib/count';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** "Today, 09:12–11:40", "Mon 23 Nov, 14:05". */
export function sittingTime({ beganAt, endedAt }: Sitting, now: number): string {
  const [from, to] = [time.format(beganAt), time.format(endedAt)];
  const isOneDay = dayOfYear.format(beganAt) === dayOfYear.format(endedAt);
  const end = isOneDay ? to : `${nameOfDay(endedAt, now)}, ${to}`;
  return `${nameOfDay(beganAt, now)}, ${from === end ? from : `${from}–${end}`}`;
}

/** "1,240 words added", "3 words removed"; nothing where there are as many as before or that is not known. */
export function wordsOf(words: number | null): string {
  if (words === null || words === 0) {
    return '';
  }
  return words > 0 ? `${countOf(words, 'word')} added` : `${countOf(-words, 'word')} removed`;
}

/** "+12" or "−3", for a narrow column; nothing where there is nothing to say. */
export function shortWords(words: number | null): string {
  if (words === null || words === 0) {
    return '';
  }
  return words > 0 ? `+${words.toLocaleString('en')}` : `−${(-words).toLocaleString('en')}`;
}

/** "11:38" */
export function entryTime({ endedAt }: Pick<TimelineEntry, 'endedAt'>): string {
  return time.format(endedAt);
}

/** "today at 11:38", within a sentence. */
export function momentInWords(moment: number, now: number): string {
  const name = nameOfDay(moment, now);
  const said = name === 'Today' || name === 'Yesterday' ? name.toLowerCase() : name;
  return `${said} at ${time.format(moment)}`;
}

function nameOfDay(moment: number, now: number): string {
  const date = dayOfYear.format(moment);
  if (date === dayOfYear.format(now)) {
    return 'Today';
  }
  // Noon is a day before noon, also when the clocks are changed in between.
  const noon = new Date(now).setHours(12, 0, 0, 0);
  if (date === dayOfYear.format(noon - 24 * 3_600_000)) {
    return 'Yesterday';
  }
  return new Date(moment).getFullYear() === new Date(now).getFullYear() ? day.format(moment) : date;
}
