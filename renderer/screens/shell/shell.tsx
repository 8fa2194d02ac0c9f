import { type ReactNode, useEffect, useState } from 'react';
import { describeFailure } from '#shared/ipc/describe-failure';
import { useShortcut } from '../../shortcuts/use-shortcut';
import { useAccount } from '../../stores/account-store';
import { useNavigation } from '../../stores/navigation-store';
import { useSettings } from '../../stores/settings-store';
import { showToast, ToastRegion } from '../../ui/toast';
import { KeySheet } from '../keys/key-sheet';
import { Palette } from '../palette/palette';
import { type PaletteScene, paletteScene } from '../palette/palette-items';
import { SignInAgain } from '../sign-in/sign-in-again';
import { Arrivals } from './arrivals';
import { describeHandover } from './handover-words';
import { OpenedFiles } from './opened-files';
import { RecoveryBanner } from './recovery-banner';
import { toasts } from './toasts';
import { TopBar } from './top-bar';
import { useAppShortcuts } from './use-app-shortcuts';
import { ZoomSaid } from './zoom-said';

/** What is around every screen once somebody is signed in. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const [areKeysShown, setKeysShown] = useState(false);
  const [scene, setScene] = useState<PaletteScene | null>(null);
  const showPalette = (): void => setScene(paletteScene());
  useShortcut('palette', showPalette);
  useShortcut('show-shortcuts', () => setKeysShown(true));
  useAppShortcuts();
  useObstacles();
  return (
    <div className="flex h-full flex-col">
      <TopBar onShowKeys={() => setKeysShown(true)} onShowPalette={showPalette} />
      <RecoveryBanner />
      <SignInAgain />
      <div className="flex min-h-0 grow flex-col">{children}</div>
      <KeySheet isOpen={areKeysShown} onOpenChange={setKeysShown} />
      {scene !== null && <Palette scene={scene} onClose={() => setScene(null)} />}
      <OpenedFiles />
      <ToastRegion queue={toasts} />
      <Arrivals />
      <ZoomSaid />
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
