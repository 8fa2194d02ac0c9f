import { CircleCheck, CircleDashed, Clock, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TaskState } from '#shared/domain/task-state';
import { Badge, type Tone } from '../../ui/badge';

interface StateLook {
  readonly words: string;
  readonly tone: Tone;
  readonly Icon: typeof Clock;
}

export const STATE_LOOKS: Record<TaskState, StateLook> = {
  new: { words: 'New', tone: 'neutral', Icon: CircleDashed },
  draft: { words: 'Draft', tone: 'accent', Icon: PencilLine },
  queued: { words: 'Queued', tone: 'info', Icon: Clock },
  submitted: { words: 'Submitted', tone: 'good', Icon: CircleCheck },
};

export function StateBadge({ state }: { readonly state: TaskState }): ReactNode {
  const { words, tone, Icon } = STATE_LOOKS[state];
  return (
    <Badge tone={tone} icon={<Icon size={12} aria-hidden="true" className="shrink-0" />}>
      {words}
    </Badge>
  );
}
