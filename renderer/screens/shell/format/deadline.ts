import { formatMoment, formatSpan } from './moment';

export interface DeadlineWords {
  /** 'in 2 days', '3 hours late'. */
  readonly words: string;
  /** Date and time in full. */
  readonly moment: string;
  readonly urgency: 'past' | 'near' | 'calm';
}

/** From when on a deadline is near. */
const NEAR = 48 * 3_600_000;

/** A deadline in relation to now (both milliseconds since the epoch). */
export function describeDeadline(deadline: number, now: number): DeadlineWords {
  const left = deadline - now;
  const moment = formatMoment(deadline);
  if (left < 0) {
    return { words: `${formatSpan(-left)} late`, moment, urgency: 'past' };
  }
  return { words: `in ${formatSpan(left)}`, moment, urgency: left < NEAR ? 'near' : 'calm' };
}
