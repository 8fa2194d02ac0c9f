import { ArrowRight, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNavigation } from '../../stores/navigation-store';
import { useTasks } from '../../stores/tasks-store';
import { Button } from '../../ui/button';
import { useLiveActionList } from '../../ui/live-actions';
import { formatAgo } from '../shell/format/moment';
import { useNow } from '../shell/use-now';
import { DeadlineMark } from './deadline-mark';

/** The shortest way back to the draft that was touched last. */
export function ContinueCard(): ReactNode {
  const row = useTasks((state) => state.unfinished);
  const go = useNavigation((state) => state.go);
  const now = useNow();
  const goOn = (): void => {
    if (row !== null) {
      void go({ screen: 'workspace', task: row.id });
    }
  };
  const label = `Continue with “${row?.title}”`;
  useLiveActionList(row === null ? [] : [{ id: 'continue', label, group: 'Tasks', act: goOn }]);
  if (row === null) {
    return null;
  }
  return (
    <section
      aria-label="Continue"
      className="flex items-center gap-4 rounded-lg border border-accent/30 bg-accent-soft/50 py-2 ps-4 pe-2"
    >
      <PencilLine size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-accent" />
      <p className="min-w-0 truncate">
        <span className="font-medium text-base">{row.title}</span>
        <span className="ms-3 text-ink-soft">
          {row.project.name}
          {row.touchedAt !== null && <> · last change {formatAgo(row.touchedAt, now)}</>}
        </span>
      </p>
      <div className="grow" />
      {row.deadline !== null && (
        <div className="shrink-0 ps-6">
          <span className="sr-only">Due</span>
          <DeadlineMark row={row} now={now} />
        </div>
      )}
      <Button variant="primary" icon={<ArrowRight size={14} aria-hidden="true" />} onPress={goOn}>
        Continue
      </Button>
    </section>
  );
}
