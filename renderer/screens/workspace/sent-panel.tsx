import { CircleCheck, CloudUpload, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { OutboxItem } from '#shared/ipc/sync';
import type { OpenTask } from '#shared/ipc/tasks';
import type { TaskId } from '#shared/lib/ids';
import { findNextTask } from '../../stores/find-next-task';
import { useSync } from '../../stores/sync-store';
import { Button } from '../../ui/button';

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

/** What became of the work that was just submitted, and where to go on. */
export function SentPanel({ open, onLook, onLeave, onNext }: SentPanelProps): ReactNode {
  const item = useSync((sync) => sync.items?.find((one) => one.task === open.task.id) ?? null);
  const next = useNextTask(open.task.id);
  useEffect(() => useSync.getState().watchItems(), []);
  const { Icon, tone, title, text } = WORDS[stateOf(item, open)];
  return (
    <div className="flex grow items-center justify-center bg-canvas p-8">
      <section aria-live="polite" className="flex max-w-lg flex-col items-center gap-4 text-center">
        <Icon size={36} strokeWidth={1.25} aria-hidden="true" className={tone} />
        <h2 className="font-semibold font-serif text-2xl">{title}</h2>
        <p className="text-base text-ink-soft text-pretty">{text}</p>
        {item?.state === 'refused' && item.answer !== null && (
          <p className="text-bad text-sm">{item.answer}</p>
        )}
        <div className="mt-2 flex flex-wrap justify-center gap-2">
          <Button onPress={onLook}>Look at what you sent</Button>
          <Button
            variant={next === null ? 'primary' : 'secondary'}
            autoFocus={next === null}
            onPress={onLeave}
          >
            Back to tasks
          </Button>
          {next !== null && (
            <Button variant="primary" autoFocus onPress={() => onNext(next)}>
              Next task
            </Button>
          )}
        </div>
      </section>
    </div>
  );
}

function stateOf(item: OutboxItem | null, open: OpenTask): keyof typeof WORDS {
  if (item?.state === 'refused') {
    return 'refused';
  }
  return item?.state === 'sent' || open.state === 'submitted' ? 'sent' : 'queued';
}

function useNextTask(after: TaskId): TaskId | null {
  const [next, setNext] = useState<TaskId | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void findNextTask(after).then((task) => isCurrent && setNext(task));
    return () => {
      isCurrent = false;
    };
  }, [after]);
  return next;
}
