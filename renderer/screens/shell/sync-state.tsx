import { CheckCircle2, CloudOff, CloudUpload, KeyRound, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { shortcuts } from '../../shortcuts/shortcuts';
import { useAccount } from '../../stores/account-store';
import { useNavigation } from '../../stores/navigation-store';
import { useSync } from '../../stores/sync-store';
import { classNames } from '../../ui/class-names';
import { Tooltip } from '../../ui/tooltip';
import { formatAgo } from './format/moment';
import { describeSync, type SyncMood } from './sync-words';
import { useCalmPhase } from './use-calm-phase';
import { useNow } from './use-now';

const LOOKS: Record<SyncMood, { readonly Icon: typeof CloudOff; readonly className: string }> = {
  'up-to-date': { Icon: CheckCircle2, className: 'text-good' },
  waiting: { Icon: CloudUpload, className: 'text-info' },
  offline: { Icon: CloudOff, className: 'text-warn' },
  'needs-sign-in': { Icon: KeyRound, className: 'text-warn' },
  syncing: { Icon: RefreshCw, className: 'text-info' },
};

/** How things stand with the hub; leads to the details, or to signing in where that is what is needed. */
export function SyncState(): ReactNode {
  const status = useSync((state) => state.status);
  const go = useNavigation((state) => state.go);
  const askToSignIn = useAccount((state) => state.askToSignIn);
  const phase = useCalmPhase(status);
  const now = useNow();
  const { mood, words } = describeSync({ phase, waiting: status.waiting });
  const { Icon, className } = LOOKS[mood];
  const lastSync =
    status.lastSync === null ? 'Never synced' : `Last synced ${formatAgo(status.lastSync, now)}`;
  const needsSignIn = mood === 'needs-sign-in';
  return (
    <div className="relative flex h-6 items-center gap-1.5 rounded-sm px-2 text-ink-soft text-xs">
      <Icon
        size={14}
        strokeWidth={1.75}
        aria-hidden="true"
        className={classNames('shrink-0', className, mood === 'syncing' && 'animate-spin')}
      />
      <span role="status" aria-label="Sync state" className="whitespace-nowrap font-medium tabular-nums">
        {words}
      </span>
      {status.waiting > 0 && mood !== 'waiting' && (
        <span className="text-ink-faint tabular-nums">· {status.waiting} waiting</span>
      )}
      <Tooltip
        text={needsSignIn ? 'Sign in again' : lastSync}
        placement="bottom"
        {...(needsSignIn ? {} : { keys: shortcuts['go-sync'].keys })}
      >
        <Button
          aria-label={needsSignIn ? 'Sign in again' : 'Show sync'}
          onPress={() => (needsSignIn ? askToSignIn(true) : void go({ screen: 'sync' }))}
          className="absolute inset-0 rounded-sm data-hovered:bg-hover data-pressed:bg-press"
        />
      </Tooltip>
    </div>
  );
}
