import type { ReactNode } from 'react';
import { useAccount } from '../../stores/account-store';
import { useNavigation } from '../../stores/navigation-store';
import { useSync } from '../../stores/sync-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useLiveActionList } from '../../ui/live-actions';
import { SignInForm } from './sign-in-form';

/**
 * When the hub wants a new sign-in: says so without taking the focus from whoever is writing, and asks for the code in
 * a dialog over whatever is on the screen.
 */
export function SignInAgain(): ReactNode {
  const account = useAccount((state) => state.account);
  const wantsSignIn = useAccount((state) => state.wantsSignIn);
  const askToSignIn = useAccount((state) => state.askToSignIn);
  const go = useNavigation((state) => state.go);
  const needsSignIn = useSync(
    ({ status }) => status.phase === 'needs-sign-in' || status.phase === 'signed-out',
  );
  useLiveActionList(
    account && needsSignIn
      ? [{ id: 'sign in', label: 'Sign in again', group: 'Everywhere', act: () => askToSignIn(true) }]
      : [],
  );
  if (!account) {
    return null;
  }
  return (
    <>
      {needsSignIn && (
        <Banner
          tone="warn"
          className="items-center rounded-none border-x-0 border-t-0"
          action={
            <div className="flex gap-1">
              {/* Where there is no network to sign in with, what waits can go as a file from there. */}
              <Button size="sm" variant="quiet" onPress={() => void go({ screen: 'sync' })}>
                Show sync
              </Button>
              <Button size="sm" onPress={() => askToSignIn(true)}>
                Sign in again
              </Button>
            </div>
          }
        >
          {account.hub.name} asks you to sign in again. Go on working: everything is kept, and is sent once
          you have.
        </Banner>
      )}
      <Dialog title="Sign in again" size="sm" isOpen={wantsSignIn} onOpenChange={askToSignIn}>
        <p className="mb-4 text-ink-soft">
          Nothing on the screen is lost. Drafts and finished work on this computer belong to {account.name}{' '}
          and stay.
        </p>
        <SignInForm hub={account.hub.url} isHubFixed />
      </Dialog>
    </>
  );
}
