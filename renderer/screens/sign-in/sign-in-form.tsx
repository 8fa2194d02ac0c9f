import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import type { IpcFailure } from '#shared/ipc/failure';
import { useAccount } from '../../stores/account-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { causeOf, describeCause } from '../sync/sync-cause';

export interface SignInFormProps {
  /** The hub that is offered. */
  readonly hub: string;
  /** Signing in again is done with the same hub: its address is shown, not asked for. */
  readonly isHubFixed?: boolean;
}

/** The address of a hub and the one-time code that its organisation gave out. */
export function SignInForm({ hub, isHubFixed = false }: SignInFormProps): ReactNode {
  const [url, setUrl] = useState(hub);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const isSigningIn = useAccount((state) => state.isSigningIn);
  const failure = useAccount((state) => state.signInFailure);
  const signIn = useAccount((state) => state.signIn);
  const id = useId();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (url.trim() !== '' && code.trim() !== '' && (await signIn(url.trim(), code.trim()))) {
      setCode('');
    }
  };

  return (
    <form id={id} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {isHubFixed ? (
        <p className="text-ink-soft">
          Hub <span className="font-medium text-ink">{hub}</span>
        </p>
      ) : (
        <TextField
          label="Hub address"
          value={url}
          onChange={setUrl}
          placeholder="https://hub.example.org"
          autoFocus={hub === ''}
          isReadOnly={isSigningIn}
          {...missing(isTried && url.trim() === '', 'Type the address that your project gave you.')}
        />
      )}
      <TextField
        label="One-time code"
        value={code}
        onChange={setCode}
        description="From the person who runs your project. It works once."
        autoFocus={hub !== ''}
        isReadOnly={isSigningIn}
        maxLength={64}
        className="[&_input]:font-mono [&_input]:tracking-wide"
        {...missing(isTried && code.trim() === '', 'Type the code.')}
      />
      {failure !== null && !isSigningIn && <Banner tone="bad">{describeSignIn(failure)}</Banner>}
      <Button type="submit" variant="primary" isPending={isSigningIn} className="mt-1 h-9">
        {isSigningIn ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}

/** Why the hub was not reached, where that is known. */
function describeSignIn(failure: IpcFailure): string {
  const cause = failure.kind === 'offline' ? causeOf(failure.detail) : 'unknown';
  return cause === 'unknown' ? describeFailure(failure) : describeCause(cause);
}

function missing(isMissing: boolean, message: string): { finding?: { severity: 'blocks'; message: string } } {
  return isMissing ? { finding: { severity: 'blocks', message } } : {};
}
