import { Circle, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LinkState, TraceSide } from '#shared/steps/trace/trace-kind';
import { classNames } from '../../ui/class-names';
import { SIDE_NAMES, STATE_NAMES } from './side-names';

const LOOKS = {
  linked: { Icon: CircleCheck, className: 'text-good' },
  missing: { Icon: Circle, className: 'text-ink-faint' },
  changed: { Icon: TriangleAlert, className: 'text-warn' },
  kept: { Icon: TriangleAlert, className: 'text-ink-faint' },
} as const;

/** How a link stands: by shape and word, never by colour alone. */
export function StateMark({
  side,
  state,
}: {
  readonly side: TraceSide;
  readonly state: LinkState;
}): ReactNode {
  const { Icon, className } = LOOKS[state];
  return (
    <span className={classNames('inline-flex items-center gap-1 whitespace-nowrap text-2xs', className)}>
      <Icon size={12} strokeWidth={2} aria-hidden="true" />
      <span>
        {SIDE_NAMES[side]}
        <span className={state === 'linked' ? 'sr-only' : undefined}>: {STATE_NAMES[state]}</span>
      </span>
    </span>
  );
}
