import { CircleAlert, CircleCheck, Clock, Inbox, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OutboxItem } from '#shared/ipc/sync';
import { countOf } from '#shared/lib/count';
import { useNavigation } from '../../stores/navigation-store';
import { useSync } from '../../stores/sync-store';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { formatAgo, formatMoment } from '../shell/format/moment';
import { useNow } from '../shell/use-now';

/** Every submission that was made on this computer, newest first. */
export function SubmissionList(): ReactNode {
  const items = useSync((state) => state.items);
  const now = useNow();
  if (items === null) {
    return null;
  }
  if (items.length === 0) {
    return (
      <EmptyState icon={<Inbox />} title="Nothing submitted yet">
        When you submit a task it appears here, with what has become of it: waiting, sent with the hub's
        receipt, or refused with the reason.
      </EmptyState>
    );
  }
  return (
    <section aria-label="Submissions" className="flex flex-col gap-2">
      <h2 className="font-semibold text-ink-soft text-sm">Submissions</h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {items.map((item) => (
          <Submission key={item.submission} item={item} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Submission({ item, now }: { readonly item: OutboxItem; readonly now: number }): ReactNode {
  const go = useNavigation((state) => state.go);
  return (
    <li className="grid grid-cols-[7rem_1fr_auto] items-start gap-x-4 gap-y-1 px-5 py-3">
      <div className="pt-0.5">
        <StateBadge state={item.state} />
      </div>
      <div className="min-w-0">
        <p className="truncate font-medium" title={item.title}>
          {item.title}
        </p>
        <p className="text-ink-soft">{fateOf(item, now)}</p>
        {item.answer !== null && (
          <p className={item.state === 'refused' ? 'text-bad' : 'text-ink-soft'}>
            {item.state === 'refused' ? 'The hub says: ' : 'Last answer: '}
            {item.answer}
          </p>
        )}
      </div>
      <div className="flex flex-col items-end gap-1">
        <code className="font-mono text-2xs text-ink-faint" title={`SHA-256 ${item.sha256}`}>
          {item.sha256.slice(0, 12)}
        </code>
        {item.state === 'refused' && (
          <Button size="sm" onPress={() => void go({ screen: 'workspace', task: item.task })}>
            Open the task
          </Button>
        )}
      </div>
    </li>
  );
}

const STATES: Record<
  OutboxItem['state'],
  { readonly words: string; readonly tone: Tone; readonly Icon: typeof Send }
> = {
  waiting: { words: 'Waiting', tone: 'info', Icon: Clock },
  sending: { words: 'Sending', tone: 'info', Icon: Send },
  refused: { words: 'Refused', tone: 'bad', Icon: CircleAlert },
  sent: { words: 'Sent', tone: 'good', Icon: CircleCheck },
};

function StateBadge({ state }: { readonly state: OutboxItem['state'] }): ReactNode {
  const { words, tone, Icon } = STATES[state];
  return (
    <Badge tone={tone} icon={<Icon size={12} aria-hidden="true" />}>
      {words}
    </Badge>
  );
}

function fateOf(item: OutboxItem, now: number): ReactNode {
  const tries = item.attempts === 0 ? 'not tried yet' : countOf(item.attempts, 'attempt');
  const queued = <time title={formatMoment(item.queuedAt)}>Submitted {formatAgo(item.queuedAt, now)}</time>;
  if (item.state === 'sent' && item.sentAt !== null) {
    return (
      <>
        {queued},{' '}
        <time title={formatMoment(item.sentAt)}>confirmed by the hub {formatAgo(item.sentAt, now)}</time>
        {item.attempts > 1 && `, ${tries}`}
      </>
    );
  }
  return (
    <>
      {queued}, {tries}
    </>
  );
}
