import { Check, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import { useDraft } from '../../stores/draft-store';
import { Banner } from '../../ui/banner';
import { classNames } from '../../ui/class-names';

const LOOKS = {
  saved: { Icon: Check, text: 'Saved', className: 'text-ink-faint' },
  saving: { Icon: LoaderCircle, text: 'Saving', className: 'text-ink-faint' },
  'not-saved': { Icon: TriangleAlert, text: 'Not saved', className: 'font-medium text-bad' },
} as const;

/**
 * Whether all that was typed is on disk. It changes with every pause in typing, so it is not read out each time; what
 * goes wrong is said by a banner.
 */
export function SaveState(): ReactNode {
  // It changes with every key; whoever listens to it is small.
  const phase = useDraft((draft) => draft.save.phase);
  const { Icon, text, className } = LOOKS[phase];
  return (
    <span
      role="status"
      aria-label="Save state"
      aria-live="off"
      className={classNames('flex w-20 shrink-0 items-center gap-1.5 whitespace-nowrap text-xs', className)}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {text}
    </span>
  );
}

/** Why what was typed is not on disk, and what to do; nothing while all is well. */
export function SaveProblem(): ReactNode {
  const problem = useDraft((draft) => draft.save.problem);
  return (
    problem !== null && (
      <Banner tone="bad" title="Not saved" className="m-2">
        {describeFailure(problem)}
      </Banner>
    )
  );
}
