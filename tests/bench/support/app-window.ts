import { join } from 'node:path';
import { _electron, type Page } from 'playwright';

/** The app's window, driven from outside. */
export interface AppWindow {
  readonly page: Page;
  /** What all its processes hold of the computer's memory, in bytes. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the app on a data folder, without a hub. */
export function openApp(data: string): Promise<AppWindow> {
  return openElectron(process.cwd(), data);
}

/** Opens a window with nothing in it. */
export function openEmptyWindow(data: string): Promise<AppWindow> {
  return openElectron(emptyWindowFolder(), data);
}

/** An Electron app that shows an empty page. */
export function emptyWindowFolder(): string {
  return join(process.cwd(), 'tests', 'bench', 'support', 'electron', 'empty-window');
}

async function openElectron(folder: string, data: string): Promise<AppWindow> {
  const executablePath = process.env['GOLDSMITH_ELECTRON'];
  if (executablePath === undefined)
    throw new Error('GOLDSMITH_ELECTRON is not set: run this through npm run bench');
  const electron = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), folder],
    env: { ...(process.env as Record<string, string>), GOLDSMITH_DATA: data },
  });
  const page = await electron.firstWindow();
  // Several windows take keys in turn, and without a window manager none of them would get the focus back.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  const memory = async (): Promise<number> => {
    const kilobytes = await electron.evaluate(({ app }) =>
      app.getAppMetrics().reduce((sum, { memory: held }) => sum + held.workingSetSize, 0),
    );
    return kilobytes * 1024;
  };
  return { page, memory, close: () => electron.close() };
}
