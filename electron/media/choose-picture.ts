import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { IpcFailure } from '#shared/ipc/failure';
import type { ChosenPicture } from '#shared/ipc/media';
import { failure, type Result, success } from '#shared/lib/result';
import { imageLimits } from '#shared/media/image-limits';
import { fileFailure } from './file-failure';

/**
 * Lets the user choose a picture's file and reads it; null when none was chosen. A file larger than a picture may be
 * comes too, up to `imageLimits`: the window makes it smaller before it is kept.
 */
export async function choosePicture(
  window: BrowserWindow,
): Promise<Result<ChosenPicture | null, IpcFailure>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Insert a picture',
    properties: ['openFile'],
    filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'webp', 'gif'] }],
  });
  const path = filePaths[0];
  if (path === undefined) {
    return success(null);
  }
  try {
    if ((await stat(path)).size > imageLimits.bytes) {
      return failure({ kind: 'picture-refused', reason: 'bytes' });
    }
    return success({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
  } catch (error) {
    return failure(fileFailure(error));
  }
}
