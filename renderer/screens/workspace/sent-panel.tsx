import { CircleCheck, CloudUpload, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useId } from 'react';
import type { OutboxItem } from '#shared/ipc/sync';
import type { OpenTask } from '#shared/ipc/tasks';
import type { TaskId } from '#shared/lib/ids';
import { useSync } from '../../stores/sync-store';
import { Button } from '../../ui/button';
import { useNextTask } from './use-next-task';

export interface SentPanelProps {
  readonly open: OpenTask;
  readonly onLook: () => void;
  readonly onLeave: () => void;
  readonly onNext: (task: TaskId) => void;
}

const WORDS = {
  queued: {
    Icon: CloudUpload,
    tone: 'text-accent',
    title: 'Queued',
    text: 'Your work is complete and safe on this computer. It is sent as soon as the hub can be reached; you need not wait for it.',
  },
  sent: {
    Icon: CircleCheck,
    tone: 'text-good',
    title: 'Submitted',
    text: 'The hub has confirmed that it holds your work, byte for byte.',
  },
  refused: {
    Icon: TriangleAlert,
    tone: 'text-bad',
    title: 'Not accepted',
    text: 'The hub did not take this work. It is still on this computer; see Sync for the reason.',
  },
} as const;

/**
 * What became of the work that was just submitted, and where to go on. The button that leads on has the focus from the
 * first moment, so that Enter goes to the next task; what it is, and what became of this one, is said with it.
 */
export function SentPanel({ open, onLook, onLeave, onNext }: SentPanelProps): ReactNode {
  const item = useSync((sync) => sync.items?.find((one) => one.task === open.task.id) ?? null);
  const next = useNextTask(open.task.id, onNext);
  const [outcomeId, nextId] = [useId(), useId()];
  useEffect(() => useSync.getState().watchItems(), []);
  const { Icon, tone, title, text } = WORDS[stateOf(item, open)];
  const said = { 'aria-describedby': `${outcomeId} ${nextId}` };
  return (
    <div className="flex grow items-center justify-center bg-canvas p-8">
      <section aria-live="polite" className="flex max-w-lg flex-col items-center gap-4 text-center">
        <Icon size={36} strokeWidth={1.25} aria-hidden="true" className={tone} />
        <div id={outcomeId} className="flex flex-col gap-4">
          <h2 className="font-semibold font-serif text-2xl">{title}</h2>
          <p className="text-base text-ink-soft text-pretty">{text}</p>
        </div>
        {item?.state === 'refused' && item.answer !== null && (
          <p className="text-bad text-sm">{item.answer}</p>
        )}
        <p id={nextId} className="min-h-5 text-sm text-pretty">
          {next.state === 'none' && (
            <span className="text-ink-soft">That was the last task on your list.</span>
          )}
          {next.state === 'found' && (
            <>
              <span className="text-ink-soft">Next: </span>
              <span className="font-medium">{next.row.title}</span>
              <span className="text-ink-soft">, {minutes(next.row.minutes)}</span>
            </>
          )}
        </p>
        <div className="flex flex-wrap justify-center gap-2">
          <Button onPress={onLook}>Look at what you sent</Button>
          {next.state === 'none' ? (
            <Button variant="primary" autoFocus onPress={onLeave} {...said}>
              Back to tasks
            </Button>
          ) : (
            <>
              <Button onPress={onLeave}>Back to tasks</Button>
              <Button variant="primary" autoFocus keys="Enter" onPress={next.go} {...said}>
                Next task
              </Button>
            </>
          )}
        </div>
      </section>
    </div>
  );
}

function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}

function stateOf(item: OutboxItem | null, open: OpenTask): keyof typeof WORDS {
  if (item?.state === 'refused') {
    return 'refused';
  }
  return item?.state === 'sent' || open.state === 'submitted' ? 'sent' : 'queued';
}
