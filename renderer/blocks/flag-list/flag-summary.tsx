import type { ReactNode } from 'react';
import { Badge, type Tone } from '../../ui/badge';
import { classNames } from '../../ui/class-names';

export interface FlagSummaryProps {
  readonly severity: string | null;
  readonly tone: Tone;
  readonly category: string | null;
  /** "Response A"; left out where there is only one text. */
  readonly source: string | null;
  readonly quote: string;
  /** The text no longer says this. */
  readonly isLost: boolean;
  readonly isWhole?: boolean;
}

/** A flag in a few words: how bad, what kind, where, and the passage. Phrasing content, so that it fits into a button. */
export function FlagSummary(props: FlagSummaryProps): ReactNode {
  const { severity, tone, category, source, quote, isLost, isWhole = false } = props;
  return (
    <>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 text-xs">
        {severity !== null && <Badge tone={tone}>{severity}</Badge>}
        {category !== null && <span className="font-medium text-ink-soft">{category}</span>}
        {source !== null && <span className="truncate text-ink-faint">{source}</span>}
        {isLost && <Badge tone="warn">No longer in the text</Badge>}
      </span>
      <span
        className={classNames(
          'whitespace-pre-line font-serif text-base',
          isLost ? 'text-ink-faint line-through' : 'text-ink',
          isWhole ? 'line-clamp-6' : 'line-clamp-2',
        )}
      >
        {quote}
      </span>
    </>
  );
}
