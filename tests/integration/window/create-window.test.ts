import type { Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { createWindow } from '../../../electron/window/create-window';

const electron = vi.hoisted(() => {
  const made: { webPreferences: object }[] = [];
  class BrowserWindow {
    constructor(options: { webPreferences: object }) {
      made.push(options);
    }
    once(): void {}
  }
  return { app: { isPackaged: false }, BrowserWindow, made, nativeTheme: {}, screen: {} };
});
vi.mock('electron', () => electron);

test('a release has no developer tools; the app that a developer starts has', () => {
  for (const isPackaged of [true, false]) {
    electron.app.isPackaged = isPackaged;
    createWindow({} as Session, 'preload.cjs');
    expect(electron.made.at(-1)?.webPreferences).toMatchObject({ devTools: !isPackaged });
  }
});
