import type { ReactNode } from 'react';
import type { ValueChange } from './changed-parts';
import { type FieldRow, fieldRows } from './field-rows';
import { type NamesOfIds, pathInWords, valueInWords } from './part-words';

export interface FieldChangesProps {
  readonly changes: readonly ValueChange[];
  readonly names: NamesOfIds;
}

/** What changed apart from long texts: where, what it was, and what it is. */
export function FieldChanges({ changes, names }: FieldChangesProps): ReactNode {
  return (
    <ul aria-label="Changed fields" className="flex flex-col gap-2 p-4">
      {fieldRows(changes).map((row) => (
        <li
          key={`${row.kind} ${row.path.join(' ')}`}
          className="border-line border-b pb-2 text-sm last:border-b-0"
        >
          <p className="text-ink-faint text-xs">
            {pathInWords(row.path, names) || 'Answer'}
            {row.kind !== 'changed' && `, ${row.kind}`}
          </p>
          <p className="flex flex-wrap items-baseline gap-x-2">
            {row.kind !== 'added' && (
              <del className="min-w-0 rounded-sm bg-bad-soft px-1 text-bad no-underline [overflow-wrap:anywhere]">
                {inWords(row, 'before', names)}
              </del>
            )}
            {row.kind === 'changed' && (
              <span aria-hidden="true" className="text-ink-faint">
                →
              </span>
            )}
            {row.kind !== 'removed' && (
              <ins className="min-w-0 rounded-sm bg-good-soft px-1 text-good no-underline [overflow-wrap:anywhere]">
                {inWords(row, 'after', names)}
              </ins>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function inWords(row: FieldRow, side: 'before' | 'after', names: NamesOfIds): string {
  return row[side].map((value) => valueInWords(value, names)).join(' · ');
}
