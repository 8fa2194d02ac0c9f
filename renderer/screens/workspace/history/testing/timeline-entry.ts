import type { TimelineEntry } from '#shared/ipc/history';
import { stepIdSchema } from '#shared/lib/ids';

/** When the first sitting of tests begins, in milliseconds since the epoch. */
export const NOON = new Date(2026, 10, 24, 12, 0).getTime();

/** For unit tests: a version of 12 words more, as many minutes after noon as its number says. */
export function timelineEntry(revision: number, change: Partial<TimelineEntry> = {}): TimelineEntry {
  const endedAt = NOON + revision * 60_000;
  return {
    revision,
    first: revision,
    sitting: 1,
    beganAt: endedAt,
    endedAt,
    words: 12,
    steps: [stepIdSchema.parse('s4')],
    restored: null,
    name: null,
    ...change,
  };
}
