import { AlarmClock, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TaskRow } from '#shared/ipc/tasks';
import { classNames } from '../../ui/class-names';
import { describeDeadline } from '../shell/format/deadline';

export interface DeadlineMarkProps {
  readonly row: Pick<TaskRow, 'deadline' | 'state'>;
  readonly now: number;
}

/** How long there is still time. Urgent only where there is still something to do. */
export function DeadlineMark({ row, now }: DeadlineMarkProps): ReactNode {
  if (row.deadline === null) {
    return (
      <span className="text-ink-faint" title="No deadline">
        <span aria-hidden="true">–</span>
        <span className="sr-only">No deadline</span>
      </span>
    );
  }
  const { words, moment, urgency } = describeDeadline(Date.parse(row.deadline), now);
  const isDone = row.state === 'queued' || row.state === 'submitted';
  if (isDone || urgency === 'calm') {
    return (
      <time dateTime={row.deadline} title={moment} className={isDone ? 'text-ink-faint' : 'text-ink-soft'}>
        {words}
      </time>
    );
  }
  const Icon = urgency === 'past' ? CircleAlert : AlarmClock;
  return (
    <time
      dateTime={row.deadline}
      title={moment}
      className={classNames(
        'flex items-center gap-1.5 font-medium',
        urgency === 'past' ? 'text-bad' : 'text-warn',
      )}
    >
      <Icon size={13} aria-hidden="true" className="-ms-4.5 shrink-0" />
      {words}
    </time>
  );
}
