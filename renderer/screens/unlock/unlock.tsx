import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { countOf } from '#shared/lib/count';
import { unlock } from '../../stores/unlock';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { ProductMark } from '../shell/product-mark';

/** All there is until somebody has given the passphrase of an encrypted store that the keychain does not open. */
export function Unlock(): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const [finding, setFinding] = useState<string | null>(null);
  const [wait, setWait] = useState(0);
  const id = useId();
  useEffect(() => {
    const timer = wait > 0 ? setTimeout(() => setWait(wait - 1), 1_000) : undefined;
    return () => clearTimeout(timer);
  }, [wait]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isTrying || wait > 0) {
      return;
    }
    if (passphrase.trim() === '') {
      setFinding('Type the passphrase.');
      return;
    }
    setTrying(true);
    setFinding(null);
    const tried = await unlock(passphrase);
    if (tried?.isOpen === true) {
      // This page is on its way out.
      return;
    }
    setTrying(false);
    setWait(tried?.waitSeconds ?? 0);
    setFinding(
      tried === null
        ? 'That could not be tried. Try again, and restart Goldsmith if it stays so.'
        : 'That is not the passphrase. Nothing was changed.',
    );
  };

  return (
    <main aria-label="Unlock" className="flex min-h-full items-center justify-center p-8">
      <div className="appear flex w-full max-w-100 flex-col gap-6">
        <header className="flex flex-col items-center gap-3 text-center">
          <ProductMark size={40} />
          <div>
            <h1 className="font-semibold font-serif text-2xl">Your data is encrypted</h1>
            <p className="mt-1 text-base text-ink-soft">On this computer the passphrase opens it.</p>
          </div>
        </header>
        <form
          id={id}
          onSubmit={(event) => void submit(event)}
          className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-6 shadow-md"
        >
          <TextField
            label="Passphrase"
            type={isShown ? 'text' : 'password'}
            value={passphrase}
            onChange={(typed) => {
              setPassphrase(typed);
              setFinding(null);
            }}
            autoFocus
            isReadOnly={isTrying}
            {...(finding === null ? {} : { finding: { severity: 'blocks', message: finding } })}
          />
          <div className="flex items-center justify-between gap-3">
            <Button variant="quiet" size="sm" aria-pressed={isShown} onPress={() => setShown(!isShown)}>
              {isShown ? 'Hide it' : 'Show it'}
            </Button>
            <Button
              type="submit"
              variant="primary"
              className="h-9"
              isPending={isTrying}
              isDisabled={wait > 0}
            >
              {isTrying ? 'Opening…' : wait > 0 ? `Wait ${countOf(wait, 'second')}` : 'Open'}
            </Button>
          </div>
        </form>
        <p className="px-6 text-ink-soft text-sm">
          It is the code, or the words, that you chose when you turned encryption on. Capitals count, and so
          do spaces between words. Nobody can reset it.
        </p>
      </div>
    </main>
  );
}
