import { type BrowserWindow, clipboard, Menu } from 'electron';
import type { EventData } from '#shared/ipc/contract';
import { textMenu } from './text-menu';

type ZoomOrder = EventData<'window.zoom'>;

/** The application menu: what every desktop expects. It is what makes copy and paste work on macOS. */
export function installMenu(onZoom: (order: ZoomOrder) => void): void {
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      { role: 'fileMenu' },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          // Their keys are the page's (shortcuts.ts): they can be remapped there.
          { label: 'Actual Size', click: () => onZoom('reset') },
          { label: 'Zoom In', click: () => onZoom('in') },
          { label: 'Zoom Out', click: () => onZoom('out') },
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
