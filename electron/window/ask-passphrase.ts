import type { BrowserWindow } from 'electron';
import { success } from '#shared/lib/result';
import { isFromPage } from '../ipc/is-from-page';
import { registerCall } from '../ipc/register-calls';
import type { Timers } from '../platform/clock';
import { PassphraseTries } from '../vault/passphrase-tries';

/**
 * Has the page ask for the passphrase, before there is anything else that it could ask for, until `open` takes one. The
 * page is served as soon as `onLocked` is told.
 */
export function askPassphrase(
  window: BrowserWindow,
  timers: Timers,
  open: (passphrase: string) => Promise<boolean>,
  onLocked: () => void,
): Promise<void> {
  const tries = new PassphraseTries(open, timers);
  return new Promise((resolve) => {
    const unregister = registerCall(
      'vault.unlock',
      async ({ passphrase }) => {
        const tried = await tries.try(passphrase);
        if (tried.isOpen) {
          unregister();
          resolve();
        }
        return success(tried);
      },
      (event) => isFromPage(event, window.webContents),
    );
    onLocked();
  });
}
