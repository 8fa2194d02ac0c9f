import type { Authorship } from '#shared/domain/authorship';

/** What nobody would guess of the sums. */
export const COUNTED_AS_DONE =
  'Words that are moved count as taken out and as pasted; undo and redo change no sum.';

/** A record in plain words: every number that is kept, and none that is not. */
export function writingWords({ typed, pastedInside, pastedOutside, removed, active }: Authorship): string {
  const parts = [
    `${charactersOf(typed)} typed`,
    ...(pastedInside > 0 ? [`${count(pastedInside)} pasted or quoted from within Goldsmith`] : []),
    ...(pastedOutside > 0 ? [`${count(pastedOutside)} pasted from elsewhere`] : []),
    ...(removed > 0 ? [`${count(removed)} taken out again`] : []),
  ];
  return `${parts.join(', ')}, in ${timeOf(active)} at work.`;
}

function charactersOf(number: number): string {
  return number === 1 ? '1 character' : `${count(number)} characters`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function timeOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds === 0) {
    return 'less than a second';
  }
  if (seconds < 60) {
    return seconds === 1 ? '1 second' : `${seconds} seconds`;
  }
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const ofHours = hours === 0 ? [] : [hours === 1 ? '1 hour' : `${hours} hours`];
  const ofMinutes = rest === 0 ? [] : [rest === 1 ? '1 minute' : `${rest} minutes`];
  return [...ofHours, ...ofMinutes].join(' ');
}
