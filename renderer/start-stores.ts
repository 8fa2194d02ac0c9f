import type { Account } from '#shared/ipc/sync';
import { useAccount } from './stores/account-store';
import { useAssistance } from './stores/assistance-store';
import { useFiles } from './stores/files-store';
import { useNavigation } from './stores/navigation-store';
import { useRecovery } from './stores/recovery-store';
import { useSettings } from './stores/settings-store';
import { useSync } from './stores/sync-store';
import { useTasks } from './stores/tasks-store';
import { useTwin } from './stores/twin-store';

/** Asks the main process for everything that the first screen needs, all at once, and follows who is signed in. */
export async function startStores(): Promise<void> {
  useTwin.getState().start();
  useAccount.subscribe((now, before) => {
    if (
      before.account !== undefined &&
      now.account &&
      identityOf(now.account) !== identityOf(before.account)
    ) {
      useTasks.getState().reset();
      void goHome();
    }
  });
  useFiles.getState().start();
  // In this order: the main process answers one call after the other, and nothing is drawn before the first two.
  await Promise.all([
    useAccount.getState().start(),
    useNavigation.getState().start(),
    useTasks.getState().start(),
    useSettings.getState().start(),
    useSync.getState().start(),
    useAssistance.getState().start(),
    useRecovery.getState().start(),
  ]);
}

/** To where the expert who has just signed in left off. */
async function goHome(): Promise<void> {
  const { go, start } = useNavigation.getState();
  await go({ screen: 'dashboard' });
  await start();
}

function identityOf(account: Account | null): string | null {
  return account === null ? null : `${account.expert} ${account.hub.url}`;
}
