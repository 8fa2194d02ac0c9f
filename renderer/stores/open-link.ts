import { call } from '../ipc/client';

/** Asks the main process to open an address outside; it asks the expert first. */
export function openLink(url: string): void {
  void call('links.open', url);
}
