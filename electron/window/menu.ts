import { type BrowserWindow, clipboard, Menu } from 'electron';
import { textMenu } from './text-menu';

/** The application menu: what every desktop expects. It is what makes copy and paste work on macOS. */
export function installMenu(): void {
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      { role: 'fileMenu' },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
    ]),
  );
}

/** Shows the menu of fields and of texts that are read, where the page leaves the right click to the window. */
export function offerTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, place) => {
    const items = textMenu(place, (text) => clipboard.writeText(text));
    if (items.length > 0) {
      Menu.buildFromTemplate(items).popup({ window });
    }
  });
}
