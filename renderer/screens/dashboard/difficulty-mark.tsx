import type { ReactNode } from 'react';
import type { Terms } from '#shared/domain/task';
import { classNames } from '../../ui/class-names';

const LEVELS = {
  easy: { level: 1, words: 'Easy' },
  moderate: { level: 2, words: 'Moderate' },
  hard: { level: 3, words: 'Hard' },
} as const;

export function DifficultyMark({ difficulty }: Pick<Terms, 'difficulty'>): ReactNode {
  const { level, words } = LEVELS[difficulty];
  return (
    <span className="flex items-center gap-2 text-ink-soft">
      <span aria-hidden="true" className="flex items-end gap-0.5">
        {[1, 2, 3].map((bar) => (
          <span
            key={bar}
            style={{ height: 3 + bar * 3 }}
            className={classNames('w-1 rounded-full', bar <= level ? 'bg-ink-faint' : 'bg-line')}
          />
        ))}
      </span>
      {words}
    </span>
  );
}
