import type { ReactNode } from 'react';
import { Badge, type Tone } from '../../ui/badge';
import { classNames } from '../../ui/class-names';
import type { RatingColumn, RatingRow, RatingTone } from './rating';

const TONES: Record<RatingTone, { readonly words: string; readonly tone: Tone }> = {
  must: { words: 'must', tone: 'accent' },
  should: { words: 'should', tone: 'neutral' },
  'must-not': { words: 'must not', tone: 'bad' },
  negative: { words: 'high is bad', tone: 'bad' },
};

/** What a row is about; stays in sight while the columns scroll. */
export function RowHead({ row }: { readonly row: RatingRow }): ReactNode {
  return (
    <th
      scope="row"
      className="sticky start-0 z-10 min-w-52 max-w-96 border-line border-b bg-surface px-4 py-2 text-start font-normal"
    >
      <span className="block text-ink text-sm [overflow-wrap:anywhere]">{row.label}</span>
      {(row.tone !== undefined || row.note !== undefined) && (
        <span className="mt-1 flex items-center gap-2 text-ink-faint text-xs">
          {row.tone !== undefined && <Badge tone={TONES[row.tone].tone}>{TONES[row.tone].words}</Badge>}
          {row.note}
        </span>
      )}
    </th>
  );
}

export interface ColumnHeadProps {
  readonly column: RatingColumn;
  readonly rated: number;
  readonly total: number;
  readonly isCompact: boolean;
}

/** What a column is of, and how much of it is rated; stays in sight while the rows scroll. */
export function ColumnHead({ column, rated, total, isCompact }: ColumnHeadProps): ReactNode {
  return (
    <th
      scope="col"
      aria-label={column.name}
      title={column.name}
      className="sticky top-0 z-10 min-w-15 max-w-40 border-line border-b border-l bg-surface px-2 py-2 text-center font-semibold text-ink text-xs"
    >
      <span className="block truncate">{isCompact ? (column.letter ?? column.name) : column.name}</span>
      <span
        className={classNames(
          // Of a size of its own, as the values in the cells.
          'contain-strict block h-4 whitespace-nowrap font-normal text-2xs tabular-nums',
          rated === total ? 'text-good' : 'text-ink-faint',
        )}
      >
        {rated} of {total}
      </span>
    </th>
  );
}
