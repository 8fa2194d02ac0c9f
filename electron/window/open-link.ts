import { type BrowserWindow, dialog, shell } from 'electron';
import { parseUrl } from '../platform/parse-url';

/** Opens an address outside the app after the user has seen and agreed to it: https and mailto only. */
export async function openLink(window: BrowserWindow, address: string): Promise<boolean> {
  const url = parseUrl(address);
  if (
    url === null ||
    !['https:', 'mailto:'].includes(url.protocol) ||
    url.username !== '' ||
    url.password !== ''
  ) {
    return false;
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address outside Goldsmith?',
    detail: url.href,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  if (response !== 0) {
    return false;
  }
  await shell.openExternal(url.href);
  return true;
}
