import type { ReactNode } from 'react';
import { countOf, formatCount } from '#shared/lib/count';
import { classNames } from '../ui/class-names';

export interface WordGoalProps {
  readonly words: number;
  readonly least: number;
  readonly most: number | null;
}

/** How many words there are, and how many are asked for; the bar is full when the least is reached. */
export function WordGoal({ words, least, most }: WordGoalProps): ReactNode {
  const isTooLong = most !== null && words > most;
  const isEnough = words >= least && !isTooLong;
  const share = least === 0 ? 1 : Math.min(1, words / least);
  return (
    <div className="flex items-center gap-2 text-ink-soft text-xs tabular-nums">
      {least > 0 && !isTooLong && (
        <span aria-hidden="true" className="h-1 w-16 overflow-hidden rounded-full bg-sunken">
          <span
            className={classNames('block h-full rounded-full', isEnough ? 'bg-good' : 'bg-accent')}
            style={{ width: `${Math.round(share * 100)}%` }}
          />
        </span>
      )}
      <span className={classNames(isTooLong && 'font-medium text-bad')}>
        {goalText({ words, least, most })}
      </span>
      {/* Each word would be too much to hear; that there are enough, or too many, is not. */}
      <span role="status" className="sr-only">
        {isTooLong ? 'Too many words' : isEnough && least > 0 ? 'Enough words' : ''}
      </span>
    </div>
  );
}

/** "312 words", "312 of at least 400 words", "640 words, at most 500". */
export function goalText({ words, least, most }: WordGoalProps): string {
  if (words < least) {
    return `${formatCount(words)} of at least ${countOf(least, 'word')}`;
  }
  const count = countOf(words, 'word');
  return most === null ? count : `${count}, at most ${formatCount(most)}`;
}
