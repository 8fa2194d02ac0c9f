import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { IpcFailure } from '#shared/ipc/failure';
import { failure, type Result, success } from '#shared/lib/result';
import { fileFailure } from '../media/file-failure';

/** Characters have up to four bytes, and a name may have 255. */
const LONGEST_NAME = 60;
/** What Windows takes for devices, whatever ending they have. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * Lets the user choose a place for a copy of what is written, on a stick or anywhere else, and returns after it is on the
 * disk there; null when no place was chosen. Nothing of the app's own folder is needed for it.
 */
export async function copyOut(
  window: BrowserWindow,
  folder: string,
  title: string,
  text: string,
): Promise<Result<{ file: string } | null, IpcFailure>> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Save a copy of your answers',
    defaultPath: join(folder, fileNameOf(title)),
    filters: [{ name: 'Markdown', extensions: ['md'] }],
  });
  if (filePath === '') {
    return success(null);
  }
  try {
    await writeDurably(filePath, text);
    return success({ file: filePath });
  } catch (error) {
    return failure(fileFailure(error));
  }
}

/** A name that every file system takes. */
export function fileNameOf(title: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const short = [...words].slice(0, LONGEST_NAME).join('').trim();
  return `${short === '' || DEVICE.test(short) ? `answers ${short}`.trim() : short}.md`;
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
