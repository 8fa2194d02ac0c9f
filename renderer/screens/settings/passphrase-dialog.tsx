import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import { useVault } from '../../stores/vault-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { usePassphraseChoice } from './passphrase-fields';

export interface PassphraseDialogProps {
  readonly aim: 'turn on' | 'change';
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

const WORDS = {
  'turn on': { title: 'Turn on encryption', button: 'Encrypt', working: 'Encrypting…' },
  change: { title: 'Change the passphrase', button: 'Change', working: 'Changing…' },
} as const;

/** Has a passphrase chosen, and then encrypts the store with it, or gives it that one instead of the former. */
export function PassphraseDialog({ aim, isOpen, onOpenChange }: PassphraseDialogProps): ReactNode {
  return (
    <Dialog title={WORDS[aim].title} size="sm" isOpen={isOpen} onOpenChange={onOpenChange}>
      <PassphraseForm aim={aim} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

interface PassphraseFormProps {
  readonly aim: PassphraseDialogProps['aim'];
  readonly onDone: () => void;
}

function PassphraseForm({ aim, onDone }: PassphraseFormProps): ReactNode {
  const { passphrase, fields } = usePassphraseChoice();
  const turnOn = useVault((state) => state.turnOn);
  const changePassphrase = useVault((state) => state.changePassphrase);
  const work = useVault((state) => state.work);
  const failure = useVault((state) => state.failure);
  const [isTried, setTried] = useState(false);
  const id = useId();
  const { button, working } = WORDS[aim];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const act = aim === 'turn on' ? turnOn : changePassphrase;
    if (passphrase !== null && (await act(passphrase))) {
      onDone();
    }
  };

  return (
    <form id={id} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {aim === 'turn on' ? (
        <p className="text-ink-soft">
          The passphrase opens your data where the keychain of this computer does not: on another computer, or
          after a new installation. <strong className="font-semibold text-ink">Nobody can reset it.</strong>{' '}
          Without keychain and passphrase nobody can read your drafts again, you included.
        </p>
      ) : (
        <p className="text-ink-soft">
          The former one no longer opens your data here. A copy of the data folder that was made before, a
          backup perhaps, is still opened by it.
        </p>
      )}
      {fields(isTried)}
      {failure !== null && work === null && <Banner tone="bad">{describeFailure(failure)}</Banner>}
      <div className="mt-1 flex justify-end gap-2">
        <Button slot="close">Cancel</Button>
        <Button type="submit" variant="primary" isPending={work !== null}>
          {work === null ? button : working}
        </Button>
      </div>
      {work === 'turning on' && (
        <p role="status" className="text-ink-soft text-xs">
          Everything is written anew, which takes some seconds for much work. It may be interrupted: your data
          is then as it was.
        </p>
      )}
    </form>
  );
}
