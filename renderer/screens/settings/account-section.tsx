import { type ReactNode, useState } from 'react';
import type { Account } from '#shared/ipc/sync';
import { countOf } from '#shared/lib/count';
import { useAccount } from '../../stores/account-store';
import { useSync } from '../../stores/sync-store';
import { Button } from '../../ui/button';
import { AlertDialog } from '../../ui/dialog';
import { useLiveActionList } from '../../ui/live-actions';
import { SettingsRow, SettingsSection } from './settings-section';

const WHERE_THE_TOKEN_IS: Record<Account['tokenKeptIn'], string> = {
  keychain: "Your sign-in is kept in this computer's keychain.",
  memory: 'This computer has no keychain that can be used, so you will be asked to sign in after each start.',
  environment: 'Your sign-in was set up by whoever manages this computer.',
  nowhere: 'You need to sign in again before anything can be exchanged with the hub.',
};

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
