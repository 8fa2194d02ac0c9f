import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Reason } from '#shared/steps/revise/match-reasons';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { Badge } from '../../ui/badge';
import { IconButton } from '../../ui/icon-button';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';

export interface GoneRowsProps {
  readonly reasons: readonly Reason[];
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onRemove: (reason: Reason) => void;
}

/** Reasons whose change was taken back. They are kept, because the change may come again, but not handed on. */
export function GoneRows({ reasons, readOnly, findings, onRemove }: GoneRowsProps): ReactNode {
  if (reasons.length === 0) {
    return null;
  }
  return (
    <section aria-label="No longer a change" className="px-3 py-2">
      <h3 className="mb-1 px-1 font-medium text-ink-soft text-xs">No longer a change</h3>
      <ul className="flex flex-col gap-1">
        {reasons.map((reason) => (
          <li key={reason.id} data-spot={spotOf(['gone', reason.id])} className="flex items-start gap-2 px-1">
            <div className="min-w-0 grow text-sm">
              <p className="flex min-w-0 items-center gap-2">
                <Badge>Kept</Badge>
                <span className="truncate font-serif text-ink-soft">
                  {reason.place.before.trim() || 'nothing'} → {reason.place.after.trim() || 'nothing'}
                </span>
              </p>
              <p className="text-ink-soft">{reason.text}</p>
              <FindingList findings={findingsAt(findings, 'gone', reason.id)} />
            </div>
            {!readOnly && (
              <IconButton
                size="sm"
                label={`Remove the reason: ${reason.text}`}
                icon={<Trash2 size={13} aria-hidden="true" />}
                onPress={() => onRemove(reason)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
