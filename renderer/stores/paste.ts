import { call } from '../ipc/client';

/** Asks the main process to paste where the keyboard is; plain: words only. */
export function paste(isPlain: boolean): void {
  void call('clipboard.paste', { plain: isPlain });
}
