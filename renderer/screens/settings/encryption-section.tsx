import { type ReactNode, useEffect, useState } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import type { VaultState } from '#shared/ipc/vault';
import { countOf } from '#shared/lib/count';
import { useVault } from '../../stores/vault-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { AlertDialog } from '../../ui/dialog';
import { useLiveActionList } from '../../ui/live-actions';
import { PassphraseDialog } from './passphrase-dialog';
import { SettingsRow, SettingsSection } from './settings-section';

type Asked = 'turn on' | 'change' | 'turn off' | 'remove';

/** Whether what lies on this computer is encrypted, what that covers, and ways to change it. */
export function EncryptionSection(): ReactNode {
  const state = useVault((vault) => vault.state);
  const { load, turnOff, removePlain, forgetFailure } = useVault.getState();
  const work = useVault((vault) => vault.work);
  const failure = useVault((vault) => vault.failure);
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (what: Asked): void => {
    forgetFailure();
    setAsked(what);
  };
  const close = (): void => setAsked(null);
  useEffect(() => void load(), [load]);
  useLiveActionList(state === null ? [] : actionsOf(state, ask));
  if (state === null) {
    return null;
  }
  return (
    <SettingsSection title="Encryption">
      <SettingsRow
        name={state.isOn ? 'Your data is encrypted' : 'Your data is not encrypted'}
        note={noteOf(state)}
      >
        {state.isOn ? (
          <div className="flex gap-2">
            <Button onPress={() => ask('change')}>Change passphrase…</Button>
            <Button isPending={work === 'turning off'} onPress={() => ask('turn off')}>
              Turn off…
            </Button>
          </div>
        ) : (
          <Button onPress={() => ask('turn on')}>Turn on…</Button>
        )}
      </SettingsRow>
      {state.plainFiles > 0 && (
        <SettingsRow
          name={`${countOf(state.plainFiles, 'file')} from before may still be readable`}
          note="Damaged files, or copies, that were kept before encryption was turned on."
        >
          <Button isPending={work === 'removing'} onPress={() => ask('remove')}>
            Delete…
          </Button>
        </SettingsRow>
      )}
      <SettingsRow
        name="What it covers"
        note={
          <>
            Drafts with all their versions, tasks, pictures, and what waits to be sent. Not what is being
            downloaded, files that you save elsewhere, nor your settings and word list. While Goldsmith is
            open, programs of this computer can read what you can.
          </>
        }
      >
        {null}
      </SettingsRow>
      {failure !== null && asked === null && (
        <Banner tone="bad" className="rounded-none border-0" onDismiss={forgetFailure}>
          {describeFailure(failure)}
        </Banner>
      )}
      <PassphraseDialog
        aim={asked === 'change' ? 'change' : 'turn on'}
        isOpen={asked === 'turn on' || asked === 'change'}
        onOpenChange={close}
      />
      <AlertDialog
        title="Turn off encryption?"
        isOpen={asked === 'turn off'}
        onOpenChange={close}
        confirmLabel="Turn off"
        onConfirm={() => void turnOff()}
      >
        Whoever has this disk, or a copy of the data folder, can then read your drafts. The passphrase is no
        longer asked for.
      </AlertDialog>
      <AlertDialog
        title="Delete what was kept from before?"
        tone="bad"
        isOpen={asked === 'remove'}
        onOpenChange={close}
        confirmLabel="Delete"
        onConfirm={() => void removePlain()}
      >
        What could be had of these files is in your drafts already. Deleted, nobody can look at them again.
      </AlertDialog>
    </SettingsSection>
  );
}

function noteOf({ isOn, hasKeychain, isOpenedByKeychain }: VaultState): string {
  if (!isOn) {
    return 'Whoever has this disk, or a copy of the data folder, can read your drafts.';
  }
  if (isOpenedByKeychain) {
    return 'The keychain of this computer opens it at the start; elsewhere, or when that is lost, the passphrase does.';
  }
  return hasKeychain
    ? 'The keychain could not be used: the passphrase is asked for at each start.'
    : 'This computer has no keychain that protects: the passphrase is asked for at each start.';
}

function actionsOf({ isOn }: VaultState, ask: (what: Asked) => void) {
  const action = (id: string, label: string, what: Asked) =>
    ({ id, label, group: 'Everywhere', act: () => ask(what) }) as const;
  return isOn
    ? [
        action('change passphrase', 'Change the passphrase…', 'change'),
        action('encryption off', 'Turn off encryption…', 'turn off'),
      ]
    : [action('encryption on', 'Turn on encryption…', 'turn on')];
}
