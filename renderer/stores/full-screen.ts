import { call } from '../ipc/client';

/** Lets the window fill the screen, or gives it its frame back. */
export function toggleFullScreen(): void {
  void call('window.fullScreen', null);
}
