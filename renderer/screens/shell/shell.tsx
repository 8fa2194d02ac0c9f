import { type ReactNode, useEffect, useState } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import { useShortcut } from '../../shortcuts/use-shortcut';
import { useAccount } from '../../stores/account-store';
import { toggleFullScreen } from '../../stores/full-screen';
import { useNavigation } from '../../stores/navigation-store';
import { useSettings } from '../../stores/settings-store';
import { showToast, ToastRegion } from '../../ui/toast';
import { SignInAgain } from '../sign-in/sign-in-again';
import { AllKeys } from './all-keys';
import { Arrivals } from './arrivals';
import { describeHandover } from './handover-words';
import { useTheme } from './theme';
import { toasts } from './toasts';
import { TopBar } from './top-bar';

/** What is around every screen once somebody is signed in. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const [areKeysShown, setKeysShown] = useState(false);
  const go = useNavigation((state) => state.go);
  const changeSettings = useSettings((state) => state.change);
  const theme = useTheme();
  useShortcut('show-shortcuts', () => setKeysShown(true));
  useShortcut('go-tasks', () => void go({ screen: 'dashboard' }));
  useShortcut('go-sync', () => void go({ screen: 'sync' }));
  useShortcut('go-settings', () => void go({ screen: 'settings' }));
  useShortcut('toggle-theme', () => void changeSettings({ theme: theme === 'dark' ? 'light' : 'dark' }));
  useShortcut('full-screen', toggleFullScreen);
  useObstacles();
  return (
    <div className="flex h-full flex-col">
      <TopBar onShowKeys={() => setKeysShown(true)} />
      <SignInAgain />
      <div className="flex min-h-0 grow flex-col">{children}</div>
      <AllKeys isOpen={areKeysShown} onOpenChange={setKeysShown} />
      <ToastRegion queue={toasts} />
      <Arrivals />
    </div>
  );
}

/** Says why somebody is still where they were, whose task was put away, and why a setting or sign-out was not kept. */
function useObstacles(): void {
  const obstacle = useNavigation((state) => state.obstacle);
  const handover = useNavigation((state) => state.handover);
  const settingsFailure = useSettings((state) => state.failure);
  const signOutFailure = useAccount((state) => state.signOutFailure);
  useEffect(() => {
    if (obstacle !== null) {
      const title =
        obstacle.kind === 'cannot-open'
          ? 'The task could not be opened'
          : 'Not left: your last words are not saved yet';
      showToast(toasts, { tone: 'bad', title, detail: describeFailure(obstacle.failure) });
    }
  }, [obstacle]);
  useEffect(() => {
    const message = handover === null ? null : describeHandover(handover);
    if (message !== null) {
      showToast(toasts, message);
    }
  }, [handover]);
  useEffect(() => {
    if (settingsFailure !== null) {
      showToast(toasts, {
        tone: 'bad',
        title: 'The setting was not kept',
        detail: describeFailure(settingsFailure),
      });
    }
  }, [settingsFailure]);
  useEffect(() => {
    if (signOutFailure !== null) {
      showToast(toasts, {
        tone: 'bad',
        title: 'You are still signed in',
        detail: describeFailure(signOutFailure),
      });
    }
  }, [signOutFailure]);
}
