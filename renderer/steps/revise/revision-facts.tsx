import type { ReactNode } from 'react';
import type { Comparison } from '#shared/steps/revise/changes';
import type { ReviseConfig } from '#shared/steps/revise/revise-answer';
import { classNames } from '../../ui/class-names';

export interface RevisionFactsProps {
  readonly comparison: Comparison;
  readonly config: ReviseConfig;
  /** How many changes have a reason. */
  readonly explained: number;
}

/** "212 → 198 words · 18 % changed · 3 of 5 explained". */
export function RevisionFacts({ comparison, config, explained }: RevisionFactsProps): ReactNode {
  const { wordsBefore, wordsAfter, share, changes } = comparison;
  const isOutOfBounds =
    wordsAfter < config.minWords || (config.maxWords !== null && wordsAfter > config.maxWords);
  return (
    <p role="status" className="text-ink-soft text-xs tabular-nums">
      <span className={classNames(isOutOfBounds && 'font-medium text-bad')}>
        {wordsBefore.toLocaleString('en')} → {wordsAfter.toLocaleString('en')} words{limits(config)}
      </span>
      {' · '}
      {percent(share)} changed
      {config.reasons !== 'none' && changes.length > 0 && ` · ${explained} of ${changes.length} explained`}
    </p>
  );
}

function limits({ minWords, maxWords }: ReviseConfig): string {
  if (minWords === 0) {
    return maxWords === null ? '' : ` (at most ${maxWords})`;
  }
  return maxWords === null ? ` (at least ${minWords})` : ` (${minWords}–${maxWords})`;
}

function percent(share: number): string {
  return share > 0 && share < 0.01 ? 'under 1 %' : `${Math.round(share * 100)} %`;
}
