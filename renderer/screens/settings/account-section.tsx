import { type ReactNode, useState } from 'react';
import type { Account } from '#shared/ipc/sync';
import { countOf } from '#shared/lib/count';
import { useAccount } from '../../stores/account-store';
import { useSync } from '../../stores/sync-store';
import { Button } from '../../ui/button';
import { AlertDialog } from '../../ui/dialog';
import { useLiveActionList } from '../../ui/live-actions';
import { SegmentedControl } from '../../ui/segmented-control';
import { SettingsRow, SettingsSection } from './settings-section';

const WHERE_THE_TOKEN_IS: Record<Account['tokenKeptIn'], string> = {
  keychain: "Your sign-in is kept in this computer's keychain.",
  memory: 'This computer has no keychain that can be used, so you will be asked to sign in after each start.',
  environment: 'Your sign-in was set up by whoever manages this computer.',
  nowhere: 'You need to sign in again before anything can be exchanged with the hub.',
};

const ON_OFF = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const;

/** What is sent before anything is submitted, said before it is. */
function DraftCopiesRow({ account }: { readonly account: Account }): ReactNode {
  const keepDrafts = useAccount((state) => state.keepDrafts);
  const { draftCopies } = account;
  if (draftCopies === 'not-offered') {
    return (
      <SettingsRow name="Keep a copy of drafts at the hub" note="This hub keeps no drafts.">
        <p className="text-ink-soft">Off</p>
      </SettingsRow>
    );
  }
  return (
    <SettingsRow
      name="Keep a copy of drafts at the hub"
      note={`Your unfinished answers, with their pictures, are sent to ${account.hub.name} while you work, so that you can go on with them on another computer where this is on, too. The hub keeps the newest 20 versions of each. Nothing counts as handed in before you submit it.`}
    >
      <SegmentedControl
        label="Keep a copy of drafts at the hub"
        isLabelHidden
        segments={ON_OFF}
        value={draftCopies}
        onChange={(value) => void keepDrafts(value === 'on')}
      />
    </SettingsRow>
  );
}

export function AccountSection(): ReactNode {
  const account = useAccount((state) => state.account);
  const signOut = useAccount((state) => state.signOut);
  const waiting = useSync((state) => state.status.waiting);
  const [isAsking, setAsking] = useState(false);
  const ask = (): void => setAsking(true);
  useLiveActionList(account ? [{ id: 'sign out', label: 'Sign out…', group: 'Everywhere', act: ask }] : []);
  if (!account) {
    return null;
  }
  return (
    <SettingsSection title="Account">
      <SettingsRow name={account.name} note={WHERE_THE_TOKEN_IS[account.tokenKeptIn]}>
        <Button onPress={ask}>Sign out</Button>
      </SettingsRow>
      <SettingsRow name="Hub">
        <p className="min-w-0 select-text text-end text-ink-soft">
          {account.hub.name}
          <span className="block truncate text-ink-faint text-xs">{account.hub.url}</span>
        </p>
      </SettingsRow>
      <DraftCopiesRow account={account} />
      <AlertDialog
        title="Sign out?"
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel="Sign out"
        onConfirm={() => void signOut()}
      >
        <p>
          Your drafts and submissions stay on this computer. They are here again when you sign in with this
          account.
        </p>
        {waiting > 0 && (
          <p className="mt-2 text-warn">
            {countOf(waiting, 'submission')} not yet sent: {waiting === 1 ? 'it waits' : 'they wait'} until
            you sign in again.
          </p>
        )}
      </AlertDialog>
    </SettingsSection>
  );
}
