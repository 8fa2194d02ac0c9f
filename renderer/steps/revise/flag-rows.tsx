import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { FlagId } from '#shared/lib/ids';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { Badge } from '../../ui/badge';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';
import type { Revising } from './use-revising';

export interface FlagRowsProps {
  readonly revising: Revising;
  /** By flag, the numbers of the changes that deal with it. */
  readonly fixedBy: ReadonlyMap<FlagId, readonly number[]>;
  readonly findings: readonly Finding[];
}

/** What was flagged in the draft, and which changes deal with it. */
export function FlagRows({ revising, fixedBy, findings }: FlagRowsProps): ReactNode {
  const { flags } = revising;
  if (flags.length === 0) {
    return null;
  }
  const open = flags.filter(({ flag }) => !fixedBy.has(flag.id)).length;
  return (
    <section aria-label="Flags in the draft" className="border-line border-b bg-canvas px-3 py-2">
      <h3 className="mb-1 px-1 font-medium text-ink-soft text-xs">
        Flags in the draft{' '}
        <span className="font-normal text-ink-faint tabular-nums">
          {open === 0 ? 'all linked to changes' : `${open} not linked yet`}
        </span>
      </h3>
      <ul className="flex flex-col">
        {flags.map(({ flag, number }) => {
          const changes = fixedBy.get(flag.id) ?? [];
          return (
            <li key={flag.id} data-spot={spotOf(['flags', flag.id])}>
              <button
                type="button"
                aria-label={`Show flag ${number} in the draft: ${flag.category.name}, ${flag.anchor.quote}`}
                onClick={() => revising.showFlag(flag)}
                className="focus-inset flex w-full items-center gap-2 rounded-sm px-1 py-0.5 text-start text-xs hover:bg-hover"
              >
                <span className="w-4 shrink-0 text-end text-ink-faint tabular-nums">{number}</span>
                <Badge tone={flag.serious ? 'bad' : 'warn'} className="shrink-0">
                  {flag.severity.name}
                </Badge>
                <span className="shrink-0 font-medium text-ink-soft">{flag.category.name}</span>
                <span className="min-w-0 truncate font-serif text-ink text-sm">{flag.anchor.quote}</span>
                <span className="ms-auto shrink-0 text-2xs text-ink-faint tabular-nums">
                  {changes.length === 0
                    ? 'not linked'
                    : `${changes.length === 1 ? 'change' : 'changes'} ${changes.join(', ')}`}
                </span>
              </button>
              {flag.right !== '' && (
                <p className="truncate ps-7 text-2xs text-ink-faint" title={flag.right}>
                  would be right: {flag.right}
                </p>
              )}
              <FindingList findings={findingsAt(findings, 'flags', flag.id)} className="ps-7" />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
