import type { ReactNode } from 'react';
import type { SyncStatus } from '#shared/ipc/sync';
import { assertNever } from '#shared/lib/assert-never';
import { countOf } from '#shared/lib/count';
import { useAccount } from '../../stores/account-store';
import { useSync } from '../../stores/sync-store';
import { formatAgo, formatMoment } from '../shell/format/moment';
import { useCalmPhase } from '../shell/use-calm-phase';
import { useNow } from '../shell/use-now';
import { causeOf, describeCause, isReached, type SyncCause } from './sync-cause';

/** How things stand, in whole sentences. */
export function SyncSummary(): ReactNode {
  const status = useSync((state) => state.status);
  const hub = useAccount((state) => state.account?.hub ?? null);
  const held = useSync((state) => state.drafts?.filter((draft) => draft.state !== 'waiting').length ?? 0);
  const phase = useCalmPhase(status);
  const now = useNow();
  const cause = phase !== 'offline' || status.problem === null ? null : causeOf(status.problem);
  return (
    <section
      aria-label="State"
      className="grid grid-cols-[1fr_auto] gap-x-8 gap-y-1 rounded-lg border border-line bg-surface px-5 py-4"
    >
      <p className="font-serif text-lg">{sentenceOf(phase, status.waiting, cause, held)}</p>
      <p className="text-end text-ink-soft">{hub?.name}</p>
      <p className="text-ink-soft">
        {status.lastSync === null ? (
          'There has been no complete exchange with the hub yet.'
        ) : (
          <>
            Last complete exchange{' '}
            <time dateTime={new Date(status.lastSync).toISOString()} title={formatMoment(status.lastSync)}>
              {formatAgo(status.lastSync, now)}
            </time>
            .
          </>
        )}
      </p>
      <p className="truncate text-end text-ink-faint">{hub?.url}</p>
      {cause !== null && (
        <div className="col-span-2 mt-2">
          <p>{describeCause(cause)}</p>
          <p className="break-words font-mono text-2xs text-ink-faint">{status.problem}</p>
        </div>
      )}
    </section>
  );
}

/** `held` is how many drafts are not copied by themselves. */
function sentenceOf(
  phase: SyncStatus['phase'],
  waiting: number,
  cause: SyncCause | null,
  held: number,
): string {
  const work = countOf(waiting, 'submission');
  switch (phase) {
    case 'signed-out':
    case 'needs-sign-in':
      return waiting === 0
        ? 'The hub asks you to sign in again.'
        : `The hub asks you to sign in again; ${work} will be sent then.`;
    case 'offline':
      if (cause !== null && isReached(cause)) {
        return waiting === 0
          ? 'Nothing can be exchanged just now. You can go on working.'
          : `Nothing can be exchanged just now. ${work} will be sent once it can.`;
      }
      return waiting === 0
        ? 'The hub cannot be reached. You can go on working.'
        : `The hub cannot be reached. ${work} will be sent once it can.`;
    case 'syncing':
      return 'Exchanging with the hub…';
    case 'idle':
      if (waiting > 0) {
        return `${work} waiting to be sent.`;
      }
      return held === 0
        ? 'Everything is up to date.'
        : `Everything but ${countOf(held, 'draft')} is up to date.`;
    default:
      return assertNever(phase);
  }
}
