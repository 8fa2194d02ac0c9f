import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { APP_ORIGIN } from '../window/app-protocol';

/**
 * Whether a call comes from the app's own page: the main frame of the one window, at the app's own origin. A frame that
 * is gone, or has gone elsewhere, is null.
 */
export function isFromPage(
  { senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  page: WebContents,
): boolean {
  return (
    senderFrame !== null &&
    !page.isDestroyed() &&
    senderFrame === page.mainFrame &&
    senderFrame.origin === APP_ORIGIN
  );
}
