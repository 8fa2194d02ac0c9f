import { CircleAlert, CircleCheck, Clock, FileOutput, Inbox, RotateCw, Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { OutboxItem } from '#shared/ipc/sync';
import { countOf, formatCount } from '#shared/lib/count';
import { useNavigation } from '../../stores/navigation-store';
import { useSync } from '../../stores/sync-store';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { formatAgo, formatMoment } from '../shell/format/moment';
import { useCalmPhase } from '../shell/use-calm-phase';
import { useNow } from '../shell/use-now';
import { saveToFile } from './save-to-file';
import { whatNext, whenTheyGo } from './submission-words';

/** More are drawn when somebody asks for them: who has hundreds looks at the first. */
const FIRST = 20;

/** Every submission that was made on this computer, newest first. */
export function SubmissionList(): ReactNode {
  const items = useSync((state) => state.items);
  const status = useSync((state) => state.status);
  const phase = useCalmPhase(status);
  const { waiting } = status;
  const lead = whenTheyGo(waiting, phase);
  const [areAllShown, setAllShown] = useState(false);
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
  const shown = areAllShown ? items : items.slice(0, FIRST);
  return (
    <section aria-label="Submissions" className="flex flex-col gap-2">
      <div className="flex min-h-6 items-center justify-between gap-4">
        <h2 className="font-semibold text-ink-soft text-sm">Submissions</h2>
        {waiting > 0 && (
          <Button
            size="sm"
            icon={<FileOutput size={13} aria-hidden="true" />}
            onPress={() => void saveToFile(null)}
          >
            {waiting === 1
              ? 'Save what waits to a file…'
              : `Save all ${formatCount(waiting)} that wait to a file…`}
          </Button>
        )}
      </div>
      {lead !== null && <p className="max-w-160 text-ink-soft">{lead}</p>}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {shown.map((item) => (
          <Submission key={item.submission} item={item} now={now} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button className="self-center" onPress={() => setAllShown(true)}>
          Show all {formatCount(items.length)}
        </Button>
      )}
    </section>
  );
}

interface SubmissionProps {
  readonly item: OutboxItem;
  readonly now: number;
}

function Submission({ item, now }: SubmissionProps): ReactNode {
  const next = whatNext(item);
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
        {next !== null && <p className="text-ink-soft">{next}</p>}
      </div>
      <div className="flex flex-col items-end gap-1">
        <code className="font-mono text-2xs text-ink-faint" title={`SHA-256 ${item.sha256}`}>
          {item.sha256.slice(0, 12)}
        </code>
        <Choices item={item} />
      </div>
    </li>
  );
}

/** What can be done about it. */
function Choices({ item }: { readonly item: OutboxItem }): ReactNode {
  const go = useNavigation((state) => state.go);
  const retry = useSync((state) => state.retry);
  if (item.state === 'refused') {
    return (
      <Button
        size="sm"
        aria-label={`Open the task ${item.title}`}
        onPress={() => void go({ screen: 'workspace', task: item.task })}
      >
        Open the task
      </Button>
    );
  }
  return item.state === 'sent' ? null : (
    <div className="flex gap-1">
      <Button
        size="sm"
        variant="quiet"
        icon={<RotateCw size={12} aria-hidden="true" />}
        aria-label={`Retry ${item.title}`}
        isDisabled={item.state === 'sending'}
        onPress={() => void retry(item.submission)}
      >
        Retry
      </Button>
      <Button
        size="sm"
        variant="quiet"
        icon={<FileOutput size={12} aria-hidden="true" />}
        aria-label={`Save ${item.title} to a file`}
        onPress={() => void saveToFile(item.submission)}
      >
        Save to a file…
      </Button>
    </div>
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
      {item.exportedAt !== null && (
        <>
          ,{' '}
          <time title={formatMoment(item.exportedAt)}>saved to a file {formatAgo(item.exportedAt, now)}</time>
        </>
      )}
    </>
  );
}
