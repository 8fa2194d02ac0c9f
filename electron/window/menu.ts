import { type BrowserWindow, clipboard, Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventData } from '#shared/ipc/contract';
import { textMenu } from './text-menu';

type ZoomOrder = EventData<'window.zoom'>;

/** The application menu: what every desktop expects. It is what makes copy and paste work on macOS. */
export function installMenu(onZoom: (order: ZoomOrder) => void, onOpenFile: () => void): void {
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      {
        label: 'File',
        submenu: [
          { label: 'Open File…', click: onOpenFile },
          { type: 'separator' },
          { role: mac ? 'close' : 'quit' },
        ],
      },
      mac ? macEditMenu : { role: 'editMenu' },
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

/** The usual one gives Option+Cmd+Shift+V to pasting the words alone; here it has the keys that the other systems have. */
const macEditMenu: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle', accelerator: 'Cmd+Shift+V' },
    { role: 'delete' },
    { role: 'selectAll' },
  ],
};

/** Shows the menu of fields and of texts that are read, where the page leaves the right click to the window. */
export function offerTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, place) => {
    const items = textMenu(place, (text) => clipboard.writeText(text));
    if (items.length > 0) {
      Menu.buildFromTemplate(items).popup({ window });
    }
  });
}
