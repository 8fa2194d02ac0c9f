import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { IconButton } from './icon-button';

export type BannerTone = 'info' | 'warn' | 'bad';

const LOOKS = {
  info: { className: 'border-info/25 bg-info-soft', iconClass: 'text-info', Icon: Info },
  warn: { className: 'border-warn/25 bg-warn-soft', iconClass: 'text-warn', Icon: TriangleAlert },
  bad: { className: 'border-bad/25 bg-bad-soft', iconClass: 'text-bad', Icon: CircleAlert },
} as const;

export interface BannerProps {
  readonly tone: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
  readonly className?: string;
}

/** A message that stays until its cause is gone. What endangers work (`bad`) is announced at once. */
export function Banner({ tone, title, children, action, onDismiss, className }: BannerProps): ReactNode {
  const { Icon, iconClass, className: look } = LOOKS[tone];
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={classNames(
        'flex items-start gap-3 rounded-md border px-3 py-2 text-ink text-sm',
        look,
        className,
      )}
    >
      <Icon
        size={16}
        strokeWidth={1.75}
        aria-hidden="true"
        className={classNames('mt-0.5 shrink-0', iconClass)}
      />
      <div className="min-w-0 grow">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children !== undefined && <div className="text-ink-soft">{children}</div>}
      </div>
      {action}
      {onDismiss !== undefined && (
        <IconButton size="sm" label="Dismiss" icon={<X size={14} aria-hidden="true" />} onPress={onDismiss} />
      )}
    </div>
  );
}
