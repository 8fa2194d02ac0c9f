import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';

const FILTERS = [{ name: 'Goldsmith', extensions: ['goldsmith'] }];

/** Lets the user choose a file from the hub; null when none was chosen. */
export async function chooseFile(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a file from your hub',
    properties: ['openFile'],
    filters: FILTERS,
  });
  return filePaths[0] ?? null;
}

/** Lets the user choose where a file of submissions goes; null when no place was chosen. */
export async function choosePlace(
  window: BrowserWindow,
  folder: string,
  name: string,
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Save submissions to a file',
    defaultPath: join(folder, name),
    filters: FILTERS,
  });
  return filePath === '' ? null : filePath;
}
