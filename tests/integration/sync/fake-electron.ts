import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';

/** The few parts of Electron that stand between the window and the main process; tests put them in its place. */

type Handle = (event: unknown, args: unknown) => unknown;
const handles = new Map<string, Handle>();

export const ipcMain = {
  handle(channel: string, handle: Handle): void {
    handles.set(channel, handle);
  },
};

/** Asks the main process as the preload would: only what survives being copied gets there, and back. */
export async function invoke(channel: string, args: unknown): Promise<unknown> {
  const reply = await handles.get(channel)?.({}, structuredClone(args));
  return structuredClone(reply);
}

/** What the user is asked, and what they answer: the number of a button. */
export const asked: string[] = [];
export const answers: number[] = [];
export const dialog = {
  async showMessageBox(_window: unknown, { message }: { message: string }): Promise<{ response: number }> {
    asked.push(message);
    return { response: answers.shift() ?? 0 };
  },
};

export const powerMonitor = new EventEmitter();
export const app = { quit: () => undefined, exit: () => undefined };

/** A window that closes as Electron's does: it asks first, and whoever prevents it keeps it open. */
export class FakeWindow extends EventEmitter {
  isClosed = false;
  readonly webContents = Object.assign(new EventEmitter(), {
    isDestroyed: () => this.isClosed,
    isCrashed: () => false,
    send: (channel: string, data: unknown) => void this.page.emit(channel, structuredClone(data)),
  });
  /** Where the page listens. */
  readonly page = new EventEmitter();

  isDestroyed(): boolean {
    return this.isClosed;
  }

  close(): void {
    let isPrevented = false;
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    this.isClosed = !isPrevented;
  }

  /** As the main process knows it. */
  asBrowserWindow(): BrowserWindow {
    return this as unknown as BrowserWindow;
  }
}
