import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { WaitingDraft } from '#shared/ipc/twin';
import { formatCount } from '#shared/lib/count';
import { useNavigation } from '../../stores/navigation-store';
import { useSync } from '../../stores/sync-store';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { formatAgo, formatMoment } from '../shell/format/moment';
import { useCalmPhase } from '../shell/use-calm-phase';
import { useNow } from '../shell/use-now';
import { whatIsInTheWay, whenTheyAreCopied } from './draft-words';

/** More are drawn when somebody asks for them. */
const FIRST = 10;

/** The drafts of which the hub has no copy as they are, where it keeps copies and the expert wants that. */
export function DraftList(): ReactNode {
  const drafts = useSync((state) => state.drafts);
  const phase = useCalmPhase(useSync((state) => state.status));
  const [areAllShown, setAllShown] = useState(false);
  const now = useNow();
  if (drafts === null) {
    return null;
  }
  const lead = whenTheyAreCopied(drafts, phase);
  const shown = areAllShown ? drafts : drafts.slice(0, FIRST);
  return (
    <section aria-label="Copies of drafts" className="flex flex-col gap-2">
      <h2 className="font-semibold text-ink-soft text-sm">Copies of drafts</h2>
      {lead !== null && (
        <p className="flex max-w-160 items-center gap-2 text-ink-soft">
          {drafts.length === 0 && <CircleCheck size={14} aria-hidden="true" className="text-good" />}
          {lead}
        </p>
      )}
      {drafts.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {shown.map((draft) => (
            <Draft key={draft.task} draft={draft} now={now} />
          ))}
        </ul>
      )}
      {shown.length < drafts.length && (
        <Button className="self-center" onPress={() => setAllShown(true)}>
          Show all {formatCount(drafts.length)}
        </Button>
      )}
    </section>
  );
}

const STATES: Record<
  WaitingDraft['state'],
  { readonly words: string; readonly tone: Tone; readonly Icon: typeof Clock }
> = {
  waiting: { words: 'Waiting', tone: 'info', Icon: Clock },
  refused: { words: 'Refused', tone: 'bad', Icon: CircleAlert },
  'too-large': { words: 'Too large', tone: 'warn', Icon: CircleAlert },
};

function Draft({ draft, now }: { readonly draft: WaitingDraft; readonly now: number }): ReactNode {
  const go = useNavigation((state) => state.go);
  const { words, tone, Icon } = STATES[draft.state];
  const next = whatIsInTheWay(draft);
  return (
    <li className="grid grid-cols-[7rem_1fr_auto] items-start gap-x-4 gap-y-1 px-5 py-3">
      <div className="pt-0.5">
        <Badge tone={tone} icon={<Icon size={12} aria-hidden="true" />}>
          {words}
        </Badge>
      </div>
      <div className="min-w-0">
        <p className="truncate font-medium" title={draft.title}>
          {draft.title}
        </p>
        <p className="text-ink-soft">
          <time title={formatMoment(draft.writtenAt)}>Last written {formatAgo(draft.writtenAt, now)}</time>
        </p>
        {draft.answer !== null && (
          <p className={draft.state === 'refused' ? 'text-bad' : 'text-ink-soft'}>
            {draft.state === 'refused' ? 'The hub says: ' : 'Last answer: '}
            {draft.answer}
          </p>
        )}
        {next !== null && <p className="text-ink-soft">{next}</p>}
      </div>
      <Button
        size="sm"
        aria-label={`Open the draft ${draft.title}`}
        onPress={() => void go({ screen: 'workspace', task: draft.task })}
      >
        Open the task
      </Button>
    </li>
  );
}
